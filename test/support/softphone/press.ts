import type { TestDocument } from "./test-document.ts";

/** Presses a button of a page from inside it, so that an open popup keeps the focus and stays open. */
export async function press(page: TestDocument, selector: string): Promise<void> {
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
}
