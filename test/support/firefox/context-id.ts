import type { Page } from "puppeteer-core";

/** The WebDriver id of a page's tab, which Puppeteer's types keep to themselves. */
export function contextId(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}
