/** Keys and indexes that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** A part of a recording, small enough to be held. */
export interface Piece {
  /**
   * - `value`: the raw JSON text of one value.
   * - `members`: some small members of one object, in braces, so that they are JSON together.
   * - `overflow`: what a value was too long to hold, in order and with the value's path; no JSON. It comes before the
   *   value if only strings of that were too long, else after it.
   * - `text`: whole lines of a text that is no JSON, or of what follows a break; a line may be JSON again.
   *
   * A `value` is as it stands in the recording and may be malformed inside: `JSON.parse` can fail.
   */
  readonly form: "value" | "members" | "overflow" | "text";
  readonly text: string;
  /** Which of the documents in the recording, from 0: each line of JSON lines is one. */
  readonly document: number;
  /** Where the value is in its document; of `members`, where their object is; of `text`, where the document broke. */
  readonly path: Path;
  /** Characters (UTF-16 units) of the recording before the piece; of `members`, before their first key. */
  readonly offset: number;
  /**
   * True if a `value` lacks what was too long. Where that is the end of a long string in it, the string is closed, so
   * that the value is still JSON; a longer one just stops. The rest is in pieces of the form `overflow`.
   */
  readonly cut: boolean;
}

/** Where a document stopped being JSON. What follows comes as `text`. */
export interface Break {
  /** `ended`: the text is over too early. `too-deep`, `long-key`: no JSON that any tool writes. */
  readonly why: "ended" | "unexpected" | "too-deep" | "long-key";
  /** Characters (UTF-16 units) before it. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** How much is held, all in characters. What is kept at one time is a small multiple of `value`. */
export interface PieceLimits {
  /** A document, or an object or array that only objects lead to, comes whole up to here, else in its parts. */
  readonly whole: number;
  /** A string comes whole up to here. */
  readonly string: number;
  /** Any other value, and a line, comes whole up to here. Not less than `string`. */
  readonly value: number;
  /** Lines of text come together up to here. Not more than `value`. */
  readonly lines: number;
}

/** Enough for any entry that a tool writes, except for long bodies in it. */
export const PIECE_LIMITS: PieceLimits = {
  whole: 1_048_576,
  string: 4_194_304,
  value: 16_777_216,
  lines: 262_144,
};
