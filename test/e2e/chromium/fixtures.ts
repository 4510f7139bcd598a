import { resolve } from "node:path";
import { test as base } from "@playwright/test";
import { type ChromiumSession, launchChromium } from "../../support/chromium/launch-chromium.ts";
import type { Edge } from "../../support/edge/edge.ts";
import { edgeFixture } from "../../support/edge/edge-fixture.ts";

interface Fixtures {
  /** Chromium with the built extension, as after its install: no page open, nothing seen, no site granted. */
  readonly chromium: ChromiumSession;
}

interface WorkerFixtures {
  /** On a display; Chrome shows its permission prompt only there. */
  readonly headed: boolean;
  /** Folders of further extensions to load beside ours. */
  readonly otherExtensions: readonly string[];
  /** A stand-in for Twilio's edge, and the sites of the tests. */
  readonly edge: Edge;
  readonly launch: () => Promise<ChromiumSession>;
  /**
   * One Chromium for all tests of a worker, since starting it takes longer than most tests. Tests of the permission
   * prompt get none: Chrome grants in silence what was once granted and then removed, so each needs its own.
   */
  readonly sharedChromium: ChromiumSession | null;
}

/** Folder of the built extension. */
export const extensionDir = resolve(import.meta.dirname, "../../../dist/chrome");

/** Playwright's test with the stand-in and Chromium with the extension. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  headed: [false, { option: true, scope: "worker" }],
  otherExtensions: [[], { option: true, scope: "worker" }],
  edge: [...edgeFixture()],
  launch: [
    async ({ edge, headed, otherExtensions }, use) => {
      await use(() => launchChromium({ extensionDir, otherExtensions, args: edge.chromiumArgs, headed }));
    },
    { scope: "worker" },
  ],
  sharedChromium: [
    async ({ launch, headed }, use) => {
      const session = headed ? null : await launch();
      await use(session);
      await session?.close();
    },
    { scope: "worker" },
  ],
  chromium: async ({ edge, launch, sharedChromium }, use) => {
    const session = sharedChromium ?? (await launch());
    await use(session);
    edge.reset();
    if (session === sharedChromium) await session.reset();
    else await session.close();
  },
});

export { expect } from "@playwright/test";
