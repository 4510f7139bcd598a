import type { Escape } from "../quoted-value.ts";
import { type Shell, shellWord } from "../shell-word.ts";
import { type HeaderValue, lineEnd, PROBE } from "./header-value.ts";
import { quotedHeader } from "./quoted-header.ts";

/** Line ends as the wire logs of Java write them. */
const WIRE_END = /\[\\r\]\[\\n\]"$/;
/** Line ends that a log writes into the quotes. */
const LINE_END = /\r?\n$/;

/** A header in quotes together with its name: `"X-Twilio-Token: eyJ…"`. */
export function quotedLine(
  text: string,
  nameEnd: number,
  opener: string,
  escaping: Escape,
): HeaderValue | null {
  const separator = /^\s{0,20}[:=][ \t]{0,20}/.exec(text.slice(nameEnd, nameEnd + PROBE))?.[0];
  if (separator === undefined) return null;
  const start = nameEnd + separator.length;
  const line = text.slice(start, lineEnd(text, start));
  const wire = opener === '"' ? WIRE_END.exec(line) : null;
  if (wire !== null) {
    // Such logs write quotes within as they are.
    return { value: line.slice(0, wire.index), start, end: start + line.length, proven: true };
  }
  const found = quotedHeader(text, start, opener, escaping);
  return { ...found, value: found.value.replace(LINE_END, "") };
}

/** A header that is a word of a command line, in any quotes: `-H 'X-Twilio-Token: eyJ…'`, `X-Twilio-Token:eyJ…`. */
export function argumentLine(text: string, wordStart: number, shell: Shell): HeaderValue | null {
  const limit = lineEnd(text, wordStart);
  const word = shellWord(text, wordStart, shell, limit);
  const before = /^["']?[\w-]+\s*[:;][ \t]*/.exec(word.value.slice(0, PROBE))?.[0];
  const [written, opener = ""] =
    /^(\$?["']?)[\w-]+\s*[:;][ \t]*/.exec(text.slice(wordStart, wordStart + PROBE)) ?? [];
  if (before === undefined) return null;
  const start = Math.min(wordStart + (written ?? before).length, word.end);
  // Its quotes do not end on its line: a wrapped token, or a command cut short.
  if (!word.closed) return quotedHeader(text, start, opener.at(-1) ?? "", opener === '"' ? "shell" : "none");
  const value = word.value.slice(before.length);
  if (word.filled && /^(?:bearer )?\$/i.test(value)) return null;
  return { value, start, end: word.end, proven: true };
}
