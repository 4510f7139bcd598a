import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "../setup/find-chromium.ts";

// Chromium with older SDKs: twilio-client 1.15, which posts events even for a refused token, by XHR; and Voice SDK 2.1.
// Playwright's HAR and the console's texts; and Chromium's own network log (--log-net-log) of a post.

const { OUT, NODE_EXTRA_CA_CERTS: certificate, WORK } = process.env;
const netLog = `${WORK}/net-log.json`;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    "--no-sandbox",
    `--ignore-certificate-errors-spki-list=${readFileSync(`${certificate}.spki`, "utf8")}`,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    `--log-net-log=${netLog}`,
    "--net-log-capture-mode=IncludeSensitive",
  ],
});

function write(path: string, text: string): void {
  mkdirSync(`${OUT}/${path.split("/")[0]}`, { recursive: true });
  writeFileSync(`${OUT}/${path}`, text.replace(/(t=0 0)(?:\\+[rn]|[^"\\\n])*/g, "$1"));
}

interface Har {
  log: { entries: { request: { url: string; method: string }; response: { status: number } }[] };
}

for (const sdk of ["1.15", "2.1"]) {
  for (const name of ["accepted", "refused"] as const) {
    const path = `${WORK}/${sdk}-${name}.har`;
    const context = await browser.newContext({
      recordHar: { path, mode: "minimal", content: "embed", urlFilter: /twilio\.com/ },
    });
    const page = await context.newPage();
    const texts: string[] = [];
    page.on("console", (message) => texts.push(message.text()));
    const query = name === "accepted" ? "auto=call" : "auto=call-anyway&variant=wrong-secret";
    const options = encodeURIComponent(sdk === "1.15" ? '{"debug":true}' : '{"logLevel":1}');
    await page.goto(`https://softphone.test/?sdk=${sdk}&${query}&options=${options}`);
    await page.waitForTimeout(4000);
    await context.close();
    const har: Har = JSON.parse(readFileSync(path, "utf8"));
    const own = har.log.entries.filter(({ request }) => !/\.mp3/.test(request.url));
    const sockets = own.filter(({ request }) => request.url.startsWith("wss:")).slice(0, 1);
    const posts = own.filter(({ request }) => request.method === "POST").slice(0, 2);
    har.log.entries = [...sockets, ...posts];
    write(`playwright/sdk-${sdk}-${name}.har`, `${JSON.stringify(har, null, 2)}\n`);
    // They log no frames, so what they say about an accepted token is useless.
    if (name === "refused") write(`chromium-console/sdk-${sdk}-${name}.txt`, `${texts.join("\n")}\n`);
  }
}
await browser.close();

interface Event {
  readonly type: number;
  readonly source: { readonly id: number };
  readonly params?: object;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> } & Record<string, unknown>;
  events: Event[];
}

// A network log holds the whole session: keeps only the sources of a socket and a post, with the constants of their
// events.
const log: NetLog = JSON.parse(readFileSync(netLog, "utf8"));
const first = (pattern: RegExp): number | undefined =>
  log.events.find(({ params }) => pattern.test(JSON.stringify(params ?? {})))?.source.id;
const told = (params: object = {}): boolean =>
  ["headers", "request_headers", "method"].some((key) => key in params);
const ids = [
  first(/"method":"POST".*EndpointEvents|EndpointEvents.*"method":"POST"/),
  first(/wss:\/\/chunderw/),
];
log.events = log.events.filter(({ source, params }) => ids.includes(source.id) && told(params)).slice(0, 14);
const used = new Set(log.events.map(({ type }) => type));
const { logEventTypes, logSourceType, logEventPhase, timeTickOffset, logFormatVersion } = log.constants;
log.constants = {
  logEventTypes: Object.fromEntries(Object.entries(logEventTypes).filter(([, type]) => used.has(type))),
  logSourceType: { URL_REQUEST: (logSourceType as Record<string, number>).URL_REQUEST },
  logEventPhase,
  timeTickOffset,
  logFormatVersion,
};
const { constants, events } = log;
write("chromium-net-log/accepted.json", `${JSON.stringify({ constants, events }, null, 1)}\n`);
