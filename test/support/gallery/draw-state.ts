import type { Page } from "@playwright/test";
import type { GalleryState } from "./gallery-state.ts";
import { type GalleryOptions, galleryUrl } from "./gallery-url.ts";

/** Width of the popup, and default width of the pages. */
export const POPUP_WIDTH = 400;

/** Draws a state in a page of Chromium, as wide as the popup. */
export async function drawState(
  page: Page,
  state: GalleryState,
  options: GalleryOptions = {},
): Promise<void> {
  await page.setViewportSize({ width: POPUP_WIDTH, height: 600 });
  await page.goto(galleryUrl(state, options));
  await page.locator("#app[aria-busy=false]").waitFor();
}
