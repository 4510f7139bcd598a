import type { TokenKind } from "../../core/token/token-kind.ts";
import { claimOf } from "./claim-of.ts";
import { markLine } from "./mark-line.ts";
import type { Markup } from "./markup.ts";
import { prepareLine } from "./prepare-line.ts";
import type { ReadPart } from "./read-part.ts";
import type { SourceLine } from "./source-line.ts";
import { CLAIM_LABELS, KIND_LABEL, KIND_WORDS, UNREAD_LABEL } from "./ticket-words.ts";
import type { ToldClaim } from "./told-ticket.ts";

/** What the claims table tells. */
export interface ToldClaims {
  /** Null where its row is missing. */
  readonly kind: TokenKind | null;
  readonly claims: readonly ToldClaim[];
  /** Number of rows with known labels. */
  readonly rows: number;
}

interface Row {
  readonly label: string;
  /** True of a row of a table that is drawn with pipes. */
  readonly isPiped: boolean;
  /** What stands behind the label, with what parts the two. */
  rest: string;
  last: SourceLine;
}

const LABELS = [KIND_LABEL, ...Object.keys(CLAIM_LABELS), UNREAD_LABEL];

/** The rows, in the order that tickets have; a line that begins none belongs to the one before. */
function rowsOf(source: readonly SourceLine[], markup: Markup, isOpen: boolean): readonly Row[] {
  const rows: Row[] = [];
  let next = 0;
  for (const line of source) {
    const prepared = prepareLine(line.text, markup);
    const text = prepared.replace(/^[|*_\s]+/, "");
    const index = LABELS.findIndex((label, at) => at >= next && text.startsWith(label));
    const label = LABELS[index] ?? "";
    const row = rows.at(-1);
    if (index >= 0 && /^(?:$|[\s|:*_])/.test(text.slice(label.length))) {
      rows.push({ label, isPiped: prepared.startsWith("|"), rest: text.slice(label.length), last: line });
      next = index + 1;
    } else if (row !== undefined) {
      const isValue = /^[\s|:*_]*$/.test(row.rest);
      // The start of the next row's label, at which the ticket breaks off, is no more of this row's value.
      const isBegun = LABELS.some((each, at) => at >= next && each.startsWith(text));
      if (isOpen && line === source.at(-1) && isBegun && !isValue) break;
      if (isOpen && line.afterBlank && !isValue) break;
      row.rest = isValue ? `\t${text}` : `${row.rest} ${text}`;
      row.last = line;
    }
  }
  return rows;
}

/** The value behind a label. @param width of the label's column in plain text; 0 where it has none */
function valueBehind(
  { label, isPiped, rest }: Row,
  width: number,
): { readonly text: string; readonly inTable: boolean } {
  const pipe = isPiped ? /^[\s*_]*\|+ ?/.exec(rest) : null;
  if (pipe !== null) return { text: rest.slice(pipe[0].length).replace(/ ?\|+\s*$/, ""), inTable: true };
  const padding = width - label.length;
  if (padding > 0 && /^ +$/.test(rest.slice(0, padding)))
    return { text: rest.slice(padding), inTable: false };
  return { text: rest.replace(/^[*_]{0,2}:?[*_]{0,2}(?:\t| *)/, ""), inTable: false };
}

/** Reads the claims table. @param isOpen the ticket breaks off in this section; @returns null where it has no row */
export function readClaims(
  source: readonly SourceLine[],
  markup: Markup,
  isOpen: boolean,
): ReadPart<ToldClaims> | null {
  const rows = rowsOf(source, markup, isOpen);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const width = Math.max(
    0,
    ...rows.map(({ label, rest }) => label.length + (/^ {2,}(?=\S)/.exec(rest)?.[0].length ?? -1000)),
  );
  let kind: TokenKind | null = null;
  const claims: ToldClaim[] = [];
  for (const row of rows) {
    const atEnd = isOpen && row === last;
    const { text, inTable } = valueBehind(row, row.label === KIND_LABEL ? 0 : columnOf(rows, width));
    const line = markLine(text, markup, inTable, atEnd);
    if (row.label === KIND_LABEL) {
      const words = line.whole().trim();
      kind = (Object.keys(KIND_WORDS) as TokenKind[]).find((each) => KIND_WORDS[each] === words) ?? null;
    } else if (row.label !== UNREAD_LABEL) claims.push(claimOf(row.label, line, kind, atEnd));
  }
  return { value: { kind, claims, rows: rows.length }, last: last.last };
}

/** Width of the column of labels: the words of the kind begin where all values do. */
function columnOf(rows: readonly Row[], widest: number): number {
  const [first] = rows;
  if (first?.label !== KIND_LABEL) return widest;
  return first.label.length + (/^ {2,}/.exec(first.rest)?.[0].length ?? -first.label.length);
}
