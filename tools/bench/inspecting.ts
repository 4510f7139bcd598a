import { inspectText } from "../../src/core/inspect-text.ts";
import { type Figure, timed } from "./figure.ts";
import { makeTokens } from "./make-tokens.ts";

const OPTIONS = { now: 1_795_000_000, via: "paste" } as const;

/** What texts are made of that make careless searches slow. */
const UNITS = [
  ..."^\"'\\{[<.%\n=:,aeyJ;",
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

/** Time for many tokens in one text, and for a megabyte of hostile text: both are to be linear. */
export function benchInspecting(): Figure[] {
  const micros = [10, 1000, 100_000].map((count) => {
    const text = makeTokens(count, OPTIONS.now).join("\n");
    return { count, each: (timed(count > 10_000 ? 1 : 5, () => inspectText(text, OPTIONS)) * 1000) / count };
  });
  const each = micros.map(
    ({ count, each }): Figure => ({ name: `${count} tokens in one text, each`, value: each, unit: "us" }),
  );
  const [, thousand, most] = micros;
  const growth: Figure = {
    name: "per token, 100,000 / 1,000",
    value: (most?.each ?? 0) / (thousand?.each ?? 1),
    unit: "x",
    aim: "about 1",
  };
  const hostile = UNITS.map((unit) => {
    const text = (bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));
    const run = (bytes: number): number => timed(1, () => inspectText(text(bytes), OPTIONS));
    const quarter = run(262_144);
    return { unit, ms: run(1_048_576), quarter };
  });
  const slowest = hostile
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .flatMap(({ unit, ms, quarter }): Figure[] => [
      { name: `1 MB of ${JSON.stringify(unit)}`, value: ms, unit: "ms" },
      { name: "  ratio to 256 KB", value: ms / quarter, unit: "x", aim: "about 4" },
    ]);
  return [...each, growth, ...slowest];
}
