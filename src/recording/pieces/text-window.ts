import { CODE } from "./char-codes.ts";

/** Line ends in a text. */
function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Length of the start of a JSON string, still open, that ends neither in an escape nor in half a character. */
function wholeEscapes(text: string): number {
  const last = text.lastIndexOf("\\");
  if (last >= text.length - 5 && last >= 0) {
    let first = last;
    while (first > 0 && text[first - 1] === "\\") first--;
    const isEscape = (last - first) % 2 === 0;
    if (isEscape && last + (text[last + 1] === "u" ? 6 : 2) > text.length) return last;
  }
  const code = text.charCodeAt(text.length - 1);
  return code >= 0xd800 && code < 0xdc00 ? text.length - 1 : text.length;
}

/** The chunk that is being read, the position in it, and what is held of it and of chunks before. */
export class TextWindow {
  text = "";
  /** Index in `text` that is read next. */
  at = 0;
  /** Characters of the recording before what is held, and the code of its first one. */
  heldStart = 0;
  firstHeld = -1;

  /** Characters, and line ends, of the recording before `text`. */
  #base = 0;
  #lines = 0;
  /** What is held of chunks before, and from which index of this one on. Ropes: joined only when they are used. */
  #held = "";
  #from = -1;

  load(chunk: string): void {
    this.text = chunk;
    this.at = 0;
  }

  /** Lets go of the chunk, except for what is held of it. */
  unload(): void {
    if (this.#from >= 0) {
      this.#held += this.text.slice(this.#from);
      this.#from = 0;
    }
    this.#base += this.text.length;
    this.#lines += countLines(this.text);
    this.load("");
  }

  /** Characters of the recording before the position. */
  get offset(): number {
    return this.offsetOf(this.at);
  }

  /** Characters of the recording before an index of the chunk. */
  offsetOf(index: number): number {
    return this.#base + index;
  }

  /** From 1. */
  get line(): number {
    return this.#lines + countLines(this.text.slice(0, this.at)) + 1;
  }

  /** Passes what is blank. @returns false if nothing else is left of the chunk. */
  skipBlanks(): boolean {
    const { text } = this;
    let { at } = this;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff) break;
    }
    this.at = at;
    return at < text.length;
  }

  /** Holds what is read from here on. */
  hold(): void {
    this.#held = "";
    this.#from = this.at;
    this.heldStart = this.offset;
    this.firstHeld = this.text.charCodeAt(this.at);
  }

  release(): void {
    this.#held = "";
    this.#from = -1;
  }

  /** Whether what is held is an object or an array. */
  get isHoldingContainer(): boolean {
    return this.firstHeld === CODE.brace || this.firstHeld === CODE.bracket;
  }

  get heldLength(): number {
    return this.#from < 0 ? 0 : this.#held.length + this.at - this.#from;
  }

  /** What is held, up to the position. */
  get held(): string {
    return this.#from < 0 ? "" : this.#held + this.text.slice(this.#from, this.at);
  }

  /** Goes back to the start of what is held, from which nothing may have been taken, and lets go of it. */
  rewind(): void {
    this.#base -= this.#held.length;
    this.#lines -= countLines(this.#held);
    this.text = this.#held + this.text;
    this.at = this.#from;
    this.release();
  }

  /** Takes what is held, up to the position, and holds only what follows. */
  takeHeld(): string {
    const taken = this.held;
    this.#held = "";
    this.#from = this.at;
    return taken;
  }

  /**
   * Takes a part of a JSON string out of what is held. What stays ends with whole escapes and characters.
   *
   * @param from Index in this chunk from which on it is taken, perhaps a few characters before. @param to Its end.
   * @param isNext Whether what is before it was taken already.
   * @returns What was taken.
   */
  takeString(from: number, to: number, isNext: boolean): string {
    const before = isNext ? this.#held : this.#held + this.text.slice(this.#from, from);
    const kept = isNext ? before.length : wholeEscapes(before);
    this.#held = before.slice(0, kept);
    this.#from = to;
    return before.slice(kept) + this.text.slice(from, to);
  }
}
