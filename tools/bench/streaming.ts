import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inspectStream } from "../../src/recording/inspect-stream.ts";
import { decodeBytes, decodeChunks } from "../../src/recording/pieces/decode-chunks.ts";
import type { Figure } from "./figure.ts";
import { makeHar } from "./make-har.ts";
import { makeTokens } from "./make-tokens.ts";

/** Millions of bytes. V8 can't hold the last one as a string, to parse it at once. */
const SIZES = [10, 100, 1000] as const;
const CHUNK = 262_144;
const MEGABYTE = 1_000_000;
/** Unix seconds. */
const NOW = 1_795_000_000;

interface Reading {
  readonly seconds: number;
  /** Seconds until the first token was reported. */
  readonly first: number;
  /** Peak size of V8's heap, in bytes. */
  readonly peak: number;
  readonly verdict: string;
}

/** Inspects a file as the command line does. */
async function inspectFile(file: string): Promise<Reading> {
  const start = performance.now();
  let [peak, first, chunks] = [0, Number.NaN, 0];
  const { verdict } = await inspectStream(decodeChunks(createReadStream(file, { highWaterMark: CHUNK })), {
    nowSeconds: NOW,
    via: "capture",
    onProgress: ({ tokens }) => {
      if (tokens > 0 && Number.isNaN(first)) first = (performance.now() - start) / 1000;
      if (chunks++ % 4 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    },
  });
  return { seconds: (performance.now() - start) / 1000, first, peak, verdict };
}

/** Seconds to turn the same bytes at once into text, and into a value. */
async function readAtOnce(file: string): Promise<number> {
  const start = performance.now();
  JSON.parse(decodeBytes(await readFile(file)));
  return (performance.now() - start) / 1000;
}

/** Time and memory for reading large HARs in pieces: time must not grow faster than the file, and memory not at all. */
export async function benchStreaming(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "token-lens-bench-"));
  const [token = ""] = makeTokens(1, NOW);
  const fileOf = (size: number): string => join(folder, `${size}.har`);
  try {
    const readings = new Map<number, Reading>();
    for (const size of SIZES) {
      await pipeline(Readable.from(makeHar(size, token)), createWriteStream(fileOf(size)));
      readings.set(size, await inspectFile(fileOf(size)));
    }
    const atOnce = [await readAtOnce(fileOf(10)), await readAtOnce(fileOf(100))];
    const [ten = Number.NaN, hundred = Number.NaN] = atOnce;
    const compared: Readonly<Record<number, number>> = { 10: ten, 100: hundred, 1000: hundred * 10 };
    return [...readings].flatMap(([size, { seconds, first, peak, verdict }]): Figure[] => {
      const name = `HAR of ${size.toLocaleString("en")} MB`;
      const ratio = seconds / (compared[size] ?? Number.NaN);
      const note = size > 100 ? "that of 100 MB, ten times" : undefined;
      return [
        {
          name: `${name} inspected`,
          value: seconds,
          unit: "s",
          note: `${verdict}, first token after ${first.toFixed(2)} s`,
        },
        { name: `${name}: inspected / JSON.parse at once`, value: ratio, unit: "x", aim: "<= 3", note },
        { name: `${name}: peak heap`, value: peak / MEGABYTE, unit: "MB", aim: "<= 200" },
      ];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
