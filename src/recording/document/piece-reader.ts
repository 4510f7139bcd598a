import { parseJson } from "../../core/json/parse-json.ts";
import type { Piece, PieceLimits } from "../pieces/piece.ts";
import { PieceSplitter } from "../pieces/piece-splitter.ts";
import type { TextReader } from "./read-text.ts";
import type { Recording } from "./recording.ts";

/** Of the form of Twilio's codes. */
const CODE = String.raw`(?:9102|9221|10001|20\d{3}|21\d{3}|31\d{3}|5[123]\d{3}|70\d{3})\b`;
/**
 * What is worth a look: Twilio's name, base64 of an object that begins with a name, perhaps encoded once more, and what
 * Twilio's answers have in them.
 */
const INTERESTING = new RegExp(
  [
    "[Tt]wilio|TWILIO|eyJ|ew[0o]|eyAi|ZXlK",
    "EndpointEvents|EndpointMetrics|AccessToken|JWT",
    String.raw`"type\\*"\s*:\s*\\*"(?:error|hangup|connected)`,
    String.raw`(?:[Cc]ode|[Ee]rror)\W{1,8}${CODE}|\(${CODE}\)`,
  ].join("|"),
);

/**
 * Reads a recording piece by piece, so that no more of it is held than a piece: for recordings of any length, and for
 * JSON that is cut or malformed.
 */
export class PieceReader {
  readonly #recording: Recording;
  readonly #reader: TextReader;
  readonly #splitter: PieceSplitter;
  /** Some JSON in it was whole: what breaks off earlier is another text that begins with a bracket. */
  #hasWhole = false;

  constructor(recording: Recording, reader: TextReader, limits: Partial<PieceLimits> = {}) {
    this.#recording = recording;
    this.#reader = reader;
    this.#splitter = new PieceSplitter((piece) => this.#read(piece), limits);
  }

  /** Characters read so far. */
  get charactersRead(): number {
    return this.#splitter.charactersRead;
  }

  /** @param chunk What follows in the recording, cut anywhere. */
  push(chunk: string): void {
    this.#splitter.push(chunk);
  }

  /** To be called once, after the last chunk. */
  end(): void {
    this.#splitter.end();
    const { broken } = this.#splitter;
    if (broken !== null && this.#hasWhole) this.#recording.broke = broken;
  }

  #read({ form, text }: Piece): void {
    const isJson = form === "value" || form === "members";
    // Most of a large recording has nothing to do with Twilio, and is not even parsed.
    if (form !== "text" && !INTERESTING.test(text)) {
      this.#hasWhole ||= isJson && text.startsWith("{");
      return;
    }
    this.#recording.lookForHints(text);
    const value = isJson ? parseJson(text) : undefined;
    this.#hasWhole ||= value !== undefined && text.includes("{");
    if (value === undefined) this.#reader.readDocument(text);
    else this.#reader.readTree(value);
  }
}
