/** A request that `raw.html` is to send. */
interface RawRequest {
  readonly via?: "fetch" | "xhr";
  readonly url: string;
  readonly method?: string;
  /** Value of X-Twilio-Token; without it the header is not sent. */
  readonly token?: string;
  /** A token of that many letters instead. */
  readonly tokenBytes?: number;
  readonly body?: unknown;
}

interface Window {
  /** What `raw.html` offers; tells how the request went and never throws. */
  sendRequest(request: RawRequest): Promise<{ status?: number; text?: string; error?: string }>;
}
