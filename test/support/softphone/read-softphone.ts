import type { Frame, Page } from "@playwright/test";

/** What the softphone page reports about itself. */
export interface SoftphoneReading {
  /** Value of `data-state` now. */
  state: string;
  /** Every state so far. */
  states: string[];
  /** The last token passed to the SDK. */
  token: string;
  /** The SDK's errors; `originalCode` is Twilio's own code, if the SDK keeps it. */
  errors: { code: number; name?: string; message: string; originalCode?: number }[];
  /** Call SIDs, oldest first. */
  callSids: string[];
}

/** Waits until a softphone page is in one of some states, and reads it. */
export async function readSoftphone(page: Page | Frame, ...states: string[]): Promise<SoftphoneReading> {
  await page.locator(states.map((state) => `body[data-state="${state}"]`).join(", ")).waitFor();
  return page.evaluate<SoftphoneReading>(`({
    state: document.body.dataset.state,
    states: window.softphone.states,
    token: window.softphone.token,
    errors: window.softphone.errors,
    callSids: window.softphone.callSids,
  })`);
}
