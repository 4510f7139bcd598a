/** A JWT, by the way in which its first part begins: `{"` or `{` and white space, in base64. */
const JWT = /(?<![A-Za-z0-9_-])(?:eyJ[\w-]{12,}|e[wy][A-Za-z0-9][\w-]{9,}(?=\.[\w-]{4}))(?:\.[\w-]*){0,4}/g;

/** Takes tokens out of a text: messages may repeat the very one that the ticket is about, with its signature. */
export function hideTokens(text: string): string {
  return text.replace(JWT, "[token left out]");
}
