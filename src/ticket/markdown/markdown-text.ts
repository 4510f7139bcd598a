import { codeSpan } from "./code-span.ts";

/** What could become a link, a mention, a reference, HTML, an emoji or a formula, in Markdown or where it is shown. */
const CODE =
  /[@`<>$\\{}|]|:\/\/|www\.|#\w|:(?:[a-z_+-][\w+-]*|100|1234):|(?:mailto|xmpp):|(?<![\p{L}\p{N}])[\da-f]{7,40}(?![\p{L}\p{N}])|[!%]\d|\b[a-z][a-z\d]*-\d|[\p{L}\p{N}-]\.[a-z]{2,24}(?::\d{1,5})?\//iu;

/** Where words end; what `cleanText` puts in place of something is one word. */
const BLANK = / (?!(?:number|address|left out|out)\])/;

/** Quotes, brackets and marks around a word of a sentence. */
const OUTER = /^(["'(“‘]*)(.*?)(["')”’.,;:!?…]*)$/su;

function word(text: string, inTable: boolean): string {
  if (!CODE.test(text)) return text.replace(/[*_[\]~&#=]/g, "\\$&");
  const [, before = "", inner = "", after = ""] = OUTER.exec(text) ?? [];
  return inner === "" ? codeSpan(text, inTable) : `${before}${codeSpan(inner, inTable)}${after}`;
}

/**
 * A sentence as Markdown that shows it literally. Words that Markdown or the place that shows it would interpret go
 * into code spans. The text has no line breaks.
 */
export function markdownText(text: string, inTable = false): string {
  return text
    .trim()
    .split(BLANK)
    .map((each) => (each === "" ? "" : word(each, inTable)))
    .join(" ");
}
