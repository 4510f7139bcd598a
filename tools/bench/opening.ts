import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { type ChromiumSession, launchChromium } from "../../test/support/chromium/launch-chromium.ts";
import type { Popup } from "../../test/support/chromium/popup.ts";
import { startEdge } from "../../test/support/edge/start-edge.ts";
import { mintToken } from "../../test/support/minting/mint-token.ts";
import { ensureChromium } from "../setup/ensure-chromium.ts";
import { type Figure, median, percentile } from "./figure.ts";

const ROUNDS = 20;
const EVENTS = 300;
const EVENTS_PER_SECOND = 50;
const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

/** The least that a popup can do: read `storage.session` and paint one line. */
const EMPTY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title>
<script type="module" src="./empty.js"></script></head><body><main id="app" aria-busy="true"></main></body></html>`;
const EMPTY_SCRIPT = `const stored = await chrome.storage.session.get(null);
const app = document.getElementById("app");
app.textContent = Object.keys(stored).length + " tabs";
app.setAttribute("aria-busy", "false");`;

/** The extension APIs that the benchmark uses, on a page of the extension. */
declare const chrome: {
  readonly action: { setPopup(details: { popup: string }): Promise<void> };
};

/** Milliseconds from the start of the popup's document to its first paint, which shows the verdict. */
async function firstPaint(popup: Popup): Promise<number> {
  return popup.evaluate<number>(`new Promise((painted) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName("first-contentful-paint")[0];
      if (entry) painted(entry.startTime);
    }).observe({ type: "paint", buffered: true });
  })`);
}

interface Opening {
  readonly popup: "src/popup/index.html" | "src/popup/empty.html";
  readonly stopped: boolean;
}

const OPENINGS: Readonly<Record<string, Opening>> = {
  running: { popup: "src/popup/index.html", stopped: false },
  stopped: { popup: "src/popup/index.html", stopped: true },
  "empty, running": { popup: "src/popup/empty.html", stopped: false },
  "empty, stopped": { popup: "src/popup/empty.html", stopped: true },
};

/** Opens each in turn, so that all run under the same conditions; the first round warms up. */
async function measureOpenings(
  chromium: ChromiumSession,
  page: Page,
  own: Page,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, { popup: path, stopped }] of Object.entries(OPENINGS)) {
      await own.evaluate((popup) => chrome.action.setPopup({ popup }), path);
      if (stopped) await chromium.worker.stop();
      const popup = await chromium.openPopup(page);
      const time = await firstPaint(popup);
      await popup.close();
      times[name] ??= [];
      if (round >= 0) times[name].push(time);
    }
  }
  await own.evaluate((popup) => chrome.action.setPopup({ popup }), "src/popup/index.html");
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/**
 * Milliseconds from the browser's notice of a request, or of its answer, to the frame in which the open popup shows it,
 * one for each. Two frames after the storage changes, the first of them is on the screen.
 */
async function measureRepaints(
  chromium: ChromiumSession,
  page: Page,
  token: string,
): Promise<readonly number[]> {
  const popup = await chromium.openPopup(page);
  await popup.evaluate(`void (globalThis.delays = [], globalThis.known = new Set(), chrome.storage.session.onChanged.addListener((changes) => {
    const requests = Object.values(changes).flatMap(({ newValue }) => newValue?.tokens?.[0]?.requests ?? []);
    const noticed = requests.flatMap(({ requestId, at, answer }) => [[requestId, at], ["answer to " + requestId, answer?.at]]);
    const fresh = noticed.filter(([name, at]) => at !== undefined && !globalThis.known.has(name));
    for (const [name] of fresh) globalThis.known.add(name);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      for (const [, at] of fresh) globalThis.delays.push(Date.now() - at);
    }));
  }))`);
  await page.evaluate(
    async ({ url, token, events, each }) => {
      const start = performance.now();
      const sent: Promise<unknown>[] = [];
      for (let index = 0; index < events; index++) {
        sent.push(window.sendRequest({ url, token, body: { payload: { sdk_version: "2.18.5" } } }));
        const due = start + (index + 1) * each - performance.now();
        if (due > 0) await new Promise((next) => setTimeout(next, due));
      }
      await Promise.all(sent);
    },
    { url: GATEWAY, token, events: EVENTS, each: 1000 / EVENTS_PER_SECOND },
  );
  await popup.waitFor(`document.body.innerText.includes("${EVENTS + 1} requests")`);
  const delays = await popup.evaluate<number[]>("globalThis.delays");
  await popup.close();
  return delays;
}

/** How long the popup takes to open, and to show what happens while it is open, in one run of real Chromium. */
export async function benchOpening(): Promise<Figure[]> {
  process.env.CHROME_PATH = ensureChromium();
  const folder = await mkdtemp(join(tmpdir(), "token-lens-bench-"));
  const edge = await startEdge({ answerCalls: false });
  try {
    await cp(resolve(import.meta.dirname, "../../dist/chrome"), folder, { recursive: true });
    await writeFile(join(folder, "src/popup/empty.html"), EMPTY_PAGE);
    await writeFile(join(folder, "src/popup/empty.js"), EMPTY_SCRIPT);
    edge.answerGatewayWith(200);
    const chromium = await launchChromium({ extensionDir: folder, args: edge.chromiumArgs });
    const own = chromium.context.pages().find((each) => each.url().endsWith("/manifest.json"));
    if (own === undefined) throw new Error("There is no page of the extension.");
    const page = await chromium.openPage("https://softphone.test/raw.html");
    const token = mintToken("good");
    await (await chromium.openPopup(page)).close();
    await page.evaluate((sent) => window.sendRequest(sent), { url: GATEWAY, token });
    const times = await measureOpenings(chromium, page, own);
    const delays = await measureRepaints(chromium, page, token);
    await chromium.close();
    return [...openingFigures(times), ...repaintFigures(delays)];
  } finally {
    await edge.close();
    await rm(folder, { recursive: true });
  }
}

function openingFigures(times: Record<string, number>): Figure[] {
  return ["running", "stopped"].flatMap((worker): Figure[] => {
    const own = times[worker] ?? Number.NaN;
    const empty = times[`empty, ${worker}`] ?? Number.NaN;
    return [
      { name: `popup painted, worker ${worker}`, value: own, unit: "ms", note: `median of ${ROUNDS}` },
      { name: `empty page painted, worker ${worker}`, value: empty, unit: "ms" },
      { name: `popup / empty page, worker ${worker}`, value: own / empty, unit: "x", aim: "<= 1.3" },
      { name: `popup - empty page, worker ${worker}`, value: own - empty, unit: "ms", aim: "<= 40" },
    ];
  });
}

function repaintFigures(delays: readonly number[]): Figure[] {
  const note = `${delays.length} requests and answers at ${EVENTS_PER_SECOND} events/s`;
  return [
    { name: "capture to repaint, median", value: median(delays), unit: "ms", note },
    { name: "capture to repaint, p95", value: percentile(delays, 95), unit: "ms", aim: "<= 100" },
  ];
}
