import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { errorOf } from "../tree/read-error.ts";
import { isFrame } from "../tree/read-frame.ts";
import type { FoundJson } from "./find-json.ts";
import { skipSpace } from "./skip-space.ts";

/** Keys that a message or an error of Twilio's begins with, without quotes or in single ones, or as Ruby writes them. */
const FIRST = "(?:type|payload|version|code|message|error)";
const START = new RegExp(`\\{\\s{0,200}(?=(?:'?|:)${FIRST}'?\\s{0,9}(?::|=>)|"${FIRST}"\\s{0,9}=>)`, "g");
const KEY = /:?([A-Za-z_$][\w$]{0,60})\s{0,9}(?::|=>)|(['"])([\w$. -]{1,60})\2\s{0,9}(?::|=>)/y;
const STRING = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/sy;
const NUMBER = /-?\d{1,20}(?:\.\d{1,20})?(?![\w.])/y;
/** What consoles write before an object or a list: its class, its length. */
const CLASS = /(?:[A-Z][\w$]{0,60}\s?)?(?:\(\d{1,9}\)\s?)?(?=[{[])/y;
/** How node breaks a long string into lines. */
const AND = /\s{0,200}\+\s{0,200}(?=['"`])/y;
/** Any other value: a word, a function, what was left out. */
const OTHER = /[^,{}[\]\n'"`]{1,200}/y;
const MAX_DEPTH = 12;
const BUDGET = 4;

/**
 * Finds messages of Twilio's signaling, and its errors, that a console or a program wrote as objects of its language, such
 * as `{ type: 'error', payload: { error: { code: 31205 } } }`. Of one that breaks off, what is whole of it. The time is
 * linear.
 */
export function findLiterals(text: string): FoundJson[] {
  const found: FoundJson[] = [];
  let budget = text.length * BUDGET;
  START.lastIndex = 0;
  for (let match = START.exec(text); match && budget > 0; match = START.exec(text)) {
    const start = match.index;
    const reader = new LiteralReader(text, start);
    const value = reader.readValue(0) as JsonObject;
    budget -= reader.at - start;
    // What is nested deeper than any message is none, nor is what is in it.
    if (reader.isTooDeep) START.lastIndex = reader.at;
    if (isLeftOut(value) || (!isFrame(value) && errorOf(value) === null)) continue;
    found.push({ start, end: reader.isCut ? start : reader.at, value });
    START.lastIndex = Math.max(reader.at, start + 1);
  }
  return found;
}

/** Consoles leave out what an object holds: then nobody knows which token was sent. */
function isLeftOut({ type, payload }: JsonObject): boolean {
  return type === "listen" && !(isJsonObject(payload) && typeof payload.token === "string");
}

/** Reads one value. It goes on where it cannot read something, and stops where the text isn't an object's. */
class LiteralReader {
  readonly #text: string;
  at: number;
  isCut = false;
  isTooDeep = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.at = start;
  }

  readValue(depth: number): Json {
    this.#take(CLASS);
    const c = this.#text[this.at];
    if (c === "{" || c === "[") {
      this.isTooDeep ||= depth >= MAX_DEPTH;
      return this.isTooDeep ? this.#stop() : this.#readMembers(c, depth);
    }
    const string = this.#readString();
    if (string !== null) return string;
    const number = this.#take(NUMBER);
    // A number at the very end may go on.
    if (number !== null) return this.at < this.#text.length ? Number(number[0]) : this.#stop();
    const word = this.#take(OTHER)?.[0].trim();
    return word === "true" ? true : word === "false" ? false : null;
  }

  #readString(): string | null {
    const parts: string[] = [];
    do {
      const part = this.#take(STRING);
      if (part === null) break;
      parts.push(withoutEscapes(part[1] ?? part[2] ?? part[3] ?? ""));
    } while (this.#take(AND) !== null);
    return parts.length === 0 ? null : parts.join("");
  }

  #readMembers(open: "{" | "[", depth: number): Json {
    const members: { [key: string]: Json } = Object.create(null) as { [key: string]: Json };
    const items: Json[] = [];
    const close = open === "{" ? "}" : "]";
    this.at += 1;
    while (!this.isCut) {
      this.at = skipSpace(this.#text, this.at);
      const c = this.#text[this.at];
      if (c === close) {
        this.at += 1;
        break;
      }
      if (c === ",") this.at += 1;
      else if (!this.#readMember(open, members, items, depth)) this.#stop();
    }
    return open === "{" ? { ...members } : items;
  }

  /** @returns false where nothing could be read */
  #readMember(open: "{" | "[", members: { [key: string]: Json }, items: Json[], depth: number): boolean {
    const before = this.at;
    const key = open === "{" ? this.#take(KEY) : null;
    if (key !== null) this.at = skipSpace(this.#text, this.at);
    const from = this.at;
    const value = this.readValue(depth + 1);
    if (this.at === from) return false;
    if (key !== null) members[key[1] ?? key[3] ?? ""] = value;
    else if (open === "[") items.push(value);
    return this.at > before;
  }

  #stop(): null {
    this.isCut = true;
    return null;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(n)|([\s\S]))/gi, (_, hex?: string, line?: string, other = "") =>
    hex !== undefined ? String.fromCharCode(Number.parseInt(hex, 16)) : line !== undefined ? "\n" : other,
  );
}
