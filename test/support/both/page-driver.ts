import type { TestDocument } from "../softphone/test-document.ts";

/** A page with the softphone, in a tab: what Playwright's Page and Puppeteer's Page have in common. */
export interface PageDriver extends TestDocument {
  goto(url: string): Promise<unknown>;
  close(): Promise<void>;
}
