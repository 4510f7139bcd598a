import type { Json } from "../../core/json/json.ts";
import { quotedValue } from "../requests/quoted-value.ts";

const MAX_DEPTH = 200;
const WORDS: Readonly<Record<string, Json>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
  nil: null,
  undefined: null,
};
/** White space and comments. */
const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|#[ \t][^\n]*)*/y;
/** A string's opening, with the letters of Python before it. */
const STRING = /[bBuUrR]{0,2}("""|'''|["'`])/y;
/** What a language writes before the brackets of a value: a type, a constructor, a kind with its size. */
const TYPE = /(?:new\s+)?(?:(?:\[\]|map\[\w+\])?[A-Za-z_$][\w$.]{0,80}(?:\(\d+\))?|\[\])\s{0,9}(?=[{([])/y;
const NUMBER = /[+-]?(?:0x[\da-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?)(?![\w.])/iy;
const KEY = /:?([\w$-]+)(?=\s{0,9}(?:=>|[:=]))/y;
const SEPARATOR = /=>|[:=]/y;
const SYMBOL = /:([A-Za-z_]\w*)/y;
/** A word that a dump prints without quotes, up to the next member. */
const BARE = /[^,;{}()[\]"'`\n]+/y;
const CLOSER: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

class NoLiteral extends Error {}

/** Reads one value out of source text or a dump, from a place in it. Each character is looked at a few times at most. */
export class LiteralReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** The value that reaches to the end of the text; undefined where there is none. */
  readWhole(): Json | undefined {
    try {
      const value = this.#value(0);
      this.#space();
      if (this.#text[this.#at] === ";") this.#at += 1;
      this.#space();
      return this.#at === this.#text.length ? value : undefined;
    } catch (error) {
      if (error instanceof NoLiteral) return undefined;
      throw error;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #space(): void {
    this.#match(SPACE);
  }

  #value(depth: number): Json {
    if (depth > MAX_DEPTH) throw new NoLiteral();
    this.#space();
    const string = this.#string();
    if (string !== null) return string;
    const isTyped = this.#match(TYPE) !== null;
    const opener = this.#text[this.#at] ?? "";
    if (opener in CLOSER) {
      const value = this.#members(opener, depth);
      // A constructor around one value, or parentheses.
      return opener === "(" && Array.isArray(value) && value.length === 1 && isTyped
        ? (value[0] as Json)
        : value;
    }
    const number = this.#match(NUMBER);
    if (number !== null) return Number(number[0]);
    const symbol = this.#match(SYMBOL);
    if (symbol !== null) return symbol[1] ?? "";
    const word = this.#match(BARE)?.[0].trim();
    if (word === undefined || word === "") throw new NoLiteral();
    return word in WORDS ? (WORDS[word] ?? null) : word;
  }

  /** A string, or several that the language joins; null where none begins. */
  #string(): string | null {
    let joined: string | null = null;
    for (;;) {
      const opening = this.#match(STRING)?.[1];
      if (opening === undefined) return joined;
      joined = (joined ?? "") + this.#rest(opening);
      const after = this.#at;
      this.#space();
      if (this.#text[this.#at] === "+") {
        this.#at += 1;
        this.#space();
      }
      // Something else follows: the end of the string counts.
      STRING.lastIndex = this.#at;
      if (!STRING.test(this.#text)) {
        this.#at = after;
        return joined;
      }
    }
  }

  #rest(opening: string): string {
    if (opening.length > 1) {
      const end = this.#text.indexOf(opening, this.#at);
      if (end < 0) throw new NoLiteral();
      const raw = this.#text.slice(this.#at, end);
      this.#at = end + opening.length;
      return raw;
    }
    const { value, end, closed } = quotedValue(this.#text, this.#at, opening, "code");
    if (!closed) throw new NoLiteral();
    this.#at = end;
    return value;
  }

  /** What brackets enclose: an object where its members have keys, else a list. */
  #members(opener: string, depth: number): Json {
    const closer = CLOSER[opener] ?? "";
    this.#at += 1;
    const list: Json[] = [];
    const members: [string, Json][] = [];
    for (;;) {
      this.#space();
      if (this.#text[this.#at] === closer) {
        this.#at += 1;
        return members.length > 0 || (opener === "{" && list.length === 0)
          ? Object.fromEntries(members)
          : list;
      }
      const key = this.#key(depth);
      if (key.isKey) members.push([key.text, this.#value(depth + 1)]);
      else list.push(key.value);
      this.#space();
      const next = this.#text[this.#at];
      if (next === "," || next === ";") this.#at += 1;
      else if (next !== closer) throw new NoLiteral();
    }
  }

  #key(depth: number): { isKey: true; text: string } | { isKey: false; value: Json } {
    const bare = this.#match(KEY)?.[1];
    const value = bare ?? this.#value(depth + 1);
    this.#space();
    if (this.#match(SEPARATOR) === null) return { isKey: false, value };
    if (typeof value === "object") throw new NoLiteral();
    return { isKey: true, text: String(value) };
  }
}
