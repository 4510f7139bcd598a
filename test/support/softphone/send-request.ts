import type { TestDocument } from "./test-document.ts";

/** What to send from `raw.html`; see `window.sendRequest` there. */
export interface RawRequest {
  readonly url?: string;
  readonly method?: string;
  readonly token?: string;
  readonly tokenBytes?: number;
  readonly body?: unknown;
}

/** The outcome: Twilio's answer, or the page's error. */
export interface RawOutcome {
  readonly status?: number;
  readonly error?: string;
}

/** Sends any request from `raw.html`, by default one like the Voice SDK's to the event gateway. */
export async function sendRequest(page: TestDocument, request: RawRequest): Promise<RawOutcome> {
  const whole = { url: "https://eventgw.us1.twilio.com/v4/EndpointEvents", ...request };
  await page.waitForSelector("body[data-loaded]");
  return (await page.evaluate(`window.sendRequest(${JSON.stringify(whole)})`)) as RawOutcome;
}
