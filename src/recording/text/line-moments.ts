import { readMoment } from "../tree/read-moment.ts";

/** A moment at the start of a log's line, with its time zone: `2026-11-18T11:06:40.000Z`, perhaps in brackets. */
const MOMENT =
  /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?\s?(?:(Z|UTC|GMT)|([+-]\d\d):?(\d\d))(?![\w:])/;
/** How far from a line's start its moment may reach. */
const REACH = 100;

/** Tells when the lines of a text were written, as far as they say so themselves. */
export class LineMoments {
  readonly #text: string;
  #start = 0;
  #end = -1;
  /** Of all that stands behind the line's first characters. */
  #moment: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The moment before an index in its line: Unix milliseconds; null where the line tells none. All together take time
   * linear in the length of the text where the indices come line by line.
   */
  before(index: number): number | null {
    if (index < this.#start || index > this.#end) this.#enter(index);
    return index > this.#start + REACH ? this.#moment : this.#read(index);
  }

  #enter(index: number): void {
    this.#start = this.#text.lastIndexOf("\n", index - 1) + 1;
    const end = this.#text.indexOf("\n", index);
    this.#end = end < 0 ? this.#text.length : end;
    this.#moment = this.#read(this.#start + REACH);
  }

  #read(end: number): number | null {
    const match = MOMENT.exec(this.#text.slice(this.#start, end));
    if (match === null) return null;
    const [, day, time, fraction = "0", utc, hours, minutes] = match;
    return readMoment(`${day}T${time}.${fraction}${utc === undefined ? `${hours}:${minutes}` : "Z"}`);
  }
}
