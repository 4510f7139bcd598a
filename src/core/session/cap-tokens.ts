import type { SeenToken } from "./tab-session.ts";

/**
 * The tokens to keep if there are too many: those that only the page reported go first, so that a page cannot push out
 * what the browser saw; then those seen longest ago.
 */
export function capTokens<Token extends Pick<SeenToken, "seenBy" | "lastSeen">>(
  tokens: readonly Token[],
  limit: number,
): readonly Token[] {
  if (tokens.length <= limit) return tokens;
  const rank = ({ seenBy }: Token): number => (seenBy === "browser" ? 0 : 1);
  const kept = new Set(
    tokens.toSorted((a, b) => rank(a) - rank(b) || (b.lastSeen ?? 0) - (a.lastSeen ?? 0)).slice(0, limit),
  );
  return tokens.filter((token) => kept.has(token));
}
