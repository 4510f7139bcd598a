import { type Escape, quotedValue } from "../quoted-value.ts";
import { type HeaderValue, LONGEST, lineEnd } from "./header-value.ts";
import { looseValue } from "./loose-value.ts";

/** A token over several lines, as mail and terminals wrap it; no header has a line end in it. */
const WRAPPED = /(?:bearer )?(?:[\w.+/=-]{1,4000}[ \t]{0,9}\r?\n[ \t>|]{0,20}){1,60}[\w.+/=-]{1,4000}/iy;
const MAX_CONTINUATIONS = 60;

/**
 * A value that quotes enclose. Where none closes it on its line, it is a loose one.
 *
 * @param start Index behind the opening quote, or behind the header's name within quotes.
 */
export function quotedHeader(text: string, start: number, opener: string, escaping: Escape): HeaderValue {
  const { value, end, closed } = quotedValue(text, start, opener, escaping, limitOf(text, start, escaping));
  if (closed) return { value, start, end, proven: true };
  WRAPPED.lastIndex = start;
  const [wrapped] = WRAPPED.exec(text) ?? [];
  if (wrapped !== undefined && opener !== "" && text.startsWith(opener, start + wrapped.length)) {
    // Mail puts an equals sign before a line end that it made.
    const joined = wrapped.replace(/=?[ \t]*\r?\n[ \t>|]*/g, "");
    return { value: joined, start, end: start + wrapped.length + opener.length, proven: true };
  }
  const { kind: _, ...loose } = looseValue(text, start);
  return { ...loose, end: Math.max(loose.end, end) };
}

/** The end of the line; of the next one where the line end is escaped. */
function limitOf(text: string, start: number, escaping: Escape): number {
  const mark = escaping === "backtick" ? "`" : escaping === "shell" || escaping === "code" ? "\\" : null;
  let end = lineEnd(text, start);
  for (let times = 0; mark !== null && text[end - 1] === mark && times < MAX_CONTINUATIONS; times++) {
    const next = text.indexOf("\n", end);
    if (next < 0 || end - start > LONGEST) break;
    end = lineEnd(text, next + 1);
  }
  return end;
}
