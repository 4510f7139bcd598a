import type { Foreign, ForeignKind } from "./foreign.ts";
import { readAs } from "./read-as.ts";

/** Percent-encoding of bytes, perhaps done several times over: `%2E`, `%252E`. */
const PERCENT = /%(?:25){0,4}([0-9a-f]{2})/iy;
/** Quoted-printable mail writes `=2E`, in capitals. */
const QUOTED_PRINTABLE = /=([0-9A-F]{2})/y;
/** Character references of HTML and XML, perhaps escaped several times over: `&#46;`, `&amp;#46;`. */
const ENTITY = /&(?:amp;){0,4}(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,20}));/iy;
/** Escapes of strings and of markup: `\u002e`, `\x2e`, `\_`, `\n`; a line end may follow a lone backslash. */
const BACKSLASH = /\\{1,8}(?:u([0-9a-f]{4})|(?:x([0-9a-f]{2})|u\{([0-9a-f]{2,6})\})|([_.~/+=-])|([nrtf]))/iy;

/** Named character references that can stand within a token. */
const NAMED: Readonly<Record<string, string>> = {
  lowbar: "_",
  underbar: "_",
  period: ".",
  hyphen: "-",
  dash: "-",
  ndash: "-",
  mdash: "-",
  minus: "-",
  shy: "",
  zwj: "",
  zwnj: "",
  lrm: "",
  rlm: "",
  zerowidthspace: "",
  nobreak: "",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  newline: " ",
  tab: " ",
  equals: "=",
  plus: "+",
  sol: "/",
};

/** Longest sequence of bytes that is one character in UTF-8. */
const MAX_BYTES = 4;

function foreign(kind: ForeignKind, text: string, means: string | null): Foreign | null {
  if (means === null) return null;
  if (means === "") return { kind: "unseen", text, means };
  if (means === " ") return { kind: kind === "percent" ? kind : "space", text, means: "" };
  return { kind, text, means };
}

/** Reads bytes written one by one, as far as they make up one character. */
function bytesAt(pattern: RegExp, kind: ForeignKind, text: string, at: number): Foreign | null {
  const bytes: number[] = [];
  let end = at;
  for (let wanted = 1; bytes.length < wanted && wanted <= MAX_BYTES; ) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match === null) return null;
    bytes.push(Number.parseInt(match[1] ?? "", 16));
    end = pattern.lastIndex;
    if (bytes.length === 1) wanted = lengthBy(bytes[0] ?? 0);
  }
  const character = new TextDecoder().decode(Uint8Array.from(bytes));
  return foreign(kind, text.slice(at, end), readAs(character));
}

/** How many bytes a character has in UTF-8, by the first of them. */
function lengthBy(first: number): number {
  if (first < 0xc2) return 1;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function fromCode(digits: string, base: number): string | null {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? readAs(String.fromCodePoint(code)) : null;
}

/**
 * Reads an escape for a character that can stand within a token, or for one that means nothing there.
 *
 * @param at Index in `text` of a backslash, per cent sign, ampersand or equals sign.
 * @returns Null where it is no such escape. Constant time.
 */
export function foreignInEscape(text: string, at: number): Foreign | null {
  const first = text[at];
  if (first === "%") return bytesAt(PERCENT, "percent", text, at);
  if (first === "=") return bytesAt(QUOTED_PRINTABLE, "escape", text, at);
  if (first === "&") {
    ENTITY.lastIndex = at;
    const [whole, decimal, hex, name] = ENTITY.exec(text) ?? [];
    if (whole === undefined) return null;
    if (decimal !== undefined) return foreign("escape", whole, fromCode(decimal, 10));
    if (hex !== undefined) return foreign("escape", whole, fromCode(hex, 16));
    return foreign("escape", whole, NAMED[name?.toLowerCase() ?? ""] ?? null);
  }
  BACKSLASH.lastIndex = at;
  const [whole, unicode, hex, braced, sign, control] = BACKSLASH.exec(text) ?? [];
  if (whole === undefined) return null;
  if (control !== undefined) return { kind: "space", text: whole, means: "" };
  if (sign !== undefined) return foreign("backslash", whole, readAs(sign));
  return foreign("backslash", whole, fromCode(unicode ?? hex ?? braced ?? "", 16));
}
