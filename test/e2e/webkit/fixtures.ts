import { test as base } from "@playwright/test";
import type { Edge } from "../../support/edge/edge.ts";
import { startEdge } from "../../support/edge/start-edge.ts";
import { launchWebkit, type WebkitSession } from "../../support/webkit/launch-webkit.ts";

/** Playwright's test with the stand-in and WebKitGTK, which cannot load the extension itself. */
export const test = base.extend<{ webkit: WebkitSession }, { edge: Edge }>({
  edge: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      const edge = await startEdge({ proxy: true });
      await use(edge);
      await edge.close();
    },
    { scope: "worker" },
  ],
  webkit: async ({ edge }, use) => {
    const webkit = await launchWebkit(edge.proxyPort ?? 0);
    await use(webkit);
    await webkit.close();
    edge.resetGateway();
  },
});

export { expect } from "@playwright/test";
