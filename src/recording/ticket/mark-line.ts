import { MarkedLine } from "./marked-line.ts";
import type { Markup } from "./markup.ts";
import { unescapeMarkdown } from "./unescape-markdown.ts";

interface Piece {
  readonly text: string;
  readonly isValue: boolean;
}

/** Markdown takes one space off each end of a code span, where not all of it is spaces. */
function unpad(code: string): string {
  return code.startsWith(" ") && code.endsWith(" ") && /[^ ]/.test(code) ? code.slice(1, -1) : code;
}

/** The words between values, without Markdown's emphasis and backslashes. */
function words(text: string, language: Markup["language"]): string {
  if (language === "none" || language === "slack") return text;
  return text.replace(/\\([!-/:-@[-`{-~])|\*\*/g, (_, escaped?: string) => escaped ?? "");
}

/** Values in code spans: between runs of backticks of the same length. */
function splitBackticks(text: string, language: Markup["language"], atEnd: boolean): readonly Piece[] {
  const runs = Array.from(text.matchAll(/`+/g), (run) => ({ at: run.index, length: run[0].length }));
  const lastOf = new Map(runs.map(({ at, length }) => [length, at]));
  const pieces: Piece[] = [];
  let done = 0;
  for (let index = 0; index < runs.length; index++) {
    const { at, length } = runs[index] as { at: number; length: number };
    const isClosed = (lastOf.get(length) ?? at) > at;
    if (!isClosed && !atEnd) continue;
    do index++;
    while (index < runs.length && isClosed && runs[index]?.length !== length);
    const end = isClosed ? (runs[index]?.at ?? text.length) : text.length;
    pieces.push({ text: words(text.slice(done, at), language), isValue: false });
    pieces.push({ text: unpad(text.slice(at + length, end)), isValue: true });
    done = isClosed ? end + length : end;
    if (!isClosed) break;
  }
  return [...pieces, { text: words(text.slice(done), language), isValue: false }];
}

/** Values in `{{…}}`, Jira's code. */
function splitBraces(text: string): readonly Piece[] {
  return text
    .split(/\{\{(.*?)\}\}/)
    .map((piece, index) =>
      index % 2 === 1
        ? { text: unescapeMarkdown(piece), isValue: true }
        : { text: words(piece, "jira"), isValue: false },
    );
}

/**
 * Reads the markup of one line.
 * @param inTable the line is a Markdown table's cell, in which pipes have backslashes also in code
 * @param atEnd a ticket breaks off at the end of the line, perhaps within a value
 */
export function markLine(text: string, { language }: Markup, inTable = false, atEnd = false): MarkedLine {
  if (language === "none") return new MarkedLine([{ text, isValue: false }]);
  if (language === "jira") return new MarkedLine(splitBraces(text));
  const cell = inTable && language === "markdown" ? text.replaceAll("\\|", "|") : text;
  return new MarkedLine(splitBackticks(cell, language, atEnd));
}
