/** A page of the softphone or a frame in it: what Playwright's Page, and Puppeteer's Page and Frame have in common. */
export interface TestDocument {
  /** Evaluates an expression; returns the value as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an element is there. */
  waitForSelector(selector: string): Promise<unknown>;
}
