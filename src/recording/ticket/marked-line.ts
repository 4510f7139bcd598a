/** Stands in a line for the first of its values; private characters are written as escapes in tickets. */
const FIRST = 0xe000;
const LAST = 0xf8ff;
const PRIVATE = /[\ue000-\uf8ff]/g;

/**
 * A line of a ticket without its markup. A value that markup sets apart is one private character in it, so that
 * nothing within a value can be taken for words of the ticket.
 */
export class MarkedLine {
  readonly text: string;
  readonly #values: readonly string[];

  /** @param pieces the line in its order; what a `value` of them says stands apart */
  constructor(pieces: readonly { readonly text: string; readonly isValue: boolean }[]) {
    const values: string[] = [];
    this.text = pieces
      .map(({ text, isValue }) => {
        if (!isValue || FIRST + values.length > LAST) return text.replace(PRIVATE, "\ufffd");
        values.push(text);
        return String.fromCharCode(FIRST + values.length - 1);
      })
      .join("");
    this.#values = values;
  }

  /** A piece of the line's text, with the values in it as they are. */
  whole(piece: string = this.text): string {
    return piece.replace(PRIVATE, (mark) => this.#values[mark.charCodeAt(0) - FIRST] ?? mark);
  }

  /** True where a piece of the line's text is one value that markup sets apart. */
  isValue(piece: string): boolean {
    return piece.length === 1 && piece >= "\ue000" && piece <= "\uf8ff";
  }
}
