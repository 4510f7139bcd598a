import { JsonSplitter } from "./json-splitter.ts";
import { LineSplitter } from "./line-splitter.ts";
import { type Break, PIECE_LIMITS, type Piece, type PieceLimits } from "./piece.ts";
import type { Rest } from "./rest.ts";

/** What is not blank; a BOM is. */
const SOMETHING = /[^\s\ufeff]/;

/**
 * Splits a recording of any length, chunk by chunk, into pieces that are small enough to be held. Everything in it is
 * in just one piece; only blanks between pieces, and brackets, commas and keys of what comes in parts, are not (keys
 * are in `path`). Never throws; linear time; holds no more than the limits say. The pieces do not depend on where the
 * chunks were cut, except for how `overflow` is divided.
 *
 * A recording that starts with `{` or `[` is JSON: one document, or several, one after another or one a line. A small
 * document is one piece. In a large one, what only objects lead to comes in parts: the elements of an array one by one,
 * as the entries of a HAR, and the small members of an object together. Any value too long to be held comes in parts or
 * is cut. A document that is broken or incomplete is handed out as far as it is complete, then all that follows as
 * `text`; `broken` tells where.
 *
 * Any other recording comes as `text`: blocks of whole lines. What may reach over a line end, as a wrapped token or a
 * command, is the caller's to find in two blocks: keep the end of the last one.
 *
 * Test `text` of a piece for what you look for before you parse it: most have nothing of it. If `JSON.parse` of a small
 * `value` fails, split it again with the limit `whole: 0`: then only the member that is malformed is lost.
 */
export class PieceSplitter {
  /** Where the recording stopped being JSON, or null. */
  broken: Break | null = null;
  /** Characters (UTF-16 units) pushed. */
  charactersRead = 0;

  readonly #limits: PieceLimits;
  readonly #onPiece: (piece: Piece) => void;
  /** Blanks before it is clear what it is. */
  #blanks = "";
  #json: JsonSplitter | null = null;
  #lines: LineSplitter | null = null;

  /** @param onPiece Gets each piece as soon as it is complete, during `push` or `end`. */
  constructor(onPiece: (piece: Piece) => void, limits: Partial<PieceLimits> = {}) {
    this.#onPiece = onPiece;
    this.#limits = { ...PIECE_LIMITS, ...limits };
  }

  /** @param chunk What follows in the recording, cut anywhere. */
  push(chunk: string): void {
    this.charactersRead += chunk.length;
    if (this.#lines !== null) this.#lines.push(chunk);
    else if (this.#json !== null) this.#goOn(this.#json.push(chunk));
    else this.#begin(chunk);
  }

  /** To be called once, after the last chunk. */
  end(): void {
    if (this.#json !== null && this.#lines === null) this.#goOn(this.#json.end());
    if (this.#json === null && this.#lines === null) this.#startLines(this.#blanks, 0);
    this.#lines?.end();
  }

  #begin(chunk: string): void {
    const [first] = SOMETHING.exec(chunk) ?? [];
    const text = this.#blanks + chunk;
    if (first === undefined && text.length < this.#limits.lines) {
      this.#blanks = text;
    } else if (first === "{" || first === "[") {
      this.#json = new JsonSplitter(this.#limits, this.#onPiece);
      this.#goOn(this.#json.push(text));
    } else {
      this.#startLines(text, 0);
    }
  }

  /** After what is no JSON, all is lines of text. */
  #goOn(rest: Rest | null): void {
    if (rest === null) return;
    this.broken = rest.broken;
    this.#startLines(rest.text, rest.offset, rest);
  }

  #startLines(
    text: string,
    offset: number,
    { document, path }: Pick<Piece, "document" | "path"> = ROOT,
  ): void {
    this.#lines = new LineSplitter(offset, this.#limits, (block, at) =>
      this.#onPiece({ form: "text", text: block, document, path, offset: at, cut: false }),
    );
    this.#lines.push(text);
  }
}

const ROOT = { document: 0, path: [] } as const;
