import type { Escape } from "../quoted-value.ts";
import { type HeaderValue, lineEnd, PROBE } from "./header-value.ts";
import { looseValue } from "./loose-value.ts";
import { quotedHeader } from "./quoted-header.ts";

/** What languages write around the one value of a list, and the types that they print before it. */
const WRAPPERS =
  /^(?:\s+|\[\]string|[[({&]|new String\[\]|StringValues|Array|List|Some|vec!|List\.of|Arrays\.asList|array\(\d{1,3}\)|\[0\]\s*=>|string\(\d{1,7}\))*/;
const QUOTE = /^(?:[bBuUrR]{0,2}|@)((?:\\|\\{3}|\\{7})?["'`])/;
const CLOSER_OF: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")" };

/**
 * Reads the value behind a name and its separator in code or in a dump: in quotes, in a list, or a bare word.
 *
 * @param isCode True where a bare word would be a variable.
 * @param doubleQuotes How double quotes escape there.
 * @returns null where code passes a variable, or computes the value: that tells nothing.
 */
export function openValue(
  text: string,
  at: number,
  isCode: boolean,
  doubleQuotes: Escape,
): HeaderValue | null {
  const probe = text.slice(at, at + PROBE);
  const wrappers = WRAPPERS.exec(probe)?.[0] ?? "";
  const start = at + wrappers.length;
  const quoted = QUOTE.exec(probe.slice(wrappers.length));
  if (quoted?.[1] !== undefined) {
    const opener = quoted[1];
    const escaping = opener === "'" && doubleQuotes === "backtick" ? "doubled" : doubleQuotes;
    const found = quotedHeader(text, start + quoted[0].length, opener, escaping);
    return isComputed(text, found, opener, doubleQuotes) ? null : found;
  }
  const bracket = /[[({]\s*$/.exec(wrappers)?.[0][0];
  const loose = looseValue(text, start);
  if (isCode) return loose.kind === "line" ? null : { ...loose, proven: loose.kind === "word" };
  return bracket === undefined ? loose : bracketed(text, start, CLOSER_OF[bracket] ?? "");
}

/** True for a template, a sum, or a value that a variable fills. */
function isComputed(text: string, { start, end }: HeaderValue, opener: string, escaping: Escape): boolean {
  if (/^\s*(?:\+\s*[\w"'`(]|\.format\()/.test(text.slice(end, end + PROBE))) return true;
  if (/(?:^|[^\w])f\\?$/.test(text.slice(Math.max(0, start - opener.length - 2), start - opener.length)))
    return true;
  const raw = text.slice(start, Math.min(end, start + PROBE));
  if (opener === "`") return raw.includes("${");
  return escaping === "backtick" && opener === '"' ? /^\$(?:\w|\{)/.test(raw) : /^#\{[^}"]*\}"$/.test(raw);
}

/** A value between brackets, which may have balanced ones in itself. */
export function bracketed(text: string, start: number, closer: string): HeaderValue {
  const limit = lineEnd(text, start);
  const open: string[] = [];
  let i = start;
  for (; i < limit; i++) {
    const c = text[i] ?? "";
    if (open.length === 0 && c === closer)
      return { value: text.slice(start, i).trim(), start, end: i, proven: true };
    if (c in CLOSER_OF) open.push(CLOSER_OF[c] ?? "");
    else if (c === open.at(-1)) open.pop();
  }
  const loose = looseValue(text, start);
  return { ...loose, end: Math.max(loose.end, limit) };
}
