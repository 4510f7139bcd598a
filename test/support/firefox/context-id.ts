import type { Page } from "puppeteer-core";

/** The WebDriver ID of a page's tab, which Puppeteer's types do not expose. */
export function contextId(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}
