import { sniffEncoding } from "./sniff-encoding.ts";

/** Bytes that are looked at before it is decided how to decode them. */
const SNIFFED = 1024;

/** A file's bytes as streams give them: of Node.js, of a Blob or a Response. */
export type ByteChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Decodes bytes to text, chunk by chunk: UTF-8 or UTF-16, with or without a BOM, which is left out. Bytes that are
 * neither become U+FFFD; nothing is thrown except what the source throws. No chunk ends in half a character.
 */
export async function* decodeChunks(bytes: ByteChunks): AsyncGenerator<string> {
  let first: Uint8Array | null = new Uint8Array(0);
  let decoder = new TextDecoder();
  for await (const chunk of bytes) {
    let next: Uint8Array = chunk;
    if (first !== null) {
      first = join(first, chunk);
      if (first.length < SNIFFED) continue;
      decoder = new TextDecoder(sniffEncoding(first));
      next = first;
      first = null;
    }
    const text = decoder.decode(next, { stream: true });
    if (text !== "") yield text;
  }
  const last = first === null ? decoder.decode() : decodeBytes(first);
  if (last !== "") yield last;
}

/** Decodes a small file at once, as `decodeChunks` does. */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder(sniffEncoding(bytes.subarray(0, SNIFFED))).decode(bytes);
}

function join(start: Uint8Array, end: Uint8Array): Uint8Array {
  const joined = new Uint8Array(start.length + end.length);
  joined.set(start);
  joined.set(end, start.length);
  return joined;
}
