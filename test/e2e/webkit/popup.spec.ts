import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PageSighting } from "../../../src/core/session/sighting.ts";
import { request, sessionAfter } from "../../support/sightings.ts";
import { expect, test } from "./fixtures.ts";

const pictures = resolve(import.meta.dirname, "../../../test-results/webkit");

const STATES = ["nothing", "accepted", "refused"] as const;

for (const state of STATES) {
  test(`the popup draws itself in WebKit: ${state}`, async ({ edge, webkit }) => {
    const now = Date.now();
    const { token: text } = edge.mint.mint(state === "refused" ? "wrong-secret" : "good");
    const place = { at: now, tabId: 1, frameId: 0, origin: "https://app.example.com" };
    const host = "voice-js.roaming.twilio.com";
    const common = { type: "signaling", place: { ...place, host }, socket: "s" } as const;
    const signIn: PageSighting[] = [
      { ...common, token: { text, length: text.length }, event: { at: now, type: "listen", sent: true } },
      {
        ...common,
        event: { at: now, type: "error", sent: false, code: 31202, message: "Invalid signature" },
      },
    ];
    const call = { callSid: `CA${"4f".repeat(16)}`, sdkVersion: "2.18.5", direction: "OUTGOING" };
    const sightings = {
      nothing: [],
      accepted: request("r1", text, { at: now, status: 200, facts: call }),
      refused: signIn,
    }[state];
    await webkit.open("https://softphone.test/raw.html");
    await webkit.run(
      "sessionStorage.setItem('seen', arguments[0]);",
      JSON.stringify(sightings.length === 0 ? {} : { "tab:1": sessionAfter(...sightings) }),
    );
    await webkit.resize(430, 900);
    await webkit.open("https://softphone.test/popup.html");
    const wanted = { nothing: "No token seen yet.", accepted: "accepted by Twilio", refused: "31202" }[state];
    await expect.poll(() => webkit.run<string>("return document.body.innerText;")).toContain(wanted);
    // Nothing may stick out to the side.
    expect(await webkit.run("return document.documentElement.scrollWidth <= innerWidth;")).toBe(true);
    mkdirSync(pictures, { recursive: true });
    writeFileSync(resolve(pictures, `${state}.png`), await webkit.screenshot());
  });
}
