import { type Browser, test as base, chromium } from "@playwright/test";
import { findChromium } from "../../../tools/setup/find-chromium.ts";
import type { Edge } from "../../support/edge/edge.ts";
import { edgeFixture } from "../../support/edge/edge-fixture.ts";

interface WorkerFixtures {
  /** One stand-in for all tests of a worker; tests know their own traffic by its token. */
  readonly edge: Edge;
  /** Chromium without the extension. */
  readonly browser: Browser;
}

/** Playwright's test with the stand-in and a plain browser that reaches it. */
export const test = base.extend<{ readonly goodManners: undefined }, WorkerFixtures>({
  // Not test.afterEach: that would count only for the first file of a worker that imports this one.
  goodManners: [
    async ({ edge }, use) => {
      await use(undefined);
      edge.reset();
    },
    { auto: true },
  ],
  edge: [...edgeFixture()],
  browser: [
    async ({ edge }, use) => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        // Chromium refuses to run as root with its sandbox.
        args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...edge.chromiumArgs],
      });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
