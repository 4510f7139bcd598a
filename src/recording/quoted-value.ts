const UNESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** How a text writes a quote character inside a quoted value. */
export type Escape = "backslash" | "backtick" | "none";

/**
 * Reads a quoted value up to the quote that closes it.
 *
 * @param text Text of a command or of code.
 * @param start Index behind the opening quote.
 * @param quote The closing quote: one character, or `\"` inside a text that is quoted itself.
 * @returns The value without its escapes, and the index behind the closing quote.
 */
export function quotedValue(
  text: string,
  start: number,
  quote: string,
  escaping: Escape,
): { value: string; end: number } {
  let value = "";
  let i = start;
  while (i < text.length && !text.startsWith(quote, i)) {
    const c = text[i] ?? "";
    const escaped = (escaping === "backslash" && c === "\\") || (escaping === "backtick" && c === "`");
    if (escaped && i + 1 < text.length) {
      const next = text[i + 1] ?? "";
      value += UNESCAPED[next] ?? next;
      i += 2;
    } else {
      value += c;
      i += 1;
    }
  }
  return { value, end: i + quote.length };
}
