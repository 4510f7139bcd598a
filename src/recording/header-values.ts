import { type Escape, quotedValue } from "./quoted-value.ts";

const NAME = /x-twilio-token/gi;
/** Longer values are cut; servers refuse header lines over 16,000 characters. */
const LONGEST = 100_000;
const PROBE = 80;

interface Found {
  readonly value: string;
  readonly end: number;
}

/**
 * Values of the token header in a request written as text, wherever its name stands: in quotes of its own (code),
 * inside a quoted header (cURL), at the start of a line, or on a line above its value (developer tools).
 */
export function headerValues(chunk: string): string[] {
  const escaping: Escape = /\bInvoke-(?:WebRequest|RestMethod)\b/.test(chunk) ? "backtick" : "backslash";
  const values: string[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(chunk); match; match = NAME.exec(chunk)) {
    const before = chunk.slice(Math.max(0, match.index - 2), match.index);
    const opener = /\\["']$/.exec(before)?.[0] ?? /["'`]$/.exec(before)?.[0] ?? "";
    const found = valueBehind(chunk, NAME.lastIndex, opener, escaping);
    if (found === null) continue;
    values.push(found.value);
    // Whatever stands inside the value is no header; this also keeps the time linear.
    NAME.lastIndex = Math.max(NAME.lastIndex, found.end);
  }
  return values;
}

function valueBehind(chunk: string, from: number, opener: string, escaping: Escape): Found | null {
  const isKey = opener !== "" && chunk.startsWith(opener, from);
  const start = isKey ? from + opener.length : from;
  const rest = chunk.slice(start, start + PROBE);
  if (opener !== "" && !isKey) {
    const separator = /^\s*:[ \t]*/.exec(rest)?.[0];
    return separator === undefined ? null : quotedValue(chunk, start + separator.length, opener, escaping);
  }
  const separator = /^[ \t]*(?:=>|[:=,]|\]\s*=)[ \t]*/.exec(rest)?.[0];
  if (separator === undefined) return isKey ? null : nextLine(chunk, start);
  const at = start + separator.length;
  if (!isKey) return /^\r?\n/.test(chunk.slice(at, at + 2)) ? nextLine(chunk, at) : lineFrom(chunk, at);
  const quote = /^\s*(\\?["'`])/.exec(chunk.slice(at, at + PROBE));
  if (quote?.[1] !== undefined) return quotedValue(chunk, at + quote[0].length, quote[1], escaping);
  // Code that passes a variable tells nothing, but a bare word that is no value does.
  const word = /^(?:undefined|null)\b/.exec(chunk.slice(at, at + PROBE))?.[0];
  return word === undefined ? null : { value: word, end: at + word.length };
}

function lineFrom(chunk: string, at: number): Found {
  const value = /^[^\r\n]*/.exec(chunk.slice(at, at + LONGEST))?.[0] ?? "";
  return { value: value.trim(), end: at + value.length };
}

/** The value on a line of its own, below the name; the name of another header is none. */
function nextLine(chunk: string, from: number): Found | null {
  const gap = /^[ \t]*\r?\n[ \t]*/.exec(chunk.slice(from, from + PROBE))?.[0];
  if (gap === undefined) return null;
  const at = from + gap.length;
  const isValue = /^[^\r\n]{0,500}?\.|^(?:undefined|null|\[object)/.test(chunk.slice(at, at + 600));
  return isValue ? lineFrom(chunk, at) : null;
}
