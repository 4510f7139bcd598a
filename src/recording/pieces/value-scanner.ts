import { CODE } from "./char-codes.ts";

/** Deeper nesting is no JSON that any tool writes. */
const MAX_DEPTH = 100_000;

/** Why a scan stopped: see `ValueScanner.scan`. */
export type Scan = "ended" | "more" | "long-string" | "unexpected" | "too-deep";

/** Whether it may be part of a number, or of a word such as `true`. */
function isScalar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 43 ||
    code === 46
  );
}

/**
 * Finds where a JSON value ends, chunk by chunk, in linear time and without holding it. Looks only at brackets and
 * quotes: anything else inside may be malformed.
 */
export class ValueScanner {
  /** Index at which the last scan stopped: after the value, or at what is unexpected. */
  at = 0;
  /** Of a long string: where its part in this chunk starts and ends, and how much of it was in chunks before. */
  stringFrom = 0;
  stringTo = 0;
  stringBefore = 0;

  readonly #longest: number;
  #closers: number[] = [];
  #state: "start" | "scalar" | "between" | "string" | "done" = "start";
  #escaped = false;
  #stringLength = 0;

  /** @param longest Characters of a string that are not remarkable. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Makes ready for another value, or for a key. */
  begin(): void {
    this.#closers = [];
    this.#state = "start";
    this.#escaped = false;
  }

  /**
   * Goes on at an index of a chunk: at the first character of the value, or where the last scan stopped.
   *
   * @returns `ended` (the value is complete), `more` (the chunk is used up), `long-string` (a string is longer than
   * remarkable, and is told for each chunk that it is in; go on at `at`), `unexpected`, `too-deep`.
   */
  scan(text: string, from: number): Scan {
    let i = from;
    while (i < text.length && this.#state !== "done") {
      if (this.#state === "string") {
        i = this.#passString(text, i);
        if (this.#stringLength > this.#longest) return this.#stop(i, "long-string");
        continue;
      }
      const code = text.charCodeAt(i);
      if (this.#state === "start" || this.#state === "scalar") {
        if (isScalar(code)) this.#state = "scalar";
        else if (this.#state === "scalar") return this.#stop(i, "ended");
        else if (code !== CODE.quote && code !== CODE.brace && code !== CODE.bracket)
          return this.#stop(i, "unexpected");
        else this.#state = "between";
        if (this.#state === "scalar") {
          i++;
          continue;
        }
      }
      if (code === CODE.quote) {
        this.#state = "string";
        this.#stringLength = 0;
      } else if (code === CODE.brace || code === CODE.bracket) {
        // Each closing bracket is two after the one that it closes.
        if (this.#closers.push(code + 2) > MAX_DEPTH) return this.#stop(i, "too-deep");
      } else if (code === CODE.braceEnd || code === CODE.bracketEnd) {
        if (this.#closers.pop() !== code) return this.#stop(i, "unexpected");
        if (this.#closers.length === 0) this.#state = "done";
      }
      i++;
    }
    return this.#stop(i, this.#state === "done" ? "ended" : "more");
  }

  #stop(at: number, why: Scan): Scan {
    this.at = at;
    return why;
  }

  /** Jumps from quote to quote. @returns the index after the string, or the end of the chunk. */
  #passString(text: string, from: number): number {
    let quote = text.indexOf('"', this.#escaped ? from + 1 : from);
    while (quote >= 0 && this.#isEscaped(text, quote, from)) quote = text.indexOf('"', quote + 1);
    const to = quote < 0 ? text.length : quote;
    this.#escaped = quote < 0 && this.#isEscaped(text, to, from);
    this.stringFrom = from;
    this.stringTo = to;
    this.stringBefore = this.#stringLength;
    this.#stringLength += to - from;
    if (quote < 0) return to;
    this.#state = this.#closers.length === 0 ? "done" : "between";
    return to + 1;
  }

  /** Whether an odd number of backslashes is before the index; the first may belong to the chunk before. */
  #isEscaped(text: string, index: number, from: number): boolean {
    let back = index;
    while (back > from && text.charCodeAt(back - 1) === CODE.backslash) back--;
    const count = index - back;
    const isFromBefore = back === from && this.#escaped;
    return (count + (isFromBefore ? 1 : 0)) % 2 === 1;
  }
}
