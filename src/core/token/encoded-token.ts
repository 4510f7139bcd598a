import { decodeUtf8 } from "./decode-utf8.ts";

const BASE64 = /^[\w+/-]{20,}={0,2}$/;
/** What `eyJ` is in base64, by where it stands in a group of three bytes. */
const HOLDS_START = /ZXlK|[GWm2]V5S[g-v]|leU[opqr]/;
const START = /(?:^|[^\w.+/-])eyJ[\w-]{2}/;

/** Whether a text may hold base64 of a token at all. */
export function mayHoldEncodedToken(text: string): boolean {
  return HOLDS_START.test(text);
}

/**
 * Decodes base64 that stands for a text with something like a token in it: the token itself, a server's answer that
 * a gateway encoded, a recorded request.
 *
 * @param base64 Text in either alphabet, or in both, without line ends.
 * @returns The decoded text; null where the text is no base64, or has no token in it.
 */
export function decodeEncodedToken(base64: string): string | null {
  if (!HOLDS_START.test(base64) || !BASE64.test(base64)) return null;
  const clean = base64
    .replace(/={1,2}$/, "")
    .replace(/-/g, "+")
    .replace(/_/g, "/");
  const binary = atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean);
  if (!START.test(binary)) return null;
  return decodeUtf8(binary) ?? binary;
}
