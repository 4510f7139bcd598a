/** This many characters of a signature in a row are a piece of it. */
const LENGTH = 16;

const plain = (text: string): string => text.replaceAll("+", "-").replaceAll("/", "_");

/**
 * Creates a function that removes pieces of a token's signature from texts, in either base64 alphabet.
 * @param signature third part of the token
 */
export function signatureHider(signature: string | null): (text: string) => string {
  const pieces = new Set<string>();
  const own = plain(signature ?? "");
  for (let at = 0; at + LENGTH <= own.length; at++) pieces.add(own.slice(at, at + LENGTH));
  if (pieces.size === 0) return (text) => text;
  return (text) => {
    const searched = plain(text);
    let result = "";
    let done = 0;
    for (let at = 0; at + LENGTH <= searched.length; at++) {
      if (!pieces.has(searched.slice(at, at + LENGTH))) continue;
      let end = at + LENGTH;
      while (end < searched.length && pieces.has(searched.slice(end + 1 - LENGTH, end + 1))) end++;
      result += `${text.slice(done, at)}[secret left out]`;
      done = end;
      at = end - 1;
    }
    return result + text.slice(done);
  };
}
