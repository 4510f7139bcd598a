import { resolve } from "node:path";
import { test as base } from "@playwright/test";
import { type ChromiumSession, launchChromium } from "../support/chromium/launch-chromium.ts";
import type { Edge } from "../support/edge/edge.ts";
import { startEdge } from "../support/edge/start-edge.ts";

interface Fixtures {
  /** A stand-in for Twilio's edge, and the sites of the tests. */
  readonly edge: Edge;
  /** Chromium with the built extension; no site was granted. */
  readonly chromium: ChromiumSession;
  /** On a display; Chrome shows its permission prompt only there. */
  readonly headed: boolean;
  /** Folders of further extensions to load beside ours. */
  readonly otherExtensions: readonly string[];
}

export const extensionDir = resolve(import.meta.dirname, "../../dist/chrome");

/** Playwright's test with the stand-in and a fresh Chromium for every test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  edge: async ({}, use) => {
    const edge = await startEdge();
    await use(edge);
    await edge.close();
  },
  headed: [false, { option: true }],
  otherExtensions: [[], { option: true }],
  chromium: async ({ edge, headed, otherExtensions }, use) => {
    const session = await launchChromium({ extensionDir, otherExtensions, args: edge.chromiumArgs, headed });
    await use(session);
    await session.close();
  },
});

export { expect } from "@playwright/test";
