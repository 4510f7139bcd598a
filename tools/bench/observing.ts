import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { startEdge } from "../../test/support/edge/start-edge.ts";
import { mintToken } from "../../test/support/minting/mint-token.ts";
import { ensureChromium } from "../setup/ensure-chromium.ts";
import type { Figure } from "./figure.ts";

const SCRIPT = resolve(import.meta.dirname, "../../dist/chrome/src/capture/page-observer.iife.js");

/** What a page does that is measured: once with the browser's function, once with the observer watching. */
interface Ways {
  readonly send: WebSocket["send"];
  readonly fetch: typeof fetch;
}

/** Microseconds. */
type Costs = Record<keyof Ways, { readonly native: number; readonly watched: number }>;

declare global {
  interface Window {
    /** The browser's own functions, saved before the observer starts. */
    native: Ways;
  }
}

/**
 * Runs in the page, with the observer in it. Native and watched rounds alternate on one socket, so that both run under
 * the same conditions. The socket signs in first: the stand-in closes a socket that sends anything else before that.
 */
async function measure(token: string): Promise<Costs> {
  const socket = new WebSocket("wss://voice-js.roaming.twilio.com/signal");
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = fail;
  });
  socket.send(JSON.stringify({ type: "listen", version: "1.6", payload: { token } }));
  await new Promise((answered) => {
    socket.onmessage = answered;
  });
  const message = JSON.stringify({ type: "dtmf", version: "1.6", payload: { callsid: "CA1", dtmf: "1" } });
  const post = { method: "POST", headers: { "X-Twilio-Token": "made-up" }, body: "{}" };
  const ways = { native: window.native, watched: { send: WebSocket.prototype.send, fetch: window.fetch } };

  async function sendRound({ send }: Ways): Promise<number> {
    const start = performance.now();
    for (let i = 0; i < 100; i++) send.call(socket, message);
    const each = ((performance.now() - start) * 1000) / 100;
    // The next round must not wait for what this one left in the socket.
    while (socket.bufferedAmount > 0) {
      // A closed socket keeps unsent data forever.
      if (socket.readyState !== WebSocket.OPEN) throw new Error("the signaling socket was closed");
      await new Promise((next) => setTimeout(next));
    }
    return each;
  }

  async function fetchRound({ fetch }: Ways): Promise<number> {
    const start = performance.now();
    for (let i = 0; i < 10; i++) await fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", post);
    return ((performance.now() - start) * 1000) / 10;
  }

  /** Medians of 100 rounds, after some warm-up rounds. */
  async function inTurns(
    round: (way: Ways) => Promise<number>,
  ): Promise<{ native: number; watched: number }> {
    const native: number[] = [];
    const watched: number[] = [];
    for (let i = -10; i < 100; i++) {
      const first = i % 2 === 0;
      if (first) native.push(await round(ways.native));
      watched.push(await round(ways.watched));
      if (!first) native.push(await round(ways.native));
      if (i === -1) native.length = watched.length = 0;
    }
    const middle = (values: number[]): number =>
      values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    return { native: middle(native), watched: middle(watched) };
  }

  const costs = { send: await inTurns(sendRound), fetch: await inTurns(fetchRound) };
  socket.close();
  return costs;
}

/** What the page observer costs a page, in one run of real Chromium. */
export async function benchObserving(): Promise<Figure[]> {
  const code = readFileSync(SCRIPT, "utf8");
  const edge = await startEdge({ answerCalls: false });
  edge.answerGatewayWith(200);
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...edge.chromiumArgs, ...sandbox],
  });
  let costs: Costs;
  try {
    const page = await browser.newPage();
    // tsx keeps function names with a helper of this name, which the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.addInitScript(() => {
      window.native = { send: WebSocket.prototype.send, fetch: window.fetch.bind(window) };
    });
    await page.addInitScript(code);
    await page.goto("https://softphone.test/raw.html");
    costs = await page.evaluate(measure, mintToken("good"));
  } finally {
    await browser.close();
    await edge.close();
  }
  return [
    { name: "size of the observer", value: code.length, unit: "bytes", aim: "<= 4096" },
    { name: "WebSocket send, not watched", value: costs.send.native, unit: "us" },
    {
      name: "what watching adds to it",
      value: costs.send.watched - costs.send.native,
      unit: "us",
      aim: "<= 2",
    },
    { name: "fetch to loopback, not watched", value: costs.fetch.native, unit: "us" },
    {
      name: "watched / not watched",
      value: costs.fetch.watched / costs.fetch.native,
      unit: "x",
      aim: "<= 1.02",
    },
  ];
}
