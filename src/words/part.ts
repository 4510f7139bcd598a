/** A piece of a text that came from outside, as it came: how it is escaped, masked and redacted is its reader's choice. */
export interface OutsidePart {
  /** `value`: one value, or a piece of one. `sid`: a SID. `message`: prose, which may hold values. */
  readonly kind: "outside" | "sid" | "message";
  readonly text: string;
  /** The most code points to show of it. */
  readonly max: number;
}

/** A piece of a text of ours. */
export interface OwnPart {
  /** `words`: words of the language. `name`: a name or code that is the same in every language. */
  readonly kind: "words" | "name";
  readonly text: string;
}

/** A text in pieces by their kind. */
export type Part = OwnPart | OutsidePart;

/** Tells what came from outside from our own words. */
export function isOutside(part: Part): part is OutsidePart {
  return "max" in part;
}

/** Puts the pieces of a text together. @param show makes a piece from outside fit for the place where it stands */
export function joinParts(parts: readonly Part[], show: (part: OutsidePart) => string): string {
  return parts.map((part) => (isOutside(part) ? show(part) : part.text)).join("");
}
