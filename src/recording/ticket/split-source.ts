import { htmlLines, type PlacedText } from "./html-lines.ts";
import type { SourceLine } from "./source-line.ts";

/** Marks of a ticket in one line, where line breaks are written as escapes, or as HTML's tags. */
const IN_STRING = /\\n[^\n]{0,20}Judged at |\\"token-lens-ticket\/1\\"/;
const IN_TAGS = />\s{0,20}Judged at [^<]{1,60}|(?:&#39;|&#x27;|&apos;|&rsquo;|['’])s clock\.\s{0,20}</i;
/** What stands in front of each line of a quotation, also where its mark is HTML's entity. */
const QUOTED = /^(?:[\s\u00a0]|>|&gt;|bq\. )+/;

/** The strings of JSON in a line that could hold a ticket, as they are without their escapes. */
function stringsIn(line: string): readonly string[] {
  const found: string[] = [];
  for (let open = line.indexOf('"'); open >= 0; ) {
    let close = open + 1;
    while (close < line.length && line[close] !== '"') close += line[close] === "\\" ? 2 : 1;
    const literal = line.slice(open, close + 1);
    if (IN_STRING.test(literal)) {
      try {
        found.push(JSON.parse(close < line.length ? literal : `${literal.replace(/\\$/, "")}"`) as string);
      } catch {
        // It is no string of JSON.
      }
    }
    open = line.indexOf('"', close + 1);
  }
  return found;
}

function textLines(text: string): readonly PlacedText[] {
  return Array.from(text.matchAll(/([^\r\n\u2028\u2029]*)(?:\r\n|[\r\n\u2028\u2029]|$)/g), (match) => {
    const line = match[1] ?? "";
    return { text: line, start: match.index, end: match.index + line.length };
  });
}

/**
 * The lines of a text, without quotation marks and indentation in front. Lines that stand within a string of JSON, or
 * within HTML, are lines too, where there is a ticket in them.
 */
export function splitSource(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  for (const line of IN_TAGS.test(text) ? htmlLines(text) : textLines(text)) {
    const strings = IN_STRING.test(line.text) ? stringsIn(line.text) : [];
    const within = strings.length > 0 ? strings.flatMap((each) => each.split(/\r\n|[\r\n]/)) : [line.text];
    for (const each of within) {
      const front = QUOTED.exec(each)?.[0] ?? "";
      const shown = each.slice(front.length);
      const isBlank = shown === "";
      const quotes = front.replaceAll("&gt;", ">").replace(/[^>]/g, "").length;
      if (!isBlank) lines.push({ text: shown, start: line.start, end: line.end, afterBlank, quotes });
      afterBlank = isBlank;
    }
  }
  return lines;
}
