/** What the words of a text tell beside its tokens. */
export interface Hints {
  /** A content security policy blocks a request to Twilio. */
  readonly policy: boolean;
  /** The browser's word for a request to Twilio that something blocked, e.g. `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly blocked: string | null;
  /** An account's Auth Token stands in it. */
  readonly secret: boolean;
}

/** The hints of a text that gives none. */
export const NO_HINTS: Hints = { policy: false, blocked: null, secret: false };

const TWILIO_ADDRESS = /(?:https?|wss?):\/\/([\w.-]+\.)?twilio\.com\b/i;
const POLICY = /content[ -]security[ -]policy|\bconnect-src\b|ERR_BLOCKED_BY_CSP/i;
const REFUSED = /refused|violates|blocked|settings/i;
/** An account's Auth Token beside its SID, or under its name in whatever quotes the text was copied with. */
const AUTH_TOKEN =
  /\bAC[0-9a-f]{32}:[0-9a-f]{32}\b|auth_?token["'`^\\]{0,3}\s{0,3}[:=]\s{0,3}["'`^\\]{0,3}[0-9a-f]{32}\b/i;
/** Longer texts are no console lines. */
const LONGEST = 100_000;

/** Looks for hints in a text, or in a piece of a long one; those of earlier pieces are kept. */
export function lookForHints(text: string, known: Hints = NO_HINTS): Hints {
  const start = text.slice(0, LONGEST);
  const isTwilio = TWILIO_ADDRESS.test(text);
  return {
    policy: known.policy || (isTwilio && POLICY.test(start) && REFUSED.test(start)),
    blocked: known.blocked ?? (isTwilio ? (/net::ERR_BLOCKED_\w+/.exec(text)?.[0] ?? null) : null),
    secret: known.secret || AUTH_TOKEN.test(text),
  };
}
