import type { Json } from "../json/json.ts";
import { parseJson } from "../json/parse-json.ts";
import { isLiteralWord } from "../text/is-literal-word.ts";

/** A token by its start, perhaps encoded, in quotes, in a Python bytes literal, behind Bearer. */
const JWT_LIKE = /^\s*(?:bearer\s+)?[\\bB]{0,4}["'`]?(?:e[yw][\w+/=-]{8,}|ZXlK[\w+/-]{8,})(?:\.|%2e|\\|$)/i;
const JSON_TEXT = /^\s*[[{]/;
const TOKEN_KEY = /token|jwt/i;
/** Bounds the walk: a token server's answer is small, and anything larger is not one. */
const MAX_VALUES = 2000;
/** JSON in a string in JSON, at the most this often. */
const MAX_STRINGS = 4;

interface Item {
  readonly value: Json;
  /** How many strings it stands in. */
  readonly strings: number;
}

/**
 * Finds the string that is the token in a parsed JSON value, such as a token server's answer: the first that
 * looks like a JWT at any depth, also in JSON that a string holds, else the first word without a value, such as
 * `undefined`, under a key named like a token.
 */
export function findJsonToken(value: Json): string | undefined {
  const queue: Item[] = [{ value, strings: 0 }];
  let named: string | undefined;
  for (let i = 0; i < queue.length && i < MAX_VALUES; i++) {
    const { value: item, strings } = queue[i] ?? { value: null, strings: 0 };
    if (typeof item === "string") {
      if (JWT_LIKE.test(item)) return item;
      const inner = strings < MAX_STRINGS && JSON_TEXT.test(item) ? parseJson(item) : undefined;
      if (inner !== undefined) queue.push({ value: inner, strings: strings + 1 });
    }
    if (typeof item !== "object" || item === null) continue;
    if (Array.isArray(item)) {
      for (const element of item.slice(0, MAX_VALUES)) queue.push({ value: element as Json, strings });
      continue;
    }
    for (const [key, member] of Object.entries(item)) {
      if (queue.length > MAX_VALUES) break;
      queue.push({ value: member as Json, strings });
      if (named === undefined && TOKEN_KEY.test(key) && isEmptyWord(member)) named = String(member);
    }
  }
  return named;
}

function isEmptyWord(value: unknown): boolean {
  return value === null || value === "" || (typeof value === "string" && isLiteralWord(value));
}
