import { cutText } from "../cut-text.ts";
import type { Block, Line, Section, Span } from "../layout.ts";
import { codeBlock } from "./code-block.ts";
import { codeSpan } from "./code-span.ts";
import { markdownText } from "./markdown-text.ts";

/** Longest value in a line or a cell, in code points. */
const LONGEST = 200;

function spanText({ kind, text }: Span, inTable: boolean): string {
  switch (kind) {
    case "strong":
      return `**${markdownText(text, inTable)}**`;
    case "value":
      return text === "" ? "(empty)" : codeSpan(cutText(text, LONGEST), inTable);
    case "text": {
      const [, before = "", words = "", after = ""] = /^( *)(.*?)( *)$/su.exec(text) ?? [];
      return `${before}${markdownText(words, inTable)}${after}`;
    }
  }
}

const lineText = (line: Line): string => line.map((each) => spanText(each, false)).join("");

function blockText(block: Block): string {
  switch (block.kind) {
    case "line":
      return lineText(block.line);
    case "list":
      // A backslash at the end of a line breaks it within the item.
      return block.items.map((lines) => `- ${lines.map(lineText).join("\\\n  ")}`).join("\n");
    case "table": {
      const rows = block.rows.map(
        ([label, cell]) => `| ${markdownText(label, true)} | ${spanText(cell, true)} |`,
      );
      return [`| ${block.head.join(" | ")} |`, "| --- | --- |", ...rows].join("\n");
    }
    case "code":
      return codeBlock(block.text, block.language);
  }
}

/** A ticket as GitHub's Markdown: one table, and no value can create any markup of its own. */
export function renderMarkdown(sections: readonly Section[]): string {
  const parts = sections.flatMap(({ title, blocks }) => [
    ...(title === null ? [] : [`### ${title}`]),
    ...blocks.map(blockText),
  ]);
  return `${parts.join("\n\n")}\n`;
}
