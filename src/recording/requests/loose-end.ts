import { isLiteralWord } from "../../core/text/is-literal-word.ts";

/** Where a value ends that nothing closes. */
export interface LooseEnd {
  /** Index behind the value. */
  readonly end: number;
  /** What the value is: a token, a word such as `undefined`, or the whole line because it is neither. */
  readonly kind: "token" | "word" | "line";
}

/** A token with what may stand before it as sent or as copied: quotes, `Bearer`, a Python bytes literal. */
const TOKEN =
  /^(["'`\u201c\u2018(<[]{0,3}(?:bearer[ \t]+)?(?:[bB]?["'`])?)((?:ZXlK|e[yw])[\w+/=%-]{6,}(?:\.[\w+/=%-]*){0,6}(?:\.{2,}|\u2026)?(?:\.?\[[\w -]{1,30}\])?)/i;
/** A token that ends here for sure: its signature is complete, 43 characters at least. */
const WHOLE = /^[\w+/=-]{10,}\.[\w+/=-]{10,}\.[\w+/-]{43,}={0,2}$/;
/** Behind a whole signature, the line ends of the wire as sniffers print them, and the next header's name. */
const PRINTED_LINE_END = /^([\w+/=-]{10,}\.[\w+/=-]{10,}\.[\w+/=-]{40,})\.\.(?:\.\.|[A-Za-z][\w-]{0,60}$)/;
const CLOSERS = "\"'`\u201d\u2019)>]";
/** What follows a blank inside a token that was wrapped. */
const MORE_OF_TOKEN = /^[ \t]+[\w.+/=-]{30,}/;

/** Whether a text is a token whose signature is complete, so that what follows it is no part of it. */
export function isWholeToken(text: string): boolean {
  return WHOLE.test(text);
}

/**
 * Finds where a value ends on a line that proves nothing, such as a sentence: behind the token, or behind a word that
 * code writes in place of one.
 *
 * @param line From the value's start to the end of its line.
 */
export function looseEnd(line: string): LooseEnd {
  const [found, before = "", token = ""] = TOKEN.exec(line) ?? [];
  if (found !== undefined) {
    const printed = PRINTED_LINE_END.exec(token)?.[1];
    if (printed !== undefined && (token.includes("....") || line[found.length] === ":"))
      return { end: before.length + printed.length, kind: "token" };
    const isSentence = /[^.]\.$/.test(token) && token.split(".", 5).length > 3;
    const core = isSentence ? token.slice(0, -1) : token;
    let end = before.length + core.length;
    // As many marks close it as have opened it.
    const opened = before.replace(/[a-z \t]+/gi, "").length;
    for (let i = 0; i < opened && CLOSERS.includes(line[end] ?? " "); i++) end += 1;
    const goesOn = !isWholeToken(core) && MORE_OF_TOKEN.test(line.slice(end, end + 60));
    return { end: goesOn ? line.length : end, kind: "token" };
  }
  const word =
    /^(?:\[object \w{1,40}\]|[^\s,;}\])]+\)?)/.exec(line.slice(0, 80))?.[0].replace(/[.,;!?]$/, "") ?? "";
  if (isLiteralWord(word)) return { end: word.length, kind: "word" };
  return { end: line.length, kind: "line" };
}
