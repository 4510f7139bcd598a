import type { Json } from "../../core/json/json.ts";
import { salvageJson } from "../../core/json/salvage-json.ts";

/** A JSON value that stands in a text. */
export interface FoundJson {
  readonly start: number;
  /** Index behind it; of one that breaks off, where it begins: what is left of it is still text. */
  readonly end: number;
  readonly value: Json;
}

/**
 * Starts of objects and lists of objects, in text or in a string inside a string: `{"`, `{\"`, `[{"`, perhaps with line
 * ends that are escaped.
 */
const START = /[{[](?:\s|\\{1,7}[nrt]){0,200}(?=(\\{0,15})["{[])/g;
/** How much is looked at in all, as a multiple of the text's length, so that hostile text costs no more. */
const BUDGET = 4;

/** Deeper nesting than any tool writes is no JSON. */
const DEEPEST = 200;

/**
 * Finds the JSON objects and lists in a text, such as the messages in a console's lines. What is quoted once more is
 * found as well (`{\"type\":…}`), and of an object that breaks off what is whole of it. The time is linear.
 */
export function findJson(text: string): FoundJson[] {
  const found: FoundJson[] = [];
  let budget = text.length * BUDGET;
  START.lastIndex = 0;
  for (let match = START.exec(text); match && budget > 0; match = START.exec(text)) {
    const start = match.index;
    const escapes = (match[1] ?? "").length;
    const { end, whole } = endOf(text, start, escapes);
    budget -= end - start;
    const raw = text.slice(start, end);
    const value = whole ? parse(raw, escapes) : salvage(raw, escapes);
    if (value === undefined) {
      START.lastIndex = start + 1;
      continue;
    }
    found.push({ start, end: whole ? end : start, value });
    START.lastIndex = Math.max(end, start + 1);
  }
  return found;
}

/**
 * The end of a value that begins at `start`, by its brackets. A line end inside a string ends it too: JSON has none.
 * @param escapes how many backslashes stand before each of its quotes
 */
function endOf(text: string, start: number, escapes: number): { end: number; whole: boolean } {
  let depth = 0;
  let inString = false;
  let backslashes = 0;
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) {
      backslashes += 1;
      continue;
    }
    if (c === QUOTE) {
      // A backslash in a string is written as so many before its end.
      const own = backslashes % (2 * (escapes + 1));
      if (own === escapes) inString = !inString;
      // Fewer escapes than at its start: the string that it stands in ends here.
      else if (own < escapes) return { end: i - backslashes, whole: false };
    } else if (inString) {
      if (c === LINE_FEED) return { end: i, whole: false };
    } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      depth += 1;
      if (depth > DEEPEST) return { end: i, whole: false };
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return { end: i + 1, whole: true };
    }
    backslashes = 0;
  }
  return { end: text.length, whole: false };
}

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Takes off the escapes of the strings that the text stands in. */
function withoutEscapes(raw: string, escapes: number): string {
  let text = raw;
  for (let left = escapes; left > 0; left = (left - 1) / 2) {
    try {
      text = JSON.parse(`"${text}"`) as string;
    } catch {
      text = text.replace(/\\(["\\])/g, "$1");
    }
  }
  return text;
}

function parse(raw: string, escapes: number): Json | undefined {
  // One, three, seven: what quoting a text once, twice, three times makes.
  if (![0, 1, 3, 7].includes(escapes)) return undefined;
  try {
    return JSON.parse(withoutEscapes(raw, escapes)) as Json;
  } catch {
    return parsePlain(raw, escapes);
  }
}

/** A log that keeps each entry on one line may escape the line ends between members, and nothing else. */
function parsePlain(raw: string, escapes: number): Json | undefined {
  if (escapes > 0 || !/^[{[]\s{0,200}\\[nrt]/.test(raw)) return undefined;
  try {
    return JSON.parse(raw.replace(/\\[nrt]/g, " ")) as Json;
  } catch {
    return undefined;
  }
}

function salvage(raw: string, escapes: number): Json | undefined {
  if (!raw.startsWith("{") || ![0, 1, 3, 7].includes(escapes)) return undefined;
  return salvageJson(withoutEscapes(raw, escapes));
}
