import { inspectText } from "../../src/recording/inspect-text.ts";
import { type Figure, timed } from "./figure.ts";
import { makeTokens } from "./make-tokens.ts";

const OPTIONS = { nowSeconds: 1_795_000_000, via: "paste" } as const;

/** The units of texts that make careless searches slow. */
const UNITS = [
  ..."^\"'\\{[<.% \n=:,aeyJ;",
  "X-Twilio-Token: ",
  '"X-Twilio-Token": "',
  "Bearer ",
  "-H 'X-Twilio-Token: ",
  "eyJ.",
  "eyJhbGciOiJIUzI1NiJ9.",
  "curl '",
  '{"token":"',
  "HTTP/1.1 200 OK\r\n",
  '\\"',
  "b'",
  'fetch("',
];

/** A megabyte and a quarter of it, in characters. */
const MEGABYTE = 1_048_576;
/** How many of the hostile texts are printed, slowest first. */
const PRINTED = 5;

/** Microseconds per token for many tokens in one text, and whether that grows with their number. */
function benchManyTokens(): Figure[] {
  const counts = [10, 1000, 100_000];
  const [ten = 0, thousand = 0, most = 0] = counts.map((count) => {
    const text = makeTokens(count, OPTIONS.nowSeconds).join("\n");
    return (timed(count > 10_000 ? 1 : 5, () => inspectText(text, OPTIONS)) * 1000) / count;
  });
  return [
    { name: "10 tokens in one text, each", value: ten, unit: "us" },
    { name: "1,000 tokens in one text, each", value: thousand, unit: "us" },
    { name: "100,000 tokens in one text, each", value: most, unit: "us" },
    { name: "per token, 100,000 / 1,000", value: most / thousand, unit: "x", aim: "about 1" },
  ];
}

/** Milliseconds for a text of a number of characters, made of one unit. */
function timeHostile(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  return timed(3, () => inspectText(text, OPTIONS));
}

/** Milliseconds for a megabyte of each hostile text, and how that grows from a quarter of it. */
function benchHostile(): Figure[] {
  return UNITS.map((unit) => {
    const quarter = timeHostile(unit, MEGABYTE / 4);
    return { unit: JSON.stringify(unit), ms: timeHostile(unit, MEGABYTE), quarter };
  })
    .toSorted((a, b) => b.ms - a.ms)
    .flatMap(({ unit, ms, quarter }, i): Figure[] => {
      const fileOnly = i >= PRINTED;
      const growth = { name: `1 MB / 256 KB of ${unit}`, value: ms / quarter, unit: "x" };
      return [
        { name: `1 MB of ${unit}`, value: ms, unit: "ms", fileOnly },
        { ...growth, aim: "about 4", fileOnly },
      ];
    });
}

/** Time for many tokens in one text, and for a megabyte of hostile text: both should be linear. */
export function benchInspecting(): Figure[] {
  return [...benchManyTokens(), ...benchHostile()];
}
