import { decodeEncodedToken, mayHoldEncodedToken } from "../../core/token/encoded-token.ts";

/** A run of base64 in a text, and what it stands for. */
export interface EncodedText {
  readonly start: number;
  /** The base64 without line ends. */
  readonly raw: string;
  readonly decoded: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const RUN = /[\w+/-]{40,}={0,2}/g;
const NEXT_LINE = /=?\r?\n([\w+/-]+={0,2})/y;
/** Longest lines into which mail and tools break base64. */
const WIDEST = 128;

/** Joins the lines of base64 from its first line on: all but the last are as long as the first. */
function joinLines(text: string, first: string, from: number): { raw: string; end: number } {
  const lines = [first];
  let end = from;
  for (let last = first; first.length <= WIDEST && last.length === first.length; ) {
    NEXT_LINE.lastIndex = end;
    const next = NEXT_LINE.exec(text)?.[1];
    if (next === undefined) break;
    end = NEXT_LINE.lastIndex;
    last = next;
    lines.push(next);
  }
  return { raw: lines.join(""), end };
}

/**
 * Finds base64 in a text that stands for a text with something like a token in it, such as a server's answer that a
 * gateway encoded. The time is linear in the length of the text.
 *
 * @param spans Where tokens were found, in order; nothing in them is looked at.
 */
export function findEncodedTexts(text: string, spans: readonly Span[]): EncodedText[] {
  const found: EncodedText[] = [];
  if (!mayHoldEncodedToken(text)) return found;
  let next = 0;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const start = match.index;
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++;
    const span = spans[next];
    if (span !== undefined && span.start < RUN.lastIndex) {
      RUN.lastIndex = Math.max(span.end, RUN.lastIndex);
      continue;
    }
    const { raw, end } = joinLines(text, match[0], RUN.lastIndex);
    RUN.lastIndex = end;
    const decoded = decodeEncodedToken(raw);
    if (decoded !== null) found.push({ start, raw, decoded });
  }
  return found;
}
