import { mkdirSync, writeFileSync } from "node:fs";
import { launch } from "puppeteer-core";
import { TOKENS } from "../../test/recordings/tokens.ts";
import { bidiOf } from "../../test/support/firefox/bidi.ts";
import { ChromeScope } from "../../test/support/firefox/chrome-scope.ts";
import type { Gecko } from "../../test/support/firefox/gecko.ts";
import { findFirefox } from "../setup/find-firefox.ts";
import { EVENT } from "./event.ts";

// What Firefox's own DevTools export: HAR ("Copy All As HAR") and "Copy as cURL", "Copy as Fetch", through the
// toolbox's own functions, with the real Voice SDK in the page.

const { OUT } = process.env;
const browser = await launch({
  browser: "firefox",
  executablePath: findFirefox(),
  acceptInsecureCerts: true,
  args: ["--remote-allow-system-access"],
  env: { ...process.env, MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" },
  extraPrefsFirefox: {
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "security.allow_parent_unrestricted_js_loads": true,
  },
});
const chrome = await ChromeScope.of(bidiOf(browser));

interface Post {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly httpVersion: string;
}

interface Api {
  getHar(): Promise<unknown>;
  readonly store: { getState(): { requests: { requests: Post[] } } };
  readonly connector: {
    requestData(id: string, type: string): Promise<{ headers?: unknown; postData?: { text: unknown } }>;
  };
}

interface Toolbox {
  getNetMonitorAPI(): Promise<Api>;
}

type Load = (path: string) => unknown;

/** Runs in Firefox's own window: opens the Network panel for the tab in front. */
async function openPanel({ ChromeUtils, window }: Gecko): Promise<void> {
  const loader = ChromeUtils.importESModule(
    "resource://devtools/shared/loader/Loader.sys.mjs",
  ) as unknown as { require: Load };
  const { gDevTools } = loader.require("devtools/client/framework/devtools") as {
    gDevTools: { showToolboxForTab(tab: unknown, options: object): Promise<Toolbox> };
  };
  const main = window as unknown as { gBrowser: { selectedTab: unknown }; recorded: Toolbox };
  main.recorded = await gDevTools.showToolboxForTab(main.gBrowser.selectedTab, { toolId: "netmonitor" });
}

/** Runs in Firefox's own window: what the panel exports. */
async function exportAll({ ChromeUtils, window }: Gecko): Promise<Record<string, string>> {
  const api = await (window as unknown as { recorded: Toolbox }).recorded.getNetMonitorAPI();
  const har = await api.getHar();
  const loader = ChromeUtils.importESModule(
    "resource://devtools/shared/loader/Loader.sys.mjs",
  ) as unknown as { require: Load };
  const { Curl } = loader.require("devtools/client/shared/curl") as {
    Curl: { generateCommand(data: object, platform: string): string };
  };
  const posts = api.store.getState().requests.requests.filter(({ method }) => method === "POST");
  const post = posts[posts.length - 1];
  if (!post) return {};
  const { headers } = await api.connector.requestData(post.id, "requestHeaders");
  const { postData } = await api.connector.requestData(post.id, "requestPostData");
  const data = {
    url: post.url,
    method: post.method,
    headers,
    httpVersion: post.httpVersion,
    postDataText: postData?.text,
  };
  return {
    har: typeof har === "string" ? har : JSON.stringify(har, null, 2),
    "curl-posix": Curl.generateCommand(data, "Linux"),
    "curl-windows": Curl.generateCommand(data, "WINNT"),
  };
}

for (const name of ["accepted", "refused"] as const) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto("https://softphone.test/");
  await chrome.run(openPanel);
  const query = name === "accepted" ? "auto=sign-in" : "auto=sign-in&variant=wrong-secret";
  await page.goto(`https://softphone.test/?${query}`);
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
  await new Promise((done) => setTimeout(done, 2000));
  const { har = "{}", ...copies } = await chrome.run(exportAll);
  const parsed = JSON.parse(har) as { log: { entries: { request: { url: string } }[] } };
  const isOwn = (url: string) => /\/\/[^/]*twilio\.com\//.test(url) && !/\.mp3/.test(url);
  parsed.log.entries = parsed.log.entries.filter(({ request }) => isOwn(request.url));
  mkdirSync(`${OUT}/firefox-devtools`, { recursive: true });
  writeFileSync(`${OUT}/firefox-devtools/${name}.har`, `${JSON.stringify(parsed, null, 2)}\n`);
  for (const [copy, text] of Object.entries(copies)) {
    if (name === "refused") writeFileSync(`${OUT}/firefox-devtools/${copy}-${name}.txt`, `${text}\n`);
  }
  await page.close();
}
await browser.close();
