/** A value of the token header, as a text writes it down. */
export interface HeaderValue {
  readonly value: string;
  /** Indices of the value as it is written, with its escapes. */
  readonly start: number;
  readonly end: number;
  /** True where the structure around it proves that exactly this was sent; false on a loose line or in a sentence. */
  readonly proven: boolean;
}

/** Longer values are cut; servers refuse header lines over 16,000 characters. */
export const LONGEST = 20_000;
/** Separators, brackets and indents are looked for no further than this. */
export const PROBE = 160;

/** Index of the end of the line that an index lies on, without a carriage return; cut at the longest value. */
export function lineEnd(text: string, from: number): number {
  const end = text.slice(from, from + LONGEST).indexOf("\n");
  const most = end < 0 ? Math.min(text.length, from + LONGEST) : from + end;
  return text[most - 1] === "\r" && most > from ? most - 1 : most;
}
