import { test as base } from "@playwright/test";
import type { Edge } from "../../support/edge/edge.ts";
import { edgeFixture } from "../../support/edge/edge-fixture.ts";
import { launchWebkit, type WebkitSession } from "../../support/webkit/launch-webkit.ts";

/** Playwright's test with the stand-in and WebKitGTK, which cannot load the extension itself. */
export const test = base.extend<{ webkit: WebkitSession }, { edge: Edge }>({
  edge: [...edgeFixture({ proxy: true })],
  webkit: async ({ edge }, use) => {
    const webkit = await launchWebkit(edge.proxyPort ?? 0);
    await use(webkit);
    await webkit.close();
    edge.reset();
  },
});

export { expect } from "@playwright/test";
