import type { Markup } from "./markup.ts";
import { prepareLine } from "./prepare-line.ts";
import type { SourceLine } from "./source-line.ts";

/** An item of a list: its lines as they were before any program wrapped them. */
export interface Item {
  readonly lines: readonly string[];
  readonly last: SourceLine;
}

/** How the items of one section look. */
export interface ItemShape {
  /** Begins an item, also where its bullet is lost. */
  readonly starts: RegExp;
  /** Begins a further line of an item. */
  readonly parts?: RegExp;
  /** What `parts` begin with, so that the start of one at the end of a cut ticket isn't taken for more of the line before. */
  readonly labels?: readonly string[];
}

const BULLET = /^[-*+•▪◦–—·]\s+/;

/**
 * Splits the lines of a list into its items. Lines that begin none belong to the one before.
 * @param isOpen the ticket breaks off in this list: what follows an empty line may be no part of it
 */
export function splitItems(
  source: readonly SourceLine[],
  markup: Markup,
  { starts, parts, labels = [] }: ItemShape,
  isOpen: boolean,
): readonly Item[] {
  const items: { lines: string[]; last: SourceLine }[] = [];
  // Where bullets are, a line without one begins no item, whatever it looks like.
  let hasBullets = false;
  for (const line of source) {
    const prepared = prepareLine(line.text, markup);
    const text = prepared.replace(BULLET, "");
    const item = items.at(-1);
    if (parts?.test(text) && item !== undefined) {
      item.lines.push(text);
      item.last = line;
    } else if (text !== prepared || (!hasBullets && starts.test(text))) {
      hasBullets ||= text !== prepared;
      items.push({ lines: [text], last: line });
    } else if (item !== undefined) {
      if (isOpen && line.afterBlank) break;
      const begun = text.replace(/^[*_]{1,2}/, "");
      if (isOpen && line === source.at(-1) && labels.some((label) => label.startsWith(begun))) break;
      item.lines.push(`${item.lines.pop()} ${text}`);
      item.last = line;
    }
  }
  // A backslash at the end breaks a line of Markdown, two one of Jira.
  const isBroken = markup.language === "markdown" || markup.language === "jira";
  return isBroken
    ? items.map((item) => ({ ...item, lines: item.lines.map((each) => each.replace(/\\+$/, "")) }))
    : items;
}
