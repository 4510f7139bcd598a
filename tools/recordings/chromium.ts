import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
} from "@playwright/test";
import { TOKENS } from "../../test/recordings/tokens.ts";
import { findChromium } from "../setup/find-chromium.ts";
import { EVENT } from "./event.ts";

// Chromium with the real Voice SDK: Playwright's recordHar, the events of the DevTools protocol, the console at log
// level debug. Keeps only the part of each that concerns Twilio's hosts.

const { OUT, NODE_EXTRA_CA_CERTS: certificate } = process.env;
const spki = readFileSync(`${certificate}.spki`, "utf8");
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    "--no-sandbox",
    `--ignore-certificate-errors-spki-list=${spki}`,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
  ],
});

const softphone = (query: string) =>
  `https://softphone.test/?${query}&options=${encodeURIComponent('{"logLevel":1,"codecPreferences":["pcmu"]}')}`;

type Name = "accepted" | "refused" | "expired";

/** Signs in with the good token and calls, or is refused with another; posts with fetch if the SDK does not. */
async function use(context: BrowserContext, name: Name, onPage?: Parameters<typeof watch>[1]) {
  const page = await context.newPage();
  if (onPage) await watch(page, onPage);
  if (name === "accepted") {
    const posted = page.waitForResponse(/EndpointEvents/);
    await page.goto(softphone("auto=call"));
    await posted;
    await page.waitForTimeout(1500);
    await page.evaluate("document.querySelector('#hang-up').click()");
    await page.waitForTimeout(500);
  } else {
    await page.goto(softphone(`auto=sign-in&variant=${name === "refused" ? "wrong-secret" : "expired"}`));
    await page.waitForSelector("body[data-state=error]");
    await page.evaluate(
      ([token, body]) =>
        fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", {
          method: "POST",
          headers: { "Content-Type": "application/json", "X-Twilio-Token": token ?? "" },
          body,
        }).then((answer) => answer.text()),
      [name === "refused" ? TOKENS.wrongSecret : TOKENS.expired, EVENT],
    );
  }
  return page;
}

interface Watched {
  readonly console: ConsoleMessage[];
  readonly events: { readonly method: string; readonly params: object }[];
}

async function watch(page: Awaited<ReturnType<BrowserContext["newPage"]>>, watched: Watched): Promise<void> {
  page.on("console", (message) => watched.console.push(message));
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const methods = [
    "requestWillBeSent",
    "requestWillBeSentExtraInfo",
    "responseReceived",
    "responseReceivedExtraInfo",
    "loadingFinished",
    "webSocketCreated",
    "webSocketWillSendHandshakeRequest",
    "webSocketHandshakeResponseReceived",
    "webSocketFrameSent",
    "webSocketFrameReceived",
    "webSocketClosed",
  ];
  for (const name of methods) {
    const method = `Network.${name}` as "Network.requestWillBeSent";
    session.on(method, (params) => watched.events.push({ method, params }));
  }
}

function write(tool: string, name: string, text: string): void {
  mkdirSync(`${OUT}/${tool}`, { recursive: true });
  writeFileSync(`${OUT}/${tool}/${name}`, text);
}

/** The events of posts and sockets to Twilio's hosts; with shortened media descriptions. */
function ofTwilio({ events }: Watched): Watched["events"] {
  const parts = (params: object) =>
    params as { requestId?: string; url?: string; request?: { url?: string } };
  const isOwn = (url = "") => /^\w+:\/\/[^/]*twilio\.com\//.test(url) && !/\.mp3/.test(url);
  const ids = new Set(
    events
      .map(({ params }) => parts(params))
      .filter(({ url, request }) => isOwn(url ?? request?.url))
      .map(({ requestId }) => requestId),
  );
  const own = events.filter(({ params }) => ids.has(parts(params).requestId));
  return JSON.parse(shortenSdp(JSON.stringify(own))).slice(0, 22);
}

/** Keeps the head of each media description: they are long, and say nothing about tokens. */
function shortenSdp(text: string): string {
  return text.replace(/(t=0 0)(?:\\+[rn]|[^"\\\n])*/g, "$1");
}

function harOptions(name: string, mode: "full" | "minimal"): BrowserContextOptions {
  const path = `${process.env.WORK}/${name}.har`;
  return { ignoreHTTPSErrors: true, recordHar: { path, mode, content: "embed", urlFilter: /twilio\.com/ } };
}

for (const name of ["accepted", "refused", "expired"] as const) {
  for (const mode of ["full", "minimal"] as const) {
    const context = await browser.newContext(harOptions(`${mode}-${name}`, mode));
    await use(context, name);
    await context.close();
    const har = readFileSync(`${process.env.WORK}/${mode}-${name}.har`, "utf8");
    const parsed = JSON.parse(shortenSdp(har));
    parsed.log.entries = parsed.log.entries
      .filter(({ request }: { request: { url: string } }) => !/\.mp3/.test(request.url))
      .slice(0, 5);
    write("playwright", `${mode}-${name}.har`, `${JSON.stringify(parsed, null, 2)}\n`);
  }
  const watched: Watched = { console: [], events: [] };
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await use(context, name, watched);
  const messages = watched.console.map((message) => ({
    text: shortenSdp(message.text()),
    url: message.location().url,
    line: message.location().lineNumber + 1,
  }));
  await context.close();
  const events = ofTwilio(watched);
  write("cdp", `network-${name}.ndjson`, `${events.map((event) => JSON.stringify(event)).join("\n")}\n`);
  // What DevTools writes with "Save as…": file:line, then the text.
  const file = (url: string) =>
    new URL(url, "https://softphone.test/").pathname.split("/").at(-1) || "(index)";
  const saved = messages.map(({ text, url, line }) => `${file(url)}:${line} ${text}`).join("\n");
  write("chromium-console", `saved-${name}.log`, `${saved}\n`.slice(0, 29_000));
  const copied = messages.map(({ text }) => text).join("\n");
  write("chromium-console", `text-${name}.txt`, `${copied}\n`.slice(0, 29_000));
}
await browser.close();
