import { readFile, writeFile } from "node:fs/promises";
import UPNG from "upng-js";

/** Enough for text on a few backgrounds; the pictures shrink to two fifths of their size. */
const COLOURS = 128;
/** Position of the color type in a PNG, and the color type that is an index into a palette. */
const KIND_AT = 25;
const INDEXED = 3;

/** Gives a PNG file a palette, unless it has one. */
export async function reduceColours(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes[KIND_AT] === INDEXED) return;
  const picture = UPNG.decode(new Uint8Array(bytes).buffer);
  const reduced = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS);
  await writeFile(file, Buffer.from(reduced));
}
