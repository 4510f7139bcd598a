/**
 * A JWT, recognized by the beginning of its first part: `{"` or `{` and whitespace, in base64, which may itself be in
 * base64, once or twice.
 */
const JWT =
  /(?:eyJ[\w-]{12,}|(?<![A-Za-z0-9_-])e[wy][A-Za-z0-9][\w-]{9,}(?=\.[\w-]{4}))(?:\.[\w-]*){0,4}|(?:ZXlK|WlhsS)[\w+/-]{12,}={0,2}/g;
/** Long enough for a signature, and longer than a SID. */
const PART = /[\w-]{40,}/g;

/** True if the text has a token in it, or the first parts of one. */
export function hasToken(text: string): boolean {
  return text.search(JWT) >= 0;
}

/** Removes what could be another part of a nearby token. */
export function hideParts(text: string): string {
  return text.replace(PART, "[token left out]");
}

/** Removes tokens from a text: messages may repeat the very token that the ticket is about, with its signature. */
export function hideTokens(text: string): string {
  const hidden = text.replace(JWT, "[token left out]");
  return hidden === text ? text : hideParts(hidden);
}
