import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { TOKENS } from "../../test/recordings/tokens.ts";
import { findChromium } from "../setup/find-chromium.ts";
import { EVENT } from "./event.ts";

// What Chromium's DevTools themselves export: HAR ("Save all as HAR with content", sanitized and not), and "Copy as
// cURL (bash, cmd)", "fetch", "fetch (Node.js)", "PowerShell". Runs the browser's built-in front end in a tab beside
// the page, and calls its own functions.

const { OUT, NODE_EXTRA_CA_CERTS: certificate } = process.env;
const port = 9333;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    "--no-sandbox",
    `--ignore-certificate-errors-spki-list=${readFileSync(`${certificate}.spki`, "utf8")}`,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    `--remote-debugging-port=${port}`,
    "--remote-allow-origins=*",
  ],
});
const context = await browser.newContext();
const page = await context.newPage();
await page.goto("https://softphone.test/");
const session = await context.newCDPSession(page);
const { targetInfo } = await session.send("Target.getTargetInfo");

const devtools: Page = await (await browser.newContext()).newPage();
devtools.on("pageerror", (error) => console.error("devtools:", error.message));
await devtools.goto(
  `http://127.0.0.1:${port}/devtools/inspector.html?ws=127.0.0.1:${port}/devtools/page/${targetInfo.targetId}`,
);
await devtools.waitForTimeout(4000);

async function post(token: string): Promise<void> {
  await page.evaluate(
    ([value, body]) =>
      fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Twilio-Token": value ?? "" },
        body,
      }).then((answer) => answer.text()),
    [token, EVENT],
  );
}

/** Runs in the front end; plain text, because it imports the front end's modules. */
const exportAll = readFileSync(new URL("devtools-exports.js", import.meta.url), "utf8");
const exported = () => devtools.evaluate<Record<string, string>>(exportAll);

function save(name: string, texts: Record<string, string>): void {
  mkdirSync(`${OUT}/devtools`, { recursive: true });
  for (const [file, text] of Object.entries(texts)) {
    const isOfAll = file.startsWith("all-");
    const wanted = name === "both" ? isOfAll : file.endsWith(".har") || (name === "refused" && !isOfAll);
    if (!wanted) continue;
    const short = file.endsWith(".har") ? text.replace(/(t=0 0)(?:\\+[rn]|[^"\\\n])*/g, "$1") : `${text}\n`;
    writeFileSync(`${OUT}/devtools/${file.replace(".", `-${name}.`)}`, short);
  }
}

await post(TOKENS.wrongSecret);
await page.goto("https://softphone.test/?auto=sign-in&variant=wrong-secret");
await page.waitForSelector("body[data-state=error]");
await post(TOKENS.wrongSecret);
await devtools.waitForTimeout(1000);
save("refused", await exported());
await page.goto("https://softphone.test/?auto=sign-in");
await page.waitForSelector("body[data-state=ready]");
await post(TOKENS.good);
await devtools.waitForTimeout(1000);
save("accepted", await exported());
await post(TOKENS.wrongSecret);
await devtools.waitForTimeout(1000);
save("both", await exported());
await browser.close();
