/** Names of the members that headers of tokens begin with. */
const NAMES = [
  ...["alg", "typ", "cty", "enc", "kid", "zip", "jku", "jwk", "x5u", "x5c", "x5t", "crit", "twr", "tid"],
  ...["url", "b64", "iss", "sub", "aud", "exp", "iat", "ver", "v"],
];
/** Base64 of `{"`, `{ ` or of `{` and a line end, which every JSON object begins with. */
const OBJECT = /^e(?:y[A-DI-L]|w[k-r0-3])/;
const PROBE = 16;

/**
 * Whether base64 may be the start of a token's header: an object whose first member is one that headers have.
 *
 * @param text Base64, perhaps only its first characters; the more there are, the surer is the answer.
 */
export function mayBeHeader(text: string): boolean {
  if (!OBJECT.test(text)) return false;
  const length = Math.min(text.length, PROBE);
  const start = text
    .slice(0, length - (length % 4))
    .replace(/-/g, "+")
    .replace(/_/g, "/");
  if (!/^[\w+/]*$/.test(start)) return false;
  const name = atob(start).replace(/^\{\s*/, "");
  if (name === "") return true;
  if (!name.startsWith('"')) return false;
  const [, begun = "", closed] = /^"([^"]*)("?)/.exec(name) ?? [];
  return closed === '"' ? NAMES.includes(begun) : NAMES.some((known) => known.startsWith(begun));
}
