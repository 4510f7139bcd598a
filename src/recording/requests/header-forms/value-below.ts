import { isLiteralWord } from "../../../core/text/is-literal-word.ts";
import { type HeaderValue, lineEnd, PROBE } from "./header-value.ts";
import { looseValue } from "./loose-value.ts";
import { openValue } from "./open-value.ts";

/** What must come early in a value: a token has its first dot there. */
const VALUE = /^[^\r\n]{0,500}?\./;

/**
 * The value on the line below the name, as developer tools copy it, or as the item of a YAML list. The name of
 * another header is none.
 */
export function valueBelow(text: string, from: number): HeaderValue | null {
  const gap = /^[ \t]*\r?\n[ \t]*(-[ \t]+)?/.exec(text.slice(from, from + PROBE));
  if (gap === null) return null;
  const start = from + gap[0].length;
  const quote = text[start];
  if (gap[1] !== undefined && (quote === '"' || quote === "'")) {
    return openValue(text, start, true, quote === "'" ? "doubled" : "code");
  }
  const probe = text.slice(start, start + 600);
  const word = /^[^\r\n]{0,60}/.exec(probe)?.[0].trim() ?? "";
  if (!VALUE.test(probe) && !isLiteralWord(word)) return null;
  const { kind: _, ...loose } = looseValue(text, start);
  const isWhole = loose.end >= start + text.slice(start, lineEnd(text, start)).trimEnd().length;
  return { ...loose, proven: isWhole };
}
