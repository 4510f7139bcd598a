/** Limits on what is kept, so that a page cannot fill the 10 MB of session storage or slow the popup. */
export const LIMITS = {
  tokensPerTab: 20,
  tokensInAll: 200,
  /** Requests kept for one token. */
  requestsPerToken: 50,
  callsPerToken: 20,
  openRequestsPerTab: 50,
  /** Signaling events kept for one token. */
  eventsPerToken: 50,
  repliesPerToken: 5,
  socketsPerTab: 100,
  lostRequestsPerTab: 10,
  /** UTF-16 units. A real token has fewer than 2,000; servers refuse header lines over 8 or 16 KB. */
  tokenLength: 16_384,
  /** UTF-16 units kept of any other text from a page. */
  textLength: 120,
  /** Bytes of a request body; larger ones are not read. */
  bodyBytes: 262_144,
} as const;

/** Limits of a session. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

/** A recording is read once and never stored; its limits keep the time for a hostile one linear. */
const RECORDED: Limits = { ...LIMITS, tokensPerTab: 300, socketsPerTab: 300, tokenLength: 100_000 };

/** The limits that apply to a session. */
export function limitsOf({ recorded }: { readonly recorded: boolean }): Limits {
  return recorded ? RECORDED : LIMITS;
}
