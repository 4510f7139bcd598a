/** One HTTP request that reached a host of twilio.com, as the stand-in got it. */
export interface EdgeRequest {
  /** When its body was complete, in ms since 1970. */
  at: number;
  method: string;
  /** Host name without port. */
  host: string;
  /** Path with query. */
  path: string;
  /** The `X-Twilio-Token` header, byte for byte; undefined if there was none. */
  token: string | undefined;
  /** Origin of the page that sent it. */
  origin: string | undefined;
  /** The body as text. */
  body: string;
  /** HTTP status of the answer; null if the stand-in kept silent or cut the connection. */
  status: number | null;
}
