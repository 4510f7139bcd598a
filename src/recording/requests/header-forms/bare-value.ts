import { looseEnd } from "../loose-end.ts";
import type { Escape } from "../quoted-value.ts";
import { amongHeaders } from "./among-headers.ts";
import { type HeaderValue, lineEnd, PROBE } from "./header-value.ts";
import { looseValue } from "./loose-value.ts";
import { openValue } from "./open-value.ts";

const NEXT_PAIR = /^(?:[,;]? "?[A-Za-z][\w-]{0,80}"?(?:[:=]\S|: \S)|[,;] ?$)/;
const CLOSERS = "]})";
/** Line ends and ends of quotes as wire logs write them behind a line. */
const WIRE_END = /(?:\[\\r\])?\[\\n\]"?$|\\r\\n["']?$/;

/** What a tool fills in, so that the value is not known. */
const PLACEHOLDER = /^(?:\{\{[^{}]{0,80}\}\}|\$\{[^{}]{0,80}\}|\$\w{1,80}|%\w{1,80}%)$/;
/** Stands for the separator behind a name in brackets, as PHP prints it. */
export const BRACKETED = "[]=>";

/**
 * The value behind a name without quotes, on the same line: a header line, a pair of a dump or of a log, or words of
 * a sentence.
 *
 * @param at Index behind the separator. @param separator Such as `: `, `=` or ` => `.
 */
export function bareValue(
  text: string,
  nameStart: number,
  at: number,
  separator: string,
  escaping: Escape,
): HeaderValue | null {
  const end = lineEnd(text, at);
  const before = text.slice(Math.max(0, nameStart - 80), nameStart);
  const enclosing = separator === BRACKETED ? "" : (/([[{,(;])\s*:?$/.exec(before)?.[1] ?? "");
  const next = text[at] ?? "";
  const isPair = ["=", "=>"].includes(separator.trim());
  if (/["'`]|\\["']/.test(text.slice(at, at + 2).replace(/^[^\\"'`].*/, ""))) {
    const isNotation = isPair || enclosing !== "" || amongHeaders(text, nameStart, end).areQuoted;
    const found = isNotation ? openValue(text, at, true, escaping) : null;
    if (found?.proven) return found;
  }
  const isObject = /^\[object |^\[\w+\]\s*$/.test(text.slice(at, Math.min(end, at + PROBE)));
  if (
    next === "[" &&
    !isObject &&
    separator !== BRACKETED &&
    (enclosing !== "" || !separator.endsWith(" "))
  ) {
    const found = openValue(text, at, false, escaping);
    if (found?.proven) return found;
  }
  if (enclosing !== "" && enclosing !== "(") {
    const found = dumped(text, at, end);
    // A comma may belong to a sentence, and so may what follows the token.
    const isSaid = /[,;]/.test(enclosing) && found !== null && looseEnd(found.value).end < found.value.length;
    if (found !== null && !isSaid) return found;
  }
  if (separator === "=") {
    const found = logged(text, nameStart, at, end);
    if (found !== null) return found;
  }
  if (separator === BRACKETED || amongHeaders(text, nameStart, end).areHeaders) {
    const value = text.slice(at, end).trim().replace(WIRE_END, "");
    return { value, start: at, end, proven: true };
  }
  const { kind, ...loose } = looseValue(text, at);
  if (PLACEHOLDER.test(loose.value)) return null;
  // In the middle of a sentence, what is neither a token nor written in place of one is just the sentence.
  return kind === "line" && isInSentence(before) ? null : loose;
}

/** Whether words stand before a name on its line. */
function isInSentence(before: string): boolean {
  return /[ \t"']$/.test(before) && /\w/.test(before.slice(before.lastIndexOf("\n") + 1).slice(-40));
}

/** A value in a dump of a map: up to the next pair or the closing bracket; null where neither comes. */
function dumped(text: string, start: number, limit: number): HeaderValue | null {
  let depth = 0;
  let last = "";
  for (let i = start; i < limit; i++) {
    const c = text[i] ?? "";
    if ("[{(".includes(c)) depth += 1;
    else if (CLOSERS.includes(c)) {
      if (depth === 0)
        return c === ")" ? null : { value: text.slice(start, i).trim(), start, end: i, proven: true };
      depth -= 1;
    } else if (depth === 0 && (c === " " || c === ",") && last !== ",") {
      if (NEXT_PAIR.test(text.slice(i, i + 100))) {
        return { value: text.slice(start, i).trim(), start, end: i, proven: true };
      }
    }
    last = c;
  }
  // Nothing closes it: let the line decide, but do not come back here.
  return null;
}

/** A value in a line of pairs, `name=value name="value"`, or in the query of an address. */
function logged(text: string, nameStart: number, start: number, limit: number): HeaderValue | null {
  const before = text.slice(Math.max(0, nameStart - 300), nameStart);
  if (/[?&]$/.test(before)) {
    const query = /^[^&#\s"'<>]*/.exec(text.slice(start, limit))?.[0] ?? "";
    return { value: decodeUrl(query), start, end: start + query.length, proven: true };
  }
  const word = /^\S*/.exec(text.slice(start, limit))?.[0] ?? "";
  const after = text.slice(start + word.length, Math.min(limit, start + word.length + PROBE));
  const isLogged =
    /^[ \t]+[\w.$/-]{1,80}=/.test(after) || /(?:^|\s)[\w.-]{1,80}=(?:"[^"\n]*"|[^\s"]*)[ \t]+$/.test(before);
  return isLogged ? { value: word, start, end: start + word.length, proven: true } : null;
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
