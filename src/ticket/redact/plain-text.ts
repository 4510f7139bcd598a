/** A text in plain characters, and where each of them comes from in the original. */
export interface PlainText {
  readonly text: string;
  /** Place in the original where the character at the same place begins. */
  readonly starts: readonly number[];
  /** Place in the original right after that character. */
  readonly ends: readonly number[];
}

/** How a text is read: as it is, with the escapes of URLs decoded, or also with those of client names (`_2B`). */
export type Reading = "as-it-stands" | "percent" | "underscore";

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const UNSEEN =
  /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Mn}\p{Me}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2800\u3164\uffa0]$/u;
const ESCAPE = /\\(?:u([\da-f]{4})|u\{([\da-f]{5,6})\}|([nrt]))/iy;
const HEX_PAIR = /^[\dA-Fa-f]{2}$/;
const DIGIT = /^\p{Nd}$/u;
/** How many times escapes within escapes are decoded; chains such as `%25252B` count as one. */
const ROUNDS = 6;
const SHORT: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** The digit in ASCII: every script has its ten digits in a row. */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** One character in its plain form; empty if it cannot be seen. */
function plainCharacter(character: string): string {
  if (character <= "~" && character >= " ") return character;
  if (/^[\n\r\t\u2028\u2029\u0085]$/.test(character)) return character === "\t" ? " " : "\n";
  // In a cut text it marks that something is missing.
  if (character === "…") return character;
  const plain = character.normalize("NFKC");
  if (plain.length === 1 && plain >= " " && plain <= "~") return plain;
  return Array.from(plain, (each) => {
    if (each === "。") return ".";
    if (DIGIT.test(each) && !/\d/.test(each)) return asciiDigit(each);
    return UNSEEN.test(each) ? "" : each;
  }).join("");
}

/** Splits a text into characters. Decodes an escape of `visibleText` if it represents something invisible. */
function splitText(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === "\\") {
      ESCAPE.lastIndex = at;
      const match = ESCAPE.exec(text);
      const code = Number.parseInt(match?.[1] ?? match?.[2] ?? "", 16);
      const short = SHORT[match?.[3]?.toLowerCase() ?? ""];
      const character = short ?? (code <= 0x10ffff ? String.fromCodePoint(code) : "");
      if (match !== null && (short !== undefined || UNSEEN.test(character))) {
        pieces.push({ text: character, start: at, end: at + match[0].length });
        at += match[0].length;
        continue;
      }
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    pieces.push({ text: character, start: at, end: at + character.length });
    at += character.length;
  }
  return pieces;
}

/** The byte that the two pieces from `at` are in hexadecimal, or -1. */
function byteAt(pieces: readonly Piece[], at: number): number {
  const pair = (pieces[at]?.text ?? "") + (pieces[at + 1]?.text ?? "");
  return HEX_PAIR.test(pair) ? Number.parseInt(pair, 16) : -1;
}

/** The character whose UTF-8 is escaped from `at` on, and the place after it; null if there is none. */
function utf8At(
  pieces: readonly Piece[],
  at: number,
): { readonly text: string; readonly next: number } | null {
  const first = byteAt(pieces, at + 1);
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  let code = first & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = pieces[at + index * 3]?.text === "%" ? byteAt(pieces, at + index * 3 + 1) : -1;
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  return code > 0x10ffff ? null : { text: String.fromCodePoint(code), next: at + length * 3 };
}

/** Digits, marks, spaces and line breaks; letters do not matter, and `%41` may be the beginning of a number. */
function isDecoded(byte: number, mark: string): boolean {
  const character = String.fromCharCode(byte);
  return mark === "_" ? /[ -/:-@[-`{-~]/.test(character) : /[ -@[-`{-~\n\r\t]/.test(character);
}

/** Decodes the escapes once, and those that this creates if they follow directly. */
function decode(pieces: readonly Piece[], marks: string): Piece[] {
  const decoded: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at] as Piece;
    let { text, end } = first;
    let next = at + 1;
    while (text !== "" && marks.includes(text)) {
      const byte = byteAt(pieces, next);
      const wide = text === "%" && byte >= 0xc2 && byte <= 0xf4 ? utf8At(pieces, next - 1) : null;
      if (wide === null && !(byte >= 0 && isDecoded(byte, text))) break;
      text = wide === null ? String.fromCharCode(byte) : wide.text;
      next = wide === null ? next + 2 : wide.next;
      end = pieces[next - 1]?.end ?? end;
    }
    decoded.push({ text, start: first.start, end });
    at = next;
  }
  return decoded;
}

/**
 * Brings a text into a form in which numbers and addresses can be found: escapes decoded, digits and marks of any
 * script in ASCII, invisible characters removed. In the reading `as-it-stands`, these become a zero-width space
 * instead.
 */
export function plainText(original: string, reading: Reading): PlainText {
  let pieces = splitText(original);
  const marks = reading === "percent" ? "%" : "%_";
  for (let round = 0; reading !== "as-it-stands" && round < ROUNDS; round++) {
    const before = pieces.length;
    pieces = decode(pieces, marks);
    if (pieces.length === before) break;
  }
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of pieces) {
    const plain = plainCharacter(piece.text) || (reading === "as-it-stands" ? "\u200b" : "");
    text += plain;
    for (let index = 0; index < plain.length; index++) {
      starts.push(piece.start);
      ends.push(piece.end);
    }
  }
  return { text, starts, ends };
}
