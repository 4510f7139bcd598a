/**
 * Characters that readers cannot see, or that reorder what they see: controls, format and bidi marks, lone surrogates,
 * line separators, unassigned and private code points, odd spaces.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2800\u3164\uffa0]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`);
}

/**
 * Makes hostile text safe for a sentence: writes invisible and reordering characters as escapes, and replaces
 * everything past `max` code points with an ellipsis.
 *
 * @param value Untrusted text, such as a claim.
 * @param max Longest result in code points of the original, 60 by default.
 */
export function visibleText(value: string, max = 60): string {
  // A code point is at most two units, so this bounds the work for a value of any size.
  const points = Array.from(value.slice(0, (max + 1) * 2));
  const kept = points.length > max ? points.slice(0, max) : points;
  const text = kept.join("").replace(UNSEEN, escapeCharacter);
  return kept.length < points.length ? `${text}…` : text;
}
