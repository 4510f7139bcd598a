import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes, decodeChunks } from "../../../../src/recording/pieces/decode-chunks.ts";
import { sniffEncoding } from "../../../../src/recording/pieces/sniff-encoding.ts";

type Encode = (text: string) => Uint8Array;

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

const ENCODINGS: Readonly<Record<string, Encode>> = {
  "utf-8": (text) => new TextEncoder().encode(text),
  "utf-16le": (text) => utf16(text, true),
  "utf-16be": (text) => utf16(text, false),
};

function cutUp(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
}

async function decodeAll(chunks: readonly Uint8Array[]): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of decodeChunks(chunks)) texts.push(text);
  return texts;
}

/** Any characters, with something of ASCII, as any recording has it. */
const recording = fc
  .tuple(fc.json(), fc.string({ unit: "grapheme", maxLength: 30 }), fc.nat(3))
  .map(([json, text, times]) => `{"log":${json}}\r\n`.repeat(1 + times * 40) + text);

describe.each(Object.keys(ENCODINGS))("%s", (name) => {
  const encode = ENCODINGS[name] as Encode;

  it("is read with and without a BOM, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        recording,
        fc.boolean(),
        fc.integer({ min: 1, max: 3000 }),
        async (text, hasBom, size) => {
          const bytes = encode(`${hasBom ? "\ufeff" : ""}${text}`);
          const texts = await decodeAll(cutUp(bytes, size));
          expect(texts.join("")).toBe(text);
          expect(decodeBytes(bytes)).toBe(text);
          expect(texts.filter((part) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is told by its first bytes, also if most of the text is not ASCII", () => {
    expect(sniffEncoding(encode('{"a":1}'))).toBe(name);
    expect(sniffEncoding(encode(`{"text":"${"日本".repeat(20)}"}`))).toBe(name);
    expect(sniffEncoding(encode("\ufeff日本"))).toBe(name);
  });
});

describe("bytes that are no text", () => {
  it("are never too much, and do not spoil the text around them", async () => {
    const noise = fc.uint8Array({ maxLength: 50 }).map((bytes) => bytes.map((byte) => byte | 0x80));
    await fc.assert(
      fc.asyncProperty(noise, fc.integer({ min: 1, max: 40 }), async (bytes, size) => {
        const [before, after] = ['{"before":1,"x":"', '"}\n'].map((text) => new TextEncoder().encode(text));
        const whole = Uint8Array.from([...(before ?? []), ...bytes, ...(after ?? [])]);
        const text = (await decodeAll(cutUp(whole, size))).join("");
        expect(text.startsWith('{"before":1,"x":"')).toBe(true);
        expect(text.endsWith('"}\n')).toBe(true);
        expect(text).toBe(decodeBytes(whole));
      }),
    );
  });

  it("none at all, or half a character, are read too", async () => {
    expect(await decodeAll([])).toEqual([]);
    expect(await decodeAll([new Uint8Array(0)])).toEqual([]);
    expect(decodeBytes(Uint8Array.of(0xe2, 0x82))).toBe("\ufffd");
    expect(decodeBytes(Uint8Array.of(0x7b, 0, 0x7d))).toBe("{\ufffd");
  });

  it("a single zero in a text in UTF-8 is only that", () => {
    expect(decodeBytes(new TextEncoder().encode(`{"a":"\0","b":"some more"}`))).toBe(
      '{"a":"\0","b":"some more"}',
    );
  });
});

it("a failure of the source is the caller's to see", async () => {
  const source = (async function* () {
    yield Uint8Array.of(0x7b);
    throw new Error("gone");
  })();
  await expect(decodeAll(source as unknown as Uint8Array[])).rejects.toThrow("gone");
});
