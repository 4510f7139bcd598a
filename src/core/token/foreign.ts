/**
 * What a foreign piece in a token is: an escape that stands for a character of it, a character that nobody sees, a
 * dash that typography put in place of a hyphen, markup, or white space, a line end included.
 */
export type ForeignKind = "percent" | "backslash" | "escape" | "unseen" | "dash" | "markup" | "space";

/** A piece within a token that is no part of it, though its meaning is sure. */
export interface Foreign {
  readonly kind: ForeignKind;
  /** The piece as it stands in the text. */
  readonly text: string;
  /** What it means in the token; empty where it means nothing. */
  readonly means: string;
}
