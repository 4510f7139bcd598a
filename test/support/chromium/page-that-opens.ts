import type { BrowserContext, Page } from "@playwright/test";

/**
 * Waits for a page that opens by itself, or finds it already open.
 * @param pattern glob of its address, see `Page.waitForURL`
 */
export function pageThatOpens(context: BrowserContext, pattern: string): Promise<Page> {
  return new Promise((found) => {
    const look = async (page: Page): Promise<void> => {
      try {
        await page.waitForURL(pattern);
        found(page);
      } catch {
        // Closed, or gone to another address.
      }
    };
    context.on("page", (page) => void look(page));
    for (const page of context.pages()) void look(page);
  });
}
