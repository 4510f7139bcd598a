import { jwtDecode } from "jwt-decode";
import type { Json } from "../json/json.ts";
import { parseJson } from "../json/parse-json.ts";
import { salvageJson } from "../json/salvage-json.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

/** What one dot-separated part of a JWT holds, decoded as far as it goes. */
export interface Segment {
  /** The part as it stands in the token. */
  readonly raw: string;
  /** Value of the JSON text, `undefined` where there is none. */
  readonly value: Json | undefined;
  /** True where the text is no JSON and `value` is what could be saved of a cut-off object. */
  readonly salvaged: boolean;
  /** Decoded text; null where there are no bytes at all. Latin-1 where it is not UTF-8. */
  readonly text: string | null;
  /** False where the bytes are not UTF-8. */
  readonly utf8: boolean;
  /** Ends with `=`. */
  readonly padded: boolean;
  /** Uses `+` or `/` of the standard alphabet. */
  readonly standard: boolean;
  /** First character that belongs to no base64 alphabet, or null. */
  readonly alien: string | null;
  /** The length is one that no base64 text can have (4n + 1). */
  readonly badLength: boolean;
}

const CLEAN = /^[\w-]*$/;
const NON_ASCII = /[^\0-\x7f]/;

/** Longest part that jwt-decode is given; a part of a real token is under 2,000 characters. */
const LONGEST_PART = 20_000;

/**
 * Non-ASCII parts go through jwt-decode, which knows UTF-8 and falls back to Latin-1. Plain ones do not, nor what
 * is long or cannot be JSON: it works character by character, and is ten times slower than `atob` and `JSON.parse`.
 */
function parseNonAscii(base64url: string): Json | undefined {
  try {
    return jwtDecode<Json>(base64url, { header: true });
  } catch {
    return undefined;
  }
}

/**
 * Decodes one part of a token, tolerating every fault that leaves something to read.
 *
 * @param raw The part, without the dots around it.
 */
export function decodeSegment(raw: string): Segment {
  let body = raw;
  let padded = false;
  let standard = false;
  let alien: string | null = null;
  if (!CLEAN.test(raw)) {
    const unpadded = stripPadding(raw);
    padded = unpadded.length < raw.length;
    standard = /[+/]/.test(unpadded);
    alien = /[^\w+/-]/u.exec(unpadded)?.[0] ?? null;
    body = unpadded
      .replace(/[^\w+/-]/g, "")
      .replace(/\+/g, "-")
      .replace(/\//g, "_");
  }
  const badLength = body.length % 4 === 1;
  if (badLength) body = body.slice(0, -1);
  if (body === "") {
    return {
      raw,
      value: undefined,
      salvaged: false,
      text: null,
      utf8: true,
      padded,
      standard,
      alien,
      badLength,
    };
  }
  const binary = atob(body.replace(/-/g, "+").replace(/_/g, "/"));
  const ascii = !NON_ASCII.test(binary);
  const utf8Text = ascii ? binary : decodeUtf8(binary);
  const text = utf8Text ?? binary;
  const simple = ascii || body.length > LONGEST_PART || !/^\s*[{["]/.test(binary);
  let value = simple ? parseJson(text) : parseNonAscii(body);
  let salvaged = false;
  if (value === undefined && text.startsWith("{")) {
    value = salvageJson(text);
    salvaged = value !== undefined;
  }
  return { raw, value, salvaged, text, utf8: utf8Text !== null, padded, standard, alien, badLength };
}

function stripPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "=") end--;
  return text.slice(0, end);
}
