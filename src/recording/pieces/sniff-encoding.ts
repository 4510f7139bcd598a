/** Encodings that tools write recordings in, by the names that `TextDecoder` knows. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Of the pairs of bytes, at least so many have a zero where one encoding has them, and fewer at the other place. */
const SHARE = 0.2;

/**
 * How a text is encoded: by its BOM, else by zero bytes. UTF-8 has none; in UTF-16, half of each ASCII character is
 * one, and all of a recording's structure is ASCII.
 *
 * @param start The first bytes, some hundred if there are so many.
 */
export function sniffEncoding(start: Uint8Array): Encoding {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  let [even, odd] = [0, 0];
  const pairs = Math.floor(start.length / 2);
  for (let i = 0; i < pairs; i++) {
    if (start[2 * i] === 0) even++;
    if (start[2 * i + 1] === 0) odd++;
  }
  if (odd > even && odd >= pairs * SHARE) return "utf-16le";
  if (even > odd && even >= pairs * SHARE) return "utf-16be";
  return "utf-8";
}
