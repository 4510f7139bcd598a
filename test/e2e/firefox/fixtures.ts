import { resolve } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { Edge } from "../../support/edge/edge.ts";
import { edgeFixture } from "../../support/edge/edge-fixture.ts";
import type { FirefoxSession } from "../../support/firefox/firefox-session.ts";
import { type LaunchedFirefox, launchFirefox } from "../../support/firefox/launch-firefox.ts";
import { OWN_PAGES } from "../../support/own-pages.ts";

interface Fixtures {
  /** Firefox with the built extension freshly installed: nothing stored, no site granted. */
  readonly firefox: FirefoxSession;
}

interface WorkerFixtures {
  /** One stand-in for all tests of a worker; tests know their own traffic by its token. */
  readonly edge: Edge;
  /** One Firefox for all tests of a worker: a start takes ten times as long as an installation. */
  readonly launched: LaunchedFirefox;
}

/** Folder of the built extension. */
export const extensionDir = resolve(import.meta.dirname, "../../../dist/firefox");

/** Playwright's test with the stand-in and Firefox; every test also checks that Firefox logged no error of ours. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  edge: [...edgeFixture({ proxy: true })],
  launched: [
    async ({ edge }, use) => {
      const launched = await launchFirefox({ proxyPort: edge.proxyPort ?? 0 });
      await use(launched);
      await launched.close();
    },
    { scope: "worker" },
  ],
  firefox: async ({ edge, launched }, use) => {
    const firefox = await launched.install(extensionDir);
    // Waited for, since a page that comes in front later would take the place of the page of a test.
    const welcome = await firefox.ownPage(OWN_PAGES.welcome);
    await welcome.close();
    await use(firefox);
    edge.reset();
    const errors = await firefox.errors();
    await firefox.end();
    expect(errors, "errors of the extension in Firefox's browser console").toEqual([]);
  },
});

export { expect };
