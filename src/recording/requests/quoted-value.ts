import { unescapeCode } from "./unescape-code.ts";

/**
 * How a text writes a quote character inside a quoted value: `code` as programming languages and JSON do, `shell`
 * between double quotes, `windows` between the double quotes of cmd, `backtick` between those of PowerShell,
 * `doubled` in CSV and YAML; `none` between a shell's single quotes, where nothing is escaped.
 */
export type Escape = "code" | "shell" | "windows" | "backtick" | "doubled" | "none";

/** A value without its escapes. */
export interface Quoted {
  readonly value: string;
  /** Index behind the closing quote. */
  readonly end: number;
  /** False where no quote closes it. */
  readonly closed: boolean;
}

const BACKTICK_LETTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };
/** A backtick and a character, `$([char]233)`, or a doubled quote. */
const POWERSHELL = /`u\{([0-9a-fA-F]{1,6})\}|`(\r?\n|[\s\S])|\$\(\[char\](\d{1,7})\)|""/g;

const UNESCAPE: Readonly<Record<Escape, (raw: string, quote: string) => string>> = {
  code: unescapeCode,
  shell: (raw) => raw.replace(/\\(\r?\n|[$`"\\])/g, (_, next: string) => (next.includes("\n") ? "" : next)),
  windows: (raw) => raw.replace(/\\([\\"])|""/g, (_, next?: string) => next ?? '"'),
  backtick: (raw) =>
    raw.replace(POWERSHELL, (_, point?: string, next?: string, code?: string) => {
      if (point !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff));
      if (code !== undefined) return String.fromCharCode(Number(code));
      if (next === undefined) return '"';
      return next.includes("\n") ? "" : (BACKTICK_LETTERS[next] ?? next);
    }),
  doubled: (raw, quote) => raw.replaceAll(quote + quote, quote),
  none: (raw) => raw,
};

/**
 * Reads a quoted value up to the quote that closes it.
 *
 * @param text Text of a command or of code.
 * @param start Index behind the opening quote.
 * @param opener The opening quote; with backslashes before it inside a text that is quoted itself.
 * @param limit No further than this index.
 */
export function quotedValue(
  text: string,
  start: number,
  opener: string,
  escaping: Escape,
  limit = text.length,
): Quoted {
  const quote = opener.at(-1) ?? "";
  const slashes = opener.length - 1;
  if (slashes > 0) return nestedValue(text, start, quote, slashes, limit);
  const at = closingQuote(text, start, quote, escaping, limit);
  const raw = text.slice(start, at);
  return { value: UNESCAPE[escaping](raw, quote), end: Math.min(at + 1, limit), closed: at < limit };
}

function closingQuote(text: string, start: number, quote: string, escaping: Escape, limit: number): number {
  const isDoubled = escaping === "doubled" || escaping === "windows" || escaping === "backtick";
  const mark = escaping === "backtick" ? "`" : escaping === "none" || escaping === "doubled" ? "" : "\\";
  let i = start;
  while (i < limit) {
    const c = text[i];
    if (c === mark) i += 2;
    else if (c !== quote) i += 1;
    else if (isDoubled && i + 1 < limit && text[i + 1] === quote) i += 2;
    else return i;
  }
  return limit;
}

/**
 * A value whose quotes are escaped themselves, by 1, 3, 7 … backslashes: each quoting of a text doubles them. Fewer
 * before a quote end the text around it.
 */
function nestedValue(text: string, start: number, quote: string, slashes: number, limit: number): Quoted {
  const turn = 2 * (slashes + 1);
  let run = 0;
  for (let i = start; i < limit; i++) {
    const c = text[i];
    if (c === "\\") {
      run += 1;
      continue;
    }
    if (c === quote && run % turn !== turn - 1) {
      const raw = text.slice(start, i - Math.min(run % turn, slashes));
      return { value: unescapeTimes(raw, turn), end: i + 1, closed: true };
    }
    run = 0;
  }
  return { value: unescapeTimes(text.slice(start, limit), turn), end: limit, closed: false };
}

function unescapeTimes(raw: string, turn: number): string {
  let value = raw;
  for (let times = turn; times > 1; times /= 2) value = unescapeCode(value);
  return value;
}
