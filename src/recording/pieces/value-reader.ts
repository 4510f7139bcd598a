import type { PieceLimits } from "./piece.ts";
import type { TextWindow } from "./text-window.ts";
import { type Scan, ValueScanner } from "./value-scanner.ts";

/** What a value is too long for. */
export interface LongValue {
  /** The start of a value that is too long by itself. */
  readonly onCut: (text: string) => void;
  /** What is left out of a value, and characters of the recording before it. */
  readonly onOverflow: (text: string, offset: number) => void;
}

/** Reads values at the position of a window, and sees that no more of them is held than the limits allow. */
export class ValueReader {
  /** Whether a part of the value is missing. */
  isCut = false;
  /** Whether it was handed out as far as it could be held. */
  isOver = false;

  readonly #limits: PieceLimits;
  readonly #window: TextWindow;
  readonly #long: LongValue;
  readonly #scanner: ValueScanner;

  constructor(limits: PieceLimits, window: TextWindow, long: LongValue) {
    this.#limits = limits;
    this.#window = window;
    this.#long = long;
    this.#scanner = new ValueScanner(limits.string);
  }

  /** Begins a value, or a key, at the position. */
  begin(): void {
    this.#window.hold();
    this.#scanner.begin();
    this.isCut = false;
    this.isOver = false;
  }

  /** Reads a key: of a long one, nothing is done. */
  readKey(): Scan {
    return this.#scan();
  }

  /**
   * Reads on.
   *
   * @param openAt More than this is not to be held: the value is to be read in parts.
   * @returns what `ValueScanner.scan` says, or `open` for a value that is to be read in parts.
   */
  read(openAt: number): Scan | "open" {
    const scan = this.#scan();
    const { at, heldLength } = this.#window;
    const { stringFrom, stringBefore } = this.#scanner;
    const cutFrom =
      scan === "long-string" ? stringFrom + Math.max(0, this.#limits.string - stringBefore) : at;
    // What would be held without the end of a long string.
    const length = heldLength - (at - cutFrom);
    if (!this.isCut && length > openAt) return "open";
    if (this.isOver) this.#handOver(this.#window.takeHeld());
    else if (length > this.#limits.value) this.#cutValue();
    else if (scan === "long-string") this.#cutString(cutFrom);
    return scan;
  }

  #scan(): Scan {
    const scan = this.#scanner.scan(this.#window.text, this.#window.at);
    this.#window.at = this.#scanner.at;
    return scan;
  }

  #cutString(from: number): void {
    const { stringTo, stringBefore } = this.#scanner;
    const taken = this.#window.takeString(from, stringTo, stringBefore > this.#limits.string);
    this.isCut = true;
    if (taken !== "") this.#long.onOverflow(taken, this.#window.offsetOf(stringTo) - taken.length);
  }

  #cutValue(): void {
    const held = this.#window.takeHeld();
    this.isCut = true;
    this.isOver = true;
    this.#long.onCut(held.slice(0, this.#limits.value));
    this.#handOver(held.slice(this.#limits.value));
  }

  #handOver(text: string): void {
    if (text !== "") this.#long.onOverflow(text, this.#window.offset - text.length);
  }
}
