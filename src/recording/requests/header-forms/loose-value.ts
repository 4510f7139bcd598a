import { isWholeToken, type LooseEnd, looseEnd } from "../loose-end.ts";
import { type HeaderValue, lineEnd } from "./header-value.ts";

const NEXT_LINE = /[ \t]{0,9}\r?\n[ \t>|]{0,20}([\w.+/=-]{1,4000})(?![\w.+/=:-])/y;
const MAX_LINES = 60;

/**
 * The value from an index to the end of its line, or to where it ends in a sentence. A token that goes on in the
 * lines below, as mail wraps it, is put together.
 */
export function looseValue(text: string, start: number): HeaderValue & Pick<LooseEnd, "kind"> {
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  const { end, kind } = looseEnd(line);
  const value = line.slice(0, end);
  const joined = kind === "token" && end === line.length ? joinLines(text, start, value) : null;
  return joined ?? { value, start, end: start + end, proven: false, kind };
}

function joinLines(
  text: string,
  start: number,
  first: string,
): (HeaderValue & Pick<LooseEnd, "kind">) | null {
  let value = first;
  let end = start + first.length;
  for (let lines = 0; lines < MAX_LINES && !isWholeToken(value); lines++) {
    NEXT_LINE.lastIndex = end;
    const piece = NEXT_LINE.exec(text);
    if (piece === null) return null;
    // Mail puts an equals sign before a line end that it made.
    value = value.replace(/=$/, "") + (piece[1] ?? "");
    end = NEXT_LINE.lastIndex;
  }
  return end > start + first.length && isWholeToken(value)
    ? { value, start, end, proven: false, kind: "token" }
    : null;
}
