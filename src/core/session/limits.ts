/** Bounds on what is kept, so that a page cannot fill the 10 MB of session storage or slow the popup. */
export const LIMITS = {
  tokensPerTab: 20,
  tokensInAll: 200,
  /** Requests kept of one token. */
  requestsPerToken: 50,
  callsPerToken: 20,
  openRequestsPerTab: 50,
  /** Signaling events kept of one token. */
  eventsPerToken: 50,
  repliesPerToken: 5,
  socketsPerTab: 100,
  lostRequestsPerTab: 10,
  /** UTF-16 units. A real token has under 2,000; servers refuse header lines over 8 or 16 KB. */
  tokenLength: 16_384,
  /** UTF-16 units of any other text taken from a page. */
  textLength: 120,
  /** Bytes of a request body; larger ones are not read. */
  bodyBytes: 262_144,
} as const;
