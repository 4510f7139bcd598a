import { cutText } from "./cut-text.ts";
import type { Block, Line, Section, Span } from "./layout.ts";

/** Longest value in a line, in code points. */
const LONGEST = 200;

function spanText({ kind, text }: Span): string {
  if (kind !== "value") return text;
  return text === "" ? "(empty)" : cutText(text, LONGEST);
}

const lineText = (line: Line): string => line.map(spanText).join("");

function blockText(block: Block): string {
  switch (block.kind) {
    case "line":
      return lineText(block.line);
    case "list":
      return block.items.map((lines) => `- ${lines.map(lineText).join("\n  ")}`).join("\n");
    case "table": {
      const width = Math.max(...block.rows.map(([label]) => label.length)) + 2;
      return block.rows.map(([label, cell]) => `${label.padEnd(width)}${spanText(cell)}`).join("\n");
    }
    case "code":
      return block.text;
  }
}

/**
 * A ticket as text for an email. Nothing is escaped: values have no line breaks, so none can look like a section of its
 * own.
 */
export function renderPlain(sections: readonly Section[]): string {
  const parts = sections.map(({ title, blocks }) =>
    [...(title === null ? [] : [title.toUpperCase()]), ...blocks.map(blockText)].join("\n"),
  );
  return `${parts.join("\n\n")}\n`;
}
