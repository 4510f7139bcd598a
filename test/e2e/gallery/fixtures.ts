import { type Browser, test as base, type ConsoleMessage, expect, type Page } from "@playwright/test";
import type { Edge } from "../../support/edge/edge.ts";
import { edgeFixture } from "../../support/edge/edge-fixture.ts";
import { drawState } from "../../support/gallery/draw-state.ts";
import { galleryPage } from "../../support/gallery/gallery-page.ts";
import type { GalleryState } from "../../support/gallery/gallery-state.ts";
import type { GalleryOptions } from "../../support/gallery/gallery-url.ts";
import { launchGallery } from "../../support/gallery/launch-gallery.ts";

interface Fixtures {
  /** Draws a state; by the end of the test its page must have logged no error. */
  readonly draw: (state: GalleryState, options?: GalleryOptions) => Promise<Page>;
}

interface WorkerFixtures {
  /** Serves the gallery. */
  readonly edge: Edge;
  /** Chromium without the extension. */
  readonly plainChromium: Browser;
  /** One page for all tests of a worker: opening one takes longer than most of them. */
  readonly sheet: Page;
}

/** Playwright's test with the built pages of the extension, drawn as plain pages. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  edge: [...edgeFixture({ answerCalls: false })],
  plainChromium: [
    async ({ edge }, use) => {
      const browser = await launchGallery(edge);
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  sheet: [
    async ({ plainChromium }, use) => {
      await use(await galleryPage(plainChromium));
    },
    { scope: "worker" },
  ],
  draw: async ({ sheet }, use) => {
    const errors: string[] = [];
    const onException = (error: Error): void => void errors.push(String(error));
    const onConsole = (message: ConsoleMessage): void => {
      if (message.type() === "error") errors.push(message.text());
    };
    sheet.on("pageerror", onException).on("console", onConsole);
    await sheet.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" });
    await use(async (state, options) => {
      await drawState(sheet, state, options);
      return sheet;
    });
    sheet.off("pageerror", onException).off("console", onConsole);
    expect(errors, "errors in the page").toEqual([]);
  },
});

export { expect };
