import type { Nodes } from "mdast";
import { parseMarkdown, textOf } from "../../ticket/markdown/parse-markdown.ts";

/** How something else than Markdown writes what a ticket is made of. */
interface Notation {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly text: (text: string) => string;
  readonly item: string;
  /** Begins a further line of an item. */
  readonly more: string;
  readonly row: (cells: readonly string[], isHead: boolean) => string;
  readonly block: (text: string, language: string) => string;
}

const asIs = (text: string): string => text;

/** What a person copies who selects the page that a tracker shows. */
export const COPIED: Notation = {
  heading: asIs,
  strong: asIs,
  code: asIs,
  text: asIs,
  item: "",
  more: "",
  row: (cells) => cells.join("\t"),
  block: asIs,
};

/** The same with the bullets that some browsers copy. */
export const COPIED_WITH_BULLETS: Notation = { ...COPIED, item: "  • ", more: "    " };

/** Jira's wiki markup. */
export const JIRA: Notation = {
  heading: (text) => `h3. ${text}`,
  strong: (text) => `*${text}*`,
  code: (text) => `{{${text}}}`,
  text: (text) => text.replace(/[[\]{}*_]/g, "\\$&"),
  item: "* ",
  more: "",
  row: (cells, isHead) => (isHead ? `||${cells.join("||")}||` : `|${cells.join("|")}|`),
  block: (text, language) => `{code:${language}}\n${text}\n{code}`,
};

/** Slack's mrkdwn. */
export const SLACK: Notation = {
  heading: (text) => `*${text}*`,
  strong: (text) => `*${text}*`,
  code: (text) => `\`${text}\``,
  text: asIs,
  item: "• ",
  more: "",
  row: (cells) => `| ${cells.join(" | ")} |`,
  block: (text) => `\`\`\`\n${text}\n\`\`\``,
};

function write(node: Nodes, to: Notation): string {
  const inner = (within: Nodes, between = ""): string =>
    "children" in within ? within.children.map((child) => write(child, to)).join(between) : "";
  switch (node.type) {
    case "heading":
      return to.heading(inner(node));
    case "strong":
      return to.strong(textOf(node));
    case "inlineCode":
      return to.code(node.value);
    case "code":
      return to.block(node.value, node.lang ?? "none");
    case "text":
      return to.text(node.value);
    case "break":
      return `\n${to.more}`;
    case "list":
      return node.children.map((item) => `${to.item}${inner(item)}`).join("\n");
    case "table":
      return node.children
        .map((row, index) =>
          to.row(
            row.children.map((cell) => inner(cell)),
            index === 0,
          ),
        )
        .join("\n");
    case "root":
      return `${inner(node, "\n\n")}\n`;
    default:
      return inner(node);
  }
}

/** A ticket in Markdown, written in another notation. */
export function shownAs(markdown: string, notation: Notation): string {
  return write(parseMarkdown(markdown), notation);
}
