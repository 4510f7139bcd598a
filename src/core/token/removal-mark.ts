const WORDS =
  /redact|saniti|remov|mask|hidden|hide|omit|filter|strip|(?:left|taken|blanked|cut)[\s_-]{0,3}out|censor|scrub|obfusc|signature|^[\W_]*sig[\W_]*$|secret|delet|not[\s_-]{0,3}shown/i;
/** One sign over and over, or dots, as they are put in place of what nobody shall see. */
const SIGNS = /^(?:[*\u2022\u25cf\u2588\u2587#\u00b7_-]{3,200}|[xX]{3,200}|[<[({]?(?:\.{3}|\u2026)[>\])}]?)$/;
const STARS = /[*\u2022\u25cf\u2588\u2587]{3}/;
const PLAIN = /^[\w-]*$/;
/** Longest mark; a signature by HS256 has 43 characters and is none. */
const LONGEST = 120;
const SHORTEST_SIGNATURE = 43;

/** A mark that does not consist of a token's own characters, as it stands behind a dot. */
const AT = [
  "[ \\t]{0,2}[<\\[({\\u00ab\\u2039*]{1,3}[^\\r\\n<>\\[\\](){}\"']{1,80}?[>\\])}\\u00bb\\u203a*]{1,3}",
  "[\\w-]{0,20}[*\\u2022\\u25cf\\u2588\\u2587]{3,200}[\\w-]{0,20}",
  "\\u2026",
  "[ \\t]{0,3}(?:[#/\\u2013\\u2014-]{1,2}[ \\t]?)?signature[\\s_-](?:was[\\s_-])?(?:removed|redacted|left[\\s_-]out|taken[\\s_-]out|stripped|omitted|hidden|masked)",
];
const MARK = new RegExp(AT.join("|"), "iy");

/**
 * Whether a text is what a log, an export or a person puts in place of a signature, or of another part of a token, to
 * keep it secret: `[REDACTED]`, `***`, `SIGNATURE_REMOVED`, `<signature>`, `...`.
 */
export function isRemovalMark(part: string): boolean {
  const text = part.trim();
  if (text === "" || text.length > LONGEST) return false;
  if (SIGNS.test(text) || STARS.test(text)) return true;
  if (PLAIN.test(text) && text.length >= SHORTEST_SIGNATURE) return false;
  return WORDS.test(text);
}

/**
 * Reads such a mark.
 *
 * @param at Index in `text` behind the dot before the part.
 * @returns Length of the mark, 0 where there is none. Constant time.
 */
export function removalMarkLength(text: string, at: number): number {
  MARK.lastIndex = at;
  const mark = MARK.exec(text)?.[0];
  return mark !== undefined && isRemovalMark(mark) ? mark.length : 0;
}
