const OF_TOKEN = /[\w.-]/;
/** Longest escape that is looked for before a token. */
const LOOK_BACK = 24;
/** Escapes whose last characters could as well be a token's: `%3D`, `=3D`, `\n`, `\u0022`, color codes, `%c`. */
const ESCAPE =
  /(?:%(?:25){0,4}[0-9a-f]{2}|=[0-9A-F]{2}|\\[nrtfvb0'"`]|\\u\{?[0-9a-f]{4}\}?|\\x[0-9a-f]{2}|(?:\\{1,4}(?:x1b|u001b|033|e)|[\p{Cc}\u241b])?\[[\d;]{0,12}m|%[cs])$/iu;
/** Emphasis and strokes of markup, and dots that lead to something. */
const MARKUP = /(?:^|[^\w.-])(?:[_-]{1,3}|\.{2,3})$/;

/**
 * Whether a token may begin at an index: no character of a token stands before it, unless it belongs to an escape or
 * to markup.
 */
export function mayStartToken(text: string, at: number): boolean {
  const previous = text[at - 1];
  if (previous === undefined || !OF_TOKEN.test(previous)) return true;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  return ESCAPE.test(before) || MARKUP.test(before);
}
