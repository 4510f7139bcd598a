import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ChromiumSession } from "../test/support/chromium/launch-chromium.ts";
import { launchChromium } from "../test/support/chromium/launch-chromium.ts";
import { observePage } from "../test/support/chromium/observe-page.ts";
import type { Popup } from "../test/support/chromium/popup.ts";
import type { Edge } from "../test/support/edge/edge.ts";
import { startEdge } from "../test/support/edge/start-edge.ts";
import { placeCall } from "../test/support/softphone/place-call.ts";
import { buildExtensions } from "./setup/build-extensions.ts";
import { ensureChromium } from "./setup/ensure-chromium.ts";
import { runTool } from "./setup/run-tool.ts";

const root = resolve(import.meta.dirname, "..");

/** Whether there is a screen on which the user can try it. */
function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Presses "Copy token" and compares what is on the clipboard with the token that the page used. */
async function copiesToken(chromium: ChromiumSession, popup: Popup, token: string): Promise<boolean> {
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  return (await chromium.clipboard()) === token;
}

/** Compares the payload that the popup shows with the page's token, and does not touch the user's clipboard. */
async function showsPayload(popup: Popup, token: string): Promise<boolean> {
  const shown = await popup.evaluate<string>("[...document.querySelectorAll('pre')].at(-1).textContent");
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
  return JSON.stringify(JSON.parse(shown)) === JSON.stringify(JSON.parse(payload));
}

/** Prints what the popup shows, and saves a picture of it. */
async function present(popup: Popup, screenshot: string): Promise<void> {
  mkdirSync(dirname(screenshot), { recursive: true });
  await popup.screenshot(screenshot);
  const text = (await popup.text()).replace(/^/gm, "  ");
  console.log(`\nThe popup shows:\n\n${text}\n\nScreenshot: ${screenshot}\n`);
}

/** A call with a good token. True if the popup shows the token that the page used. */
async function demoCall(
  chromium: ChromiumSession,
  edge: Edge,
  headed: boolean,
  screenshot: string,
): Promise<boolean> {
  console.log("Placing a call with the real Voice SDK in https://softphone.test …");
  const page = await chromium.openPage("https://softphone.test/?identity=alice");
  const popup = await chromium.openPopup(page);
  const token = await placeCall(page, edge);
  // Twilio names the call once it rings.
  await popup.waitFor("/\\bCA[0-9a-f]{32}\\b/.test(document.body.innerText)");
  await present(popup, screenshot);
  const same = headed ? await showsPayload(popup, token) : await copiesToken(chromium, popup, token);
  console.log(same ? "The popup showed the token that the page used." : "The popup showed another token.");
  return same;
}

/** A sign-in that Twilio refuses. True if the popup names Twilio's code and the cause. */
async function demoRefusal(chromium: ChromiumSession, screenshot: string): Promise<boolean> {
  console.log("Signing in with a token signed by a wrong secret, in a second tab …");
  const page = await chromium.openPage("https://softphone.test/?identity=bob");
  const popup = await observePage(chromium, page);
  await page.evaluate("document.querySelector('#sign-in-badly').click()");
  await popup.waitForText("Refused by Twilio");
  await present(popup, screenshot);
  const headline = await popup.evaluate<string>("document.querySelector('[data-verdict] h1').innerText");
  const explained = headline.includes("31202") && headline.includes("signature");
  console.log(
    explained ? "The popup named Twilio's code and the cause." : "The popup did not say why Twilio refused.",
  );
  return explained;
}

async function demo(screenshot: string): Promise<boolean> {
  process.env.CHROME_PATH = ensureChromium();
  console.log("Building the extension …");
  await buildExtensions();
  const edge = await startEdge();
  const headed = hasDisplay();
  const chromium = await launchChromium({
    extensionDir: resolve(root, "dist/chrome"),
    args: edge.chromiumArgs,
    headed,
  });
  const shown = await demoCall(chromium, edge, headed, screenshot);
  const explained = await demoRefusal(chromium, resolve(dirname(screenshot), "popup-refused.png"));
  if (headed) {
    console.log("Chromium stays open: click the toolbar button of Token Lens. Close the window to end.");
    await chromium.closeOwnPages();
    await new Promise((end) => chromium.context.once("close", end));
  } else {
    await chromium.close();
  }
  await edge.close();
  return shown && explained;
}

const { values } = parseArgs({
  options: { screenshot: { type: "string", default: resolve(root, "dist/demo/popup.png") } },
});
await runTool(async () => {
  process.exitCode = (await demo(resolve(values.screenshot))) ? 0 : 1;
});
