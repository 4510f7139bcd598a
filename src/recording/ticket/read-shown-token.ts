import { FENCE } from "./fence.ts";
import type { Markup } from "./markup.ts";
import { prepareLine } from "./prepare-line.ts";
import type { ReadPart } from "./read-part.ts";
import { readToldText } from "./read-told-text.ts";
import type { SourceLine } from "./source-line.ts";
import type { ToldToken } from "./told-ticket.ts";

/** What stands in place of parts that are left out. */
const LEFT_OUT = /\[(?:signature|encrypted parts) left out\]$/;
const NOTES =
  /\bleft out\b|\bsigns nobody in\b|\bhas no signature\b|\bsignature is empty\b|\bis encrypted\b|\bIt works\b|\bIt has expired\b|\bTwilio refused it\b/;

/** How the words end that were wrapped within them. */
const BROKEN = /\.\[[a-z ]{0,30}$/;
const JWT = /(?<![\w-])ey[\w-]{8,}/;

const isToken = (text: string): boolean => /^\S{4,}$/.test(text.replace(LEFT_OUT, "").trimEnd());

/** The line that the token begins in, below the note; 0 where there is none that looks like one. */
function firstLine(texts: readonly string[]): number {
  const jwt = texts.findIndex((text, index) => index > 0 && JWT.test(text));
  return jwt > 0
    ? jwt
    : Math.max(
        0,
        texts.findIndex((text, index) => index > 0 && isToken(text)),
      );
}

/** A token that a program wrapped, in one piece. */
function joinToken(lines: readonly string[]): { readonly text: string; readonly count: number } {
  let text = lines[0] ?? "";
  let count = 1;
  for (const line of lines.slice(1)) {
    const isBroken = BROKEN.test(text);
    if (LEFT_OUT.test(text) || !(isBroken || isToken(line) || BROKEN.test(line))) break;
    text += isBroken ? ` ${line}` : line;
    count++;
  }
  return { text, count };
}

/**
 * Reads the token below its title: a note, and the token itself, perhaps in code or wrapped.
 * @param isOpen the ticket breaks off in this section
 * @returns null where it has none of its words
 */
export function readShownToken(
  source: readonly SourceLine[],
  shown: ToldToken["shown"],
  markup: Markup,
  isOpen: boolean,
): ReadPart<ToldToken> | null {
  const texts = source.map(({ text }) => prepareLine(text, markup));
  const [note = ""] = texts;
  const [first] = source;
  if (first === undefined || (shown !== "not" && !NOTES.test(texts.slice(0, 4).join(" ")))) return null;
  if (shown === "not") {
    return note.startsWith("The token") ? { value: { shown, text: null }, last: first } : null;
  }
  const fence = texts.findIndex((text) => FENCE.test(text));
  if (fence >= 0) {
    const close = texts.findIndex((text, index) => index > fence && FENCE.test(text));
    const end = close < 0 ? texts.length : close;
    const { text, count } = joinToken(texts.slice(fence + 1, end));
    const atEnd = isOpen && close < 0 && !LEFT_OUT.test(text);
    const last = source[close < 0 ? fence + count : close] ?? first;
    return { value: { shown, text: text === "" ? null : readToldText(text, atEnd) }, last };
  }
  const start = firstLine(texts);
  if (start === 0) {
    // Of a token with spaces in it only its place tells.
    if (isOpen || texts.length < 2) return { value: { shown, text: null }, last: first };
    return { value: { shown, text: readToldText(texts.slice(1).join("")) }, last: source.at(-1) ?? first };
  }
  const { text, count } = joinToken(texts.slice(start));
  const atEnd = isOpen && !LEFT_OUT.test(text);
  return { value: { shown, text: readToldText(text, atEnd) }, last: source[start + count - 1] ?? first };
}
