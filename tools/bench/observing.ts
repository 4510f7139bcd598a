import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { startEdge } from "../../test/support/edge/start-edge.ts";
import { mintToken } from "../../test/support/minting/mint-token.ts";
import { ensureChromium } from "../setup/ensure-chromium.ts";
import { type Figure, median } from "./figure.ts";

const SCRIPT = resolve(import.meta.dirname, "../../dist/chrome/src/capture/page-observer.iife.js");

/**
 * Runs in the page: microseconds per `send` on a signaling socket and per whole `fetch`, of each round.
 * The socket is signed in first: the stand-in closes one that sends anything else before.
 */
async function measure(token: string): Promise<{ sends: number[]; fetches: number[] }> {
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
  const sends: number[] = [];
  const fetches: number[] = [];
  for (let round = 0; round < 20; round++) {
    let start = performance.now();
    for (let i = 0; i < 500; i++) socket.send(message);
    sends.push(((performance.now() - start) * 1000) / 500);
    // The next round is not to wait for what this one left in the socket.
    while (socket.bufferedAmount > 0) {
      // A closed socket keeps what it could not send, for ever.
      if (socket.readyState !== WebSocket.OPEN) throw new Error("the signaling socket was closed");
      await new Promise((next) => setTimeout(next));
    }
    start = performance.now();
    for (let i = 0; i < 50; i++) {
      const headers = { "X-Twilio-Token": "made-up" };
      await fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", {
        method: "POST",
        headers,
        body: "{}",
      });
    }
    fetches.push(((performance.now() - start) * 1000) / 50);
  }
  socket.close();
  return { sends, fetches };
}

/** Microseconds. */
interface Cost {
  readonly send: number;
  readonly fetch: number;
}

/** What the page observer costs a page: the same page with and without it, in one run of real Chromium. */
export async function benchObserving(): Promise<Figure[]> {
  const code = readFileSync(SCRIPT, "utf8");
  const edge = await startEdge({ answerCalls: false });
  edge.answerGatewayWith(200);
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...edge.chromiumArgs, ...sandbox],
  });
  const run = async (observed: boolean): Promise<Cost> => {
    const page = await browser.newPage();
    if (observed) await page.addInitScript(code);
    await page.goto("https://softphone.test/raw.html");
    const { sends, fetches } = await page.evaluate(measure, mintToken("good"));
    await page.close();
    return { send: median(sends), fetch: median(fetches) };
  };
  let runs: Cost[];
  try {
    // Taken in turns, so that neither has the warmer machine.
    runs = [await run(false), await run(true), await run(true), await run(false)];
  } finally {
    await browser.close();
    await edge.close();
  }
  const [first, second, third, last] = runs as [Cost, Cost, Cost, Cost];
  const plain = { send: (first.send + last.send) / 2, fetch: (first.fetch + last.fetch) / 2 };
  const watched = { send: (second.send + third.send) / 2, fetch: (second.fetch + third.fetch) / 2 };
  return [
    { name: "size of the observer", value: code.length, unit: "bytes", aim: "<= 4096" },
    { name: "WebSocket send, not watched", value: plain.send, unit: "us" },
    { name: "what watching adds to it", value: watched.send - plain.send, unit: "us", aim: "<= 2" },
    { name: "fetch to loopback, not watched", value: plain.fetch, unit: "us" },
    { name: "watched / not watched", value: watched.fetch / plain.fetch, unit: "x", aim: "<= 1.02" },
  ];
}
