import type { Sessions } from "./tab-session.ts";

/** Drops the tokens seen longest ago, over all tabs, until no more than `limit` are left. */
export function capSessions(sessions: Sessions, limit: number): Sessions {
  const all = [...sessions.values()].flatMap((session) =>
    session.tokens.map((token) => ({ session, token, lastSeen: token.lastSeen })),
  );
  if (all.length <= limit) return sessions;
  const kept = new Set(
    all
      .sort((a, b) => b.lastSeen - a.lastSeen)
      .slice(0, limit)
      .map(({ token }) => token),
  );
  const capped = new Map(sessions);
  for (const [tabId, session] of sessions) {
    const tokens = session.tokens.filter((token) => kept.has(token));
    if (tokens.length < session.tokens.length) capped.set(tabId, { ...session, tokens });
  }
  return capped;
}
