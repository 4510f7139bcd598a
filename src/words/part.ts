/** A piece of a text from outside, unchanged: whoever reads it chooses how to escape, mask and redact it. */
export interface OutsidePart {
  /** `value`: one value, or a piece of one. `sid`: a SID. `message`: prose, which may hold values. */
  readonly kind: "outside" | "sid" | "message";
  readonly text: string;
  /** Maximum number of code points to show. */
  readonly max: number;
}

/** A piece of our own text. */
export interface OwnPart {
  /** `words`: words of the language. `name`: a name or code that is the same in every language. */
  readonly kind: "words" | "name";
  readonly text: string;
}

/** A piece of a text, of any kind. */
export type Part = OwnPart | OutsidePart;

/** Whether a piece comes from outside. */
export function isOutside(part: Part): part is OutsidePart {
  return "max" in part;
}

/** Joins the pieces of a text. @param show makes a piece from outside safe for its place */
export function joinParts(parts: readonly Part[], show: (part: OutsidePart) => string): string {
  return parts.map((part) => (isOutside(part) ? show(part) : part.text)).join("");
}
