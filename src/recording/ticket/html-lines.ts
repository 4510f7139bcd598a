/** A piece of a text, with its place there. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What begins a new line where HTML is shown; a row of a table is one line. */
const BREAKING =
  /<\/?(p|div|h[1-6]|li|ul|ol|tr|table|thead|tbody|pre|blockquote|br|hr|html|head|body)(?:\s[^<>]{0,300})?\/?>/gi;
const CELL_END = /<\/t[dh]>\s{0,200}(?=<t[dh])/gi;
const TAG = /<\/?(?:a|b|i|em|strong|code|span|td|th|font|u|s|o:p|!--)(?:\s[^<>]{0,300})?\/?>/gi;

function shown(html: string): string {
  return html.replace(CELL_END, "\t").replace(TAG, "");
}

/** The lines that a page shows of HTML; empty ones where its paragraphs end. What stands before the first tag is text. */
export function htmlLines(html: string): readonly PlacedText[] {
  const lines: PlacedText[] = [];
  let from = 0;
  let isPre = true;
  const add = (to: number): void => {
    const piece = html.slice(from, to);
    if (!isPre) {
      const text = shown(piece.replace(/\s+/g, " ").trim());
      lines.push({ text, start: from, end: to });
      return;
    }
    for (const match of piece.matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
      const line = match[1] ?? "";
      const start = from + match.index;
      lines.push({ text: shown(line), start, end: start + line.length });
    }
  };
  for (const match of html.matchAll(BREAKING)) {
    add(match.index);
    from = match.index + match[0].length;
    isPre = match[1]?.toLowerCase() === "pre" && !match[0].startsWith("</");
  }
  add(html.length);
  return lines;
}
