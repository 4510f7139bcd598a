const SOFT_BREAK = /=[ \t]{0,9}\r?\n/g;
const BYTES = /(?:=[\da-f]{2})+/gi;

/** Undoes the encoding of mail that wraps lines behind `=`, and writes bytes as `=3D`. */
export function decodeQuotedPrintable(text: string): string {
  return text.replace(SOFT_BREAK, "").replace(BYTES, (run) => {
    const bytes = run
      .slice(1)
      .split("=")
      .map((hex) => Number.parseInt(hex, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

/** Longest line that the encoding makes, and the shortest that it breaks in the middle of a long word. */
const LONGEST = 76;
const BROKEN = 74;

/** Whether a text without the header lines of a mail is in this encoding: no line is longer, and several are broken. */
export function looksQuotedPrintable(text: string): boolean {
  let broken = 0;
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const length = end - start - (text[end - 1] === "\r" ? 1 : 0);
    if (length > LONGEST) return false;
    if (feed >= 0 && length >= BROKEN && text[start + length - 1] === "=") broken += 1;
    start = end + 1;
  }
  return broken > 1;
}
