import type { Sessions, TabSession } from "./tab-session.ts";

const MINUTE = 60_000;
/** Twilio refuses lifetimes over 24 h, so a later expiry is a mistake and earns no longer stay. */
const LONGEST_LIFE = 24 * 60 * MINUTE;

/** How long tokens are kept. */
export interface Keeping {
  /** Minutes that a token is kept after it expired: time enough to read and copy what went wrong. */
  readonly keepMinutes: number;
  /** Reads the expiry of a token text: Unix seconds or null. */
  readonly readExpiry: (text: string) => number | null;
  /** Reads the moments at which the verdict on a token text changes by itself: Unix seconds. */
  readonly readTurns: (text: string) => readonly number[];
}

/**
 * When a token is to be forgotten.
 * @param lastSeen Unix milliseconds
 * @param expiresAt Unix seconds, or null where the token tells none
 * @param keepMinutes minutes that it is kept after it expired
 * @returns Unix milliseconds
 */
export function forgetAt(lastSeen: number, expiresAt: number | null, keepMinutes: number): number {
  const expiry = expiresAt === null ? lastSeen : expiresAt * 1000;
  return Math.min(Math.max(expiry, lastSeen), lastSeen + LONGEST_LIFE) + keepMinutes * MINUTE;
}

/** Drops every token whose time has come. Sessions that lose nothing stay the same objects. */
export function forgetExpired(
  sessions: Sessions,
  now: number,
  { keepMinutes, readExpiry }: Omit<Keeping, "readTurns">,
): Sessions {
  const changed = new Map<number, TabSession>();
  for (const [tabId, session] of sessions) {
    const tokens = session.tokens.filter(
      ({ text, lastSeen }) => forgetAt(lastSeen, readExpiry(text), keepMinutes) > now,
    );
    if (tokens.length < session.tokens.length) changed.set(tabId, { ...session, tokens });
  }
  return changed.size === 0 ? sessions : new Map([...sessions, ...changed]);
}

/**
 * The next moment at which something changes by itself: a token begins to live, expires, or is to be forgotten.
 * @param now Unix milliseconds
 * @returns Unix milliseconds, or null where nothing is kept
 */
export function nextDeadline(
  sessions: Sessions,
  now: number,
  { keepMinutes, readExpiry, readTurns }: Keeping,
): number | null {
  let next: number | null = null;
  for (const session of sessions.values()) {
    for (const { text, lastSeen } of session.tokens) {
      const moments = [
        forgetAt(lastSeen, readExpiry(text), keepMinutes),
        ...readTurns(text).map((seconds) => seconds * 1000),
      ];
      for (const moment of moments) if (moment > now && (next === null || moment < next)) next = moment;
    }
  }
  return next;
}
