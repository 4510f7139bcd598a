import { unescapeCode } from "../unescape-code.ts";
import { type HeaderValue, lineEnd, PROBE } from "./header-value.ts";

/** A header line in a text that writes line ends as `\r\n`, such as Python's `send: b'POST / HTTP/1.1\r\n…'`. */
export function escapedLine(text: string, nameEnd: number, slashes: number): HeaderValue | null {
  const separator = /^[ \t]{0,20}:[ \t]{0,20}/.exec(text.slice(nameEnd, nameEnd + PROBE))?.[0];
  if (separator === undefined) return null;
  const start = nameEnd + separator.length;
  const limit = lineEnd(text, start);
  let run = 0;
  let end = limit;
  let quote = -1;
  for (let i = start; i < limit; i++) {
    const c = text[i];
    if (c === "\\") run += 1;
    else {
      // An escaped backslash before an n is no line end.
      if ((c === "r" || c === "n") && run === slashes) {
        end = i - slashes;
        break;
      }
      if (quote < 0 && run === 0 && (c === '"' || c === "'")) quote = i;
      run = 0;
    }
  }
  if (end === limit && quote >= 0) end = quote;
  let value = text.slice(start, end);
  for (let turn = slashes; turn > 0; turn = (turn - 1) / 2) value = unescapeCode(value);
  return { value: value.trim(), start, end, proven: true };
}
