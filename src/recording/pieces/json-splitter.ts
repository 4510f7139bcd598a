import { CODE } from "./char-codes.ts";
import { OpenDocuments } from "./open-documents.ts";
import type { Break, Piece, PieceLimits } from "./piece.ts";
import type { Rest } from "./rest.ts";
import { TextWindow } from "./text-window.ts";
import { tryJson } from "./try-json.ts";
import { ValueReader } from "./value-reader.ts";

type Expected = "document" | "first-member" | "member" | "key" | "colon" | "value" | "inside" | "comma";

const IN_MEMBER: ReadonlySet<Expected> = new Set(["colon", "value", "inside"]);

/** Splits JSON documents, one after another, perhaps with commas between them, into pieces. No recursion. */
export class JsonSplitter {
  readonly #limits: PieceLimits;
  readonly #window = new TextWindow();
  readonly #open: OpenDocuments;
  readonly #reader: ValueReader;
  #expected: Expected = "document";
  #rest: Rest | null = null;

  /** @param onPiece Gets each piece as soon as it is complete. */
  constructor(limits: PieceLimits, onPiece: (piece: Piece) => void) {
    this.#limits = limits;
    this.#open = new OpenDocuments(onPiece);
    this.#reader = new ValueReader(limits, this.#window, {
      onCut: (text) => this.#open.handOut("value", text, this.#window.heldStart, true),
      onOverflow: (text, offset) => this.#open.handOut("overflow", text, offset),
    });
  }

  /** @returns what is no JSON, after which nothing more may be pushed; null if all is well. */
  push(chunk: string): Rest | null {
    this.#window.load(chunk);
    this.#run();
    if (this.#rest !== null) return this.#rest;
    this.#window.unload();
    // More blanks than are worth holding.
    const isBlank = this.#expected === "document" || this.#expected === "first-member";
    if (isBlank && this.#window.heldLength > this.#limits.lines) this.#settle();
    return null;
  }

  /** @returns what is incomplete, or null. */
  end(): Rest | null {
    if (this.#expected === "document") this.#settle();
    while (this.#expected === "inside" && this.#isEarly()) {
      this.#openValue();
      this.#run();
    }
    if (this.#expected !== "document" && this.#rest === null) this.#fail("ended");
    return this.#rest;
  }

  #run(): void {
    const window = this.#window;
    while (this.#rest === null && window.at < window.text.length) {
      if (this.#expected === "key") this.#readKey();
      else if (this.#expected === "inside") this.#readValue();
      else if (window.skipBlanks()) this.#step(window.text.charCodeAt(window.at));
    }
  }

  /** Between keys and values: decides by the next character. */
  #step(code: number): void {
    const { top } = this.#open;
    const expected = this.#expected;
    if (top === undefined) this.#stepDocument(code);
    else if (expected === "value") this.#begin("inside");
    else if (expected === "colon") this.#pass(code === CODE.colon, "value");
    else if (expected !== "member" && code === (top.isArray ? CODE.bracketEnd : CODE.braceEnd)) this.#close();
    else if (expected === "comma") this.#pass(code === CODE.comma, "member");
    else if (top.isArray) this.#begin("inside");
    else if (code === CODE.quote) this.#begin("key");
    else this.#fail("unexpected");
  }

  #stepDocument(code: number): void {
    const isNext = code === CODE.brace || code === CODE.bracket;
    // Between brackets at the start of a line there may be a time or a tag.
    const isLine = !isNext || !this.#window.held.includes("\n");
    const text = isLine && code !== CODE.comma ? this.#open.takeBack() : null;
    if (text !== null) {
      this.#fail("unexpected", text);
    } else if (isNext) {
      this.#settle();
      this.#open.document++;
      this.#begin("inside");
    } else if (code === CODE.comma) {
      this.#settle();
      this.#window.at++;
    } else {
      this.#settle();
      this.#fail("unexpected");
    }
  }

  #pass(isExpected: boolean, next: "value" | "member"): void {
    if (!isExpected) this.#fail("unexpected");
    else this.#window.at++;
    this.#expected = next;
  }

  #begin(what: "key" | "inside"): void {
    this.#expected = what;
    this.#reader.begin();
  }

  #readKey(): void {
    const scan = this.#reader.readKey();
    if (scan === "more") return;
    const raw = this.#window.held;
    const key = scan === "ended" ? tryJson(raw) : undefined;
    const { top } = this.#open;
    if (typeof key !== "string" || top === undefined) {
      this.#window.rewind();
      this.#fail(scan === "long-string" ? "long-key" : "unexpected");
      return;
    }
    top.rawKey = raw;
    top.key = key;
    top.keyOffset = this.#window.heldStart;
    this.#window.release();
    this.#expected = "colon";
  }

  #readValue(): void {
    const isEarly = this.#isEarly();
    const canOpen = this.#open.isLate && this.#window.isHoldingContainer;
    const late = canOpen ? this.#limits.value : Number.POSITIVE_INFINITY;
    const scan = this.#reader.read(isEarly ? this.#limits.whole : late);
    const isWrong = scan === "unexpected" || scan === "too-deep";
    if (scan === "open" || (isWrong && isEarly)) this.#openValue();
    else if (isWrong) this.#fail(scan);
    else if (scan === "ended") this.#complete();
  }

  /** Whether the value that is held comes in parts as soon as it is large, or broken. */
  #isEarly(): boolean {
    return this.#open.isEarly && !this.#reader.isCut && this.#window.isHoldingContainer;
  }

  /** Goes back to the start of the value, to read its members one by one. */
  #openValue(): void {
    const isArray = this.#window.firstHeld === CODE.bracket;
    this.#window.rewind();
    this.#open.open(isArray, this.#window.offset);
    // Until it has a member, it may be text that starts with a bracket.
    this.#window.hold();
    this.#window.at++;
    this.#expected = "first-member";
  }

  #close(): void {
    this.#open.close();
    this.#window.release();
    this.#window.at++;
    this.#expected = this.#open.isEmpty ? "document" : "comma";
  }

  #complete(): void {
    const { held: text, heldStart } = this.#window;
    const { isCut, isOver } = this.#reader;
    const { top } = this.#open;
    this.#window.release();
    this.#expected = top === undefined ? "document" : "comma";
    if (top === undefined && !isCut) {
      this.#open.wait(text, heldStart);
      // The blanks after it.
      this.#window.hold();
    } else if (top?.isArray === false && !isCut && text.length <= this.#limits.whole) {
      this.#open.add(top, text, this.#limits.whole);
    } else if (!isOver) {
      this.#open.handOut("value", text, heldStart, isCut);
    }
    this.#open.count();
  }

  #settle(): void {
    this.#open.settle();
    this.#window.release();
  }

  /** @param before What was read before what is held, and is no JSON either. */
  #fail(why: Break["why"], before: Piece | null = null): void {
    const window = this.#window;
    const { top, document } = this.#open;
    const { heldLength, offset } = window;
    this.#open.flush();
    const isText = document === 0 && why === "unexpected" && (before !== null || this.#open.isUntouched);
    const restStart = this.#reader.isOver || heldLength === 0 ? offset - heldLength : window.heldStart;
    this.#rest = {
      broken: isText ? null : { why, offset, line: window.line },
      text: (before?.text ?? "") + window.held + window.text.slice(window.at),
      offset: before?.offset ?? restStart,
      document,
      path: IN_MEMBER.has(this.#expected) ? this.#open.path : (top?.path ?? []),
    };
  }
}
