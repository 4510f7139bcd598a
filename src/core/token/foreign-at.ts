import type { Foreign } from "./foreign.ts";
import { foreignInEscape } from "./foreign-in-escape.ts";
import { readAs } from "./read-as.ts";

/** Code of a terminal color, with or without the escape character, which some logs lose; also written as an escape. */
const COLOR = /(?:\\{1,4}(?:x1b|u001b|033|e)|[\p{Cc}\u241b])?\[\d{0,3}(?:;\d{1,3}){0,6}[mK]/iuy;
/** Tags that pages put inside a long word: to highlight it, or to allow a line break in it. */
const TAG = /<\/?(?:wbr|br|mark|span|em|strong|b|i|u|a|code|font|tt|p|div)\b[^<>\r\n]{0,200}>/iy;
/** One line end, with what editors, mail, terminals and code put before it and after it. */
const LINE_END = new RegExp(
  [
    "[ \\t\\u00a0]{0,200}(?:[\"'`][ \\t]{0,20})?",
    "(?:(?:[\\\\^`&=+.,_|\\u2502\\u2503\\u2551\\u2506\\u21b5\\u23ce\\u00ac\\u2190\\u21a9]|\\|\\|)[ \\t]{0,20}){0,2}",
    "\\r?\\n[ \\t\\u00a0]{0,200}",
    "(?:\\d{1,6}[ \\t]{0,20}[|:>\\u2502\\u2503\\u2192][ \\t\\u00a0]{0,20})?",
    "(?:(?:[>|\\u2502\\u2503\\u2551\\u2506*#:;\\u00bb\\u203a\\u2192]|(?://|--|[-+.&])(?=[ \\t]))[ \\t\\u00a0]{0,200}){0,6}",
    "(?:[bBfrR]{0,2}[\"'`])?",
  ].join(""),
  "y",
);
/** Spaces of one line, other than a line end. */
const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{1,40}/y;

/** Matches a sticky pattern at one place. */
function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Reads a piece that is foreign to a token, yet whose meaning is sure: `\_`, `%2E`, `&amp;#45;`, `\u002d`, `=2E`, zero
 * width characters, typographic dashes, terminal colors, line ends with the marks of a quoted mail, and the like.
 *
 * @param at Index in `text` where no character of a token stands.
 * @returns Null where there is something else. Constant time.
 */
export function foreignAt(text: string, at: number): Foreign | null {
  const first = text[at];
  if (first === undefined) return null;
  const color = "\\[\u001b\u241b\u009b".includes(first) ? matchAt(COLOR, text, at) : null;
  if (color !== null) return { kind: "markup", text: color, means: "" };
  if (first === "<") {
    const tag = matchAt(TAG, text, at);
    return tag === null ? null : { kind: "markup", text: tag, means: "" };
  }
  const line = matchAt(LINE_END, text, at);
  if (line !== null) return { kind: "space", text: line, means: "" };
  if ("\\%&=".includes(first)) return foreignInEscape(text, at);
  const spaces = matchAt(SPACES, text, at);
  if (spaces !== null) return { kind: "space", text: spaces, means: "" };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const means = readAs(character);
  if (means === null || character.codePointAt(0) === means.codePointAt(0)) return null;
  const kind = means === "" ? "unseen" : means === " " ? "space" : means === "-" ? "dash" : "escape";
  return { kind, text: character, means: means.trim() };
}
