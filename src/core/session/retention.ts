import type { Sessions, TabSession } from "./tab-session.ts";

const MINUTE = 60_000;
/** Twilio refuses lifetimes over 24 h, so a later expiry is a mistake, and the token is kept no longer for it. */
const LONGEST_LIFE = 24 * 60 * MINUTE;

/** How long tokens are kept. */
export interface Keeping {
  /** Minutes that a token is kept after it expired: enough time to read and copy what went wrong. */
  readonly keepMinutes: number;
  /** Reads the expiry of a token text: Unix seconds or null. */
  readonly readExpiry: (text: string) => number | null;
  /** Reads the moments at which the verdict on a token text changes by itself: Unix seconds. */
  readonly readTurns: (text: string) => readonly number[];
}

/**
 * When a token is to be forgotten.
 * @param lastSeen Unix milliseconds; null if it isn't known
 * @param expiresAt Unix seconds, or null if the token has none
 * @param keepMinutes minutes that it is kept after it expired
 * @returns Unix milliseconds
 */
export function forgetAt(lastSeen: number | null, expiresAt: number | null, keepMinutes: number): number {
  // Only a recording may not say when a token was seen, and recordings are not kept.
  if (lastSeen === null) return 0;
  const expiry = expiresAt === null ? lastSeen : expiresAt * 1000;
  return Math.min(Math.max(expiry, lastSeen), lastSeen + LONGEST_LIFE) + keepMinutes * MINUTE;
}

/** Drops every token that is due. Sessions that lose nothing stay the same objects. */
export function forgetExpired(
  sessions: Sessions,
  nowMs: number,
  { keepMinutes, readExpiry }: Omit<Keeping, "readTurns">,
): Sessions {
  const changed = new Map<number, TabSession>();
  for (const [tabId, session] of sessions) {
    const tokens = session.tokens.filter(
      ({ text, lastSeen }) => forgetAt(lastSeen, readExpiry(text), keepMinutes) > nowMs,
    );
    if (tokens.length < session.tokens.length) changed.set(tabId, { ...session, tokens });
  }
  return changed.size === 0 ? sessions : new Map([...sessions, ...changed]);
}

/**
 * The next moment at which something changes by itself: a token becomes valid, expires, or is to be forgotten.
 * @param nowMs Unix milliseconds
 * @returns Unix milliseconds, or null if nothing is kept
 */
export function nextDeadline(
  sessions: Sessions,
  nowMs: number,
  { keepMinutes, readExpiry, readTurns }: Keeping,
): number | null {
  let next: number | null = null;
  for (const session of sessions.values()) {
    for (const { text, lastSeen } of session.tokens) {
      const moments = [
        forgetAt(lastSeen, readExpiry(text), keepMinutes),
        ...readTurns(text).map((seconds) => seconds * 1000),
      ];
      for (const moment of moments) if (moment > nowMs && (next === null || moment < next)) next = moment;
    }
  }
  return next;
}
