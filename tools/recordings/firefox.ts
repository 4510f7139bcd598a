import { mkdirSync, writeFileSync } from "node:fs";
import { launch } from "puppeteer-core";
import { TOKENS } from "../../test/recordings/tokens.ts";
import { findFirefox } from "../setup/find-firefox.ts";
import { EVENT } from "./event.ts";

// Firefox with the real Voice SDK: the events of WebDriver BiDi (network, log) as they come over the wire, with the
// bodies of answers by network.getData, and the console at log level debug.

const { OUT } = process.env;

interface Connection {
  on(event: string, listener: (params: Record<string, unknown>) => void): void;
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

const browser = await launch({
  browser: "firefox",
  executablePath: findFirefox(),
  acceptInsecureCerts: true,
  env: { ...process.env, MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" },
  extraPrefsFirefox: {
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  },
});
const { connection } = browser as unknown as { connection: Connection };
const NETWORK = ["network.beforeRequestSent", "network.responseStarted", "network.responseCompleted"];
let lines: unknown[] = [];
let messages: { text: string; file: string; line: number; column: number }[] = [];

interface Frame {
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

for (const method of NETWORK) {
  connection.on(method, (params) => {
    const { url } = (params as { request: { url: string } }).request;
    if (/\/\/[^/]*twilio\.com\//.test(url) && !/\.mp3/.test(url))
      lines.push({ type: "event", method, params });
  });
}
connection.on("log.entryAdded", (params) => {
  const { text, stackTrace } = params as { text: string; stackTrace?: { callFrames: Frame[] } };
  const top = stackTrace?.callFrames[0];
  const file = top?.url.split("/").at(-1) ?? "";
  messages.push({
    text: shorten(text),
    file,
    line: (top?.lineNumber ?? 0) + 1,
    column: (top?.columnNumber ?? 0) + 1,
  });
});
await connection.send("session.subscribe", { events: [...NETWORK, "log.entryAdded"] });
await connection
  .send("network.addDataCollector", { dataTypes: ["response"], maxEncodedDataSize: 100_000 })
  .catch(() => 0);

/** Keeps the head of each media description. */
function shorten(text: string): string {
  return text.replace(/(t=0 0)(?:\\+[rn]|[^"\\\n])*/g, "$1");
}

function write(tool: string, name: string, text: string): void {
  mkdirSync(`${OUT}/${tool}`, { recursive: true });
  writeFileSync(`${OUT}/${tool}/${name}`, text);
}

for (const name of ["accepted", "refused"] as const) {
  lines = [];
  messages = [];
  const page = await browser.newPage();
  const options = encodeURIComponent('{"logLevel":1}');
  // Places no call: with only this machine's own network interface its media would fail, which is not the token's
  // fault.
  const query = name === "accepted" ? "auto=sign-in" : "auto=sign-in&variant=wrong-secret";
  await page.goto(`https://softphone.test/?${query}&options=${options}`);
  await page.waitForSelector(`body[data-state=${name === "accepted" ? "ready" : "error"}]`);
  await page.evaluate(
    (token, body) =>
      fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Twilio-Token": token },
        body,
      }).then((answer) => answer.text()),
    name === "accepted" ? TOKENS.good : TOKENS.wrongSecret,
    EVENT,
  );
  await new Promise((done) => setTimeout(done, 500));
  const completed = (lines as { method: string; params: { request: { request: string; method: string } } }[])
    .filter(
      ({ method, params }) => method === "network.responseCompleted" && params.request.method === "POST",
    )
    .map(({ params }) => params.request.request);
  const kept = lines.slice(0, 14);
  for (const [at, request] of completed.slice(0, 1).entries()) {
    const answer = await connection
      .send("network.getData", { dataType: "response", request })
      .catch(() => null);
    if (answer) kept.push({ type: "success", id: 900 + at, result: answer.result });
  }
  write("bidi", `network-${name}.ndjson`, `${kept.map((line) => JSON.stringify(line)).join("\n")}\n`);
  // "Export visible messages to file" of Firefox's console: the text, then where it came from.
  const exported = messages
    .map(({ text, file, line, column }) => `${text} ${file}:${line}:${column}`)
    .join("\n");
  write("firefox-console", `exported-${name}.txt`, `${exported}\n`.slice(0, 29_000));
  await page.close();
}
await browser.close();
