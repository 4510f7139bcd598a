/** A request for `raw.html` to send. */
interface RawRequest {
  readonly via?: "fetch" | "xhr";
  readonly url: string;
  readonly method?: string;
  /** Value of X-Twilio-Token; if absent, the header is not sent. */
  readonly token?: string;
  /** Length of a generated token to send instead. */
  readonly tokenBytes?: number;
  readonly body?: unknown;
}

interface Window {
  /** What `raw.html` offers; returns the outcome of the request and never throws. */
  sendRequest(request: RawRequest): Promise<{ status?: number; text?: string; error?: string }>;
}
