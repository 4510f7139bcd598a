const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([0-3]?[0-7]{1,2})|(\r?\n)|([\s\S]))/g;
const LETTERS: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
};

/** Undoes the escapes of a string as JSON, JavaScript, Python, Go, Ruby and `$'…'` of a shell write them. */
export function unescapeCode(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    ESCAPE,
    (_, hex?: string, unicode?: string, point?: string, octal?: string, lineEnd?: string, other?: string) => {
      const digits = hex ?? unicode ?? point;
      if (digits !== undefined) return fromPoint(Number.parseInt(digits, 16));
      if (octal !== undefined) return fromPoint(Number.parseInt(octal, 8));
      if (lineEnd !== undefined) return "";
      return LETTERS[other ?? ""] ?? other ?? "";
    },
  );
}

function fromPoint(point: number): string {
  return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
}
