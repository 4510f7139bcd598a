import { addMember, type Frame, makeFrame, memberPath, takeMembers } from "./frame.ts";
import type { Path, Piece } from "./piece.ts";
import { tryJson } from "./try-json.ts";

/** As deep as that, what only objects lead to comes in parts if it is large. */
const EARLY_DEPTH = 4;
/** As deep as that, anything comes in parts if it is too long to be held. */
const LATE_DEPTH = 12;

/** Where in which document the reader is, and what of it was read but not handed out. */
export class OpenDocuments {
  /** Of the document that is being read, from 0; -1 before the first. */
  document = -1;
  /** A small document that waits for what follows it: only then it is clear that it is one. */
  #waiting: Piece | null = null;
  readonly #frames: Frame[] = [];
  readonly #onPiece: (piece: Piece) => void;

  constructor(onPiece: (piece: Piece) => void) {
    this.#onPiece = onPiece;
  }

  /** The innermost object or array whose members come one by one. */
  get top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  get isEmpty(): boolean {
    return this.#frames.length === 0;
  }

  /** Whether nothing of the document was read but its first bracket. */
  get isUntouched(): boolean {
    return this.#frames.length === 1 && this.top?.count === 0;
  }

  /** Whether an object or array that is being read comes in parts if it is large. */
  get isEarly(): boolean {
    return this.#frames.length <= EARLY_DEPTH && (this.top === undefined || this.top.underObjects);
  }

  /** Whether it comes in parts if it is too long to be held. */
  get isLate(): boolean {
    return this.#frames.length < LATE_DEPTH;
  }

  /** Where the value is that is being read. */
  get path(): Path {
    return this.top === undefined ? [] : memberPath(this.top);
  }

  /** Opens an object or array. @param offset Characters of the recording before it. */
  open(isArray: boolean, offset: number): void {
    this.flush();
    this.#frames.push(makeFrame(isArray, this.top, offset));
  }

  /** Closes the innermost object or array, which makes it a complete member of the next one. */
  close(): void {
    this.flush();
    const closed = this.#frames.pop();
    // One with nothing but blanks in it has no member that would tell of it.
    if (closed?.count === 0) this.handOut("value", closed.isArray ? "[]" : "{}", closed.offset);
    this.count();
  }

  /** Keeps a small member of an object until more of them are together. @param most Characters of all of them. */
  add(frame: Frame, value: string, most: number): void {
    if (frame.members.length + value.length > most) this.flush();
    addMember(frame, value);
  }

  /** Counts a complete member. */
  count(): void {
    if (this.top !== undefined) this.top.count++;
  }

  /** Hands out the small members of the innermost object. */
  flush(): void {
    const members = this.top && takeMembers(this.top, this.document);
    if (members) this.#onPiece(members);
  }

  /** Hands out the value that is being read, or a part of it. */
  handOut(form: "value" | "overflow", text: string, offset: number, cut = false): void {
    this.flush();
    this.#onPiece({ form, text, document: this.document, path: this.path, offset, cut });
  }

  /** Lets a small document wait for what follows it. */
  wait(text: string, offset: number): void {
    this.#waiting = { form: "value", text, document: this.document, path: [], offset, cut: false };
  }

  /** Hands out the document that waits, if there is one. */
  settle(): void {
    if (this.#waiting !== null) this.#onPiece(this.#waiting);
    this.#waiting = null;
  }

  /** Takes back the document that waits, if it is no JSON: a log may start with a bracket too. */
  takeBack(): Piece | null {
    const piece = this.#waiting;
    if (piece === null || tryJson(piece.text) !== undefined) return null;
    this.#waiting = null;
    return piece;
  }
}
