import { capTokens } from "./cap-tokens.ts";
import type { Sessions } from "./tab-session.ts";

/** Drops tokens across all tabs until at most `limit` are left; see `capTokens` for which go first. */
export function capSessions(sessions: Sessions, limit: number): Sessions {
  const all = [...sessions.values()].flatMap(({ tokens }) => tokens);
  if (all.length <= limit) return sessions;
  const kept = new Set(capTokens(all, limit));
  const capped = new Map(sessions);
  for (const [tabId, session] of sessions) {
    const tokens = session.tokens.filter((token) => kept.has(token));
    if (tokens.length < session.tokens.length) capped.set(tabId, { ...session, tokens });
  }
  return capped;
}
