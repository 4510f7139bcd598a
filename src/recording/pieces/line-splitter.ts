import type { PieceLimits } from "./piece.ts";

/** Cuts text, chunk by chunk, into blocks of whole lines. A line longer than a value may be is cut. */
export class LineSplitter {
  readonly #limits: PieceLimits;
  readonly #onBlock: (text: string, offset: number) => void;
  #held = "";
  #offset: number;

  /** @param offset Characters before the first chunk. @param onBlock Gets each block with the characters before it. */
  constructor(offset: number, limits: PieceLimits, onBlock: (text: string, offset: number) => void) {
    this.#offset = offset;
    this.#limits = limits;
    this.#onBlock = onBlock;
  }

  push(chunk: string): void {
    let rest = chunk;
    while (rest !== "") {
      const missing = this.#limits.lines - this.#held.length;
      if (missing > 0) {
        rest = this.#take(rest, missing);
        if (this.#held.length === this.#limits.lines) this.#handOut(this.#held.lastIndexOf("\n") + 1);
        continue;
      }
      // A long line: none of what is held ends a line, so that only what is new is looked at.
      const end = rest.indexOf("\n") + 1;
      const room = this.#limits.value - this.#held.length;
      const isOver = end > 0 && end <= room;
      rest = this.#take(rest, isOver ? end : room);
      if (isOver) this.#handOut(this.#held.length);
      else if (this.#held.length >= this.#limits.value) this.#handOut(this.#wholeCharacters());
    }
  }

  end(): void {
    this.#handOut(this.#held.length);
  }

  #take(text: string, count: number): string {
    this.#held += text.slice(0, count);
    return text.slice(count);
  }

  #handOut(length: number): void {
    if (length === 0) return;
    const block = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    this.#onBlock(block, this.#offset);
    this.#offset += length;
  }

  /** What is held without half a surrogate pair at its end. */
  #wholeCharacters(): number {
    const { length } = this.#held;
    const last = this.#held.charCodeAt(length - 1);
    return length > 1 && last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
  }
}
