import type { SeenToken } from "./tab-session.ts";

type Capped = Pick<SeenToken, "seenBy" | "lastSeen">;

/** Whether one token goes before another: what only the page reported, then what was seen longer ago. */
function goesBefore(a: Capped, b: Capped): boolean {
  const isSeen = a.seenBy === "browser";
  if (isSeen !== (b.seenBy === "browser")) return !isSeen;
  return (a.lastSeen ?? 0) <= (b.lastSeen ?? 0);
}

/**
 * The tokens to keep if there are too many. What only the page reported goes first, so that a page cannot push out what
 * the browser saw; then what was seen longest ago, and of equals the last of the list.
 */
export function capTokens<Token extends Capped>(tokens: readonly Token[], limit: number): readonly Token[] {
  if (tokens.length <= limit) return tokens;
  const kept = [...tokens];
  // Hardly ever more than one is too many, so that looking through them is quicker than sorting them.
  while (kept.length > limit) {
    let first = 0;
    for (const [index, token] of kept.entries()) {
      const known = kept[first];
      if (known !== undefined && goesBefore(token, known)) first = index;
    }
    kept.splice(first, 1);
  }
  return kept;
}
