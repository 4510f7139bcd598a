import { isJsonObject } from "../json/is-json-object.ts";
import { decodeSegment } from "./decode-segment.ts";
import type { Foreign } from "./foreign.ts";
import { signatureLengths } from "./signature-lengths.ts";

/** A foreign piece that was read through, and the part of the token that it stands in: 0 for the header. */
export interface ForeignPiece extends Foreign {
  readonly part: number;
}

/** Shortest signature that is taken for whole where the algorithm tells no length. */
const SHORTEST = 43;
/** Characters of an authentication tag, the last of the five parts of an encrypted token. */
const TAG_LENGTHS = [22, 43];

function lengthsBy(header: string): { parts: number; lengths: readonly number[] } {
  const { value } = decodeSegment(header);
  if (!isJsonObject(value)) return { parts: 3, lengths: [] };
  return "enc" in value
    ? { parts: 5, lengths: TAG_LENGTHS }
    : { parts: 3, lengths: signatureLengths(value.alg) };
}

/** What has been read of a token, piece by piece. Adding a piece takes time linear in its own length. */
export class TokenReading {
  readonly #pieces: string[] = [];
  readonly foreign: ForeignPiece[] = [];
  /** Dots so far. */
  dots = 0;
  /** Characters since the last dot. */
  tail = 0;
  length = 0;
  /** Characters in the signature whose meaning is not known. */
  unknownInTail = 0;
  #header: string | null = null;
  #parts = 3;
  #lengths: readonly number[] = [];

  /** The text so far. */
  get clean(): string {
    return this.#pieces.join("");
  }

  /** Adds characters of a token. What stands behind a whole signature and cannot be part of it is not taken. */
  add(run: string): number {
    const taken = this.#withoutExtra(run);
    this.#pieces.push(taken);
    this.length += taken.length;
    for (let at = 0; at < taken.length; ) {
      const dot = taken.indexOf(".", at);
      this.tail += (dot < 0 ? taken.length : dot) - at;
      if (dot < 0) break;
      this.#endPart();
      at = dot + 1;
    }
    return taken.length;
  }

  /** Adds a character that does not belong to a token. */
  addUnknown(text: string): void {
    this.#pieces.push(text);
    this.length += text.length;
    this.unknownInTail += text.length;
  }

  /** Adds padding, which counts for no length. */
  addPadding(text: string): void {
    this.#pieces.push(text);
  }

  #endPart(): void {
    this.dots += 1;
    this.tail = 0;
    this.unknownInTail = 0;
    if (this.dots === 1) this.#readHeader(this.clean.split(".", 1)[0] ?? "");
  }

  #readHeader(header: string): void {
    if (this.#header === header) return;
    const { parts, lengths } = lengthsBy(header);
    this.#header = header;
    this.#parts = parts;
    this.#lengths = lengths;
  }

  /** Markup and marks of a sentence behind a signature whose length is known: `_`, `--`, `/path`, dots. */
  #withoutExtra(run: string): string {
    if (this.dots < 2 && !run.includes(".")) return run;
    const dots = run.split(".", 4);
    const before = this.dots + dots.length - 1;
    if (before < 2 || before > 3) return run;
    if (this.dots === 0) this.#readHeader(this.clean + (dots[0] ?? ""));
    const [expected, other] = this.#lengths;
    if (this.#parts !== 3 || expected === undefined || other !== undefined) return run;
    const start = this.dots >= 2 ? -this.tail : dots.slice(0, 2 - this.dots).join(".").length + 1;
    const extra = run.slice(start + expected);
    return /^(?:[_-]+$|[+/]|\.+$)/.test(extra) ? run.slice(0, start + expected) : run;
  }

  /** All parts are there, and the last has a length that it can have. */
  get isComplete(): boolean {
    if (this.dots !== this.#parts - 1 || this.tail === 0) return false;
    if (this.#lengths.length === 0) return this.tail >= SHORTEST;
    const most = this.tail + this.unknownInTail;
    return this.#lengths.some((length) => this.tail <= length && length <= most);
  }

  /** More has been read than a whole token has. */
  get isTooLong(): boolean {
    const longest = this.#lengths.at(-1);
    return (
      this.dots >= this.#parts ||
      (this.dots === this.#parts - 1 && longest !== undefined && this.tail > longest)
    );
  }
}
