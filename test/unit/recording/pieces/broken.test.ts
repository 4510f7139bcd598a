import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../../../src/recording/pieces/piece.ts";
import { cuts, jsonText, type Split, splitAll } from "./split-all.ts";

const PARTS = { whole: 0 };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whatever is left of a text without its pieces, each of which must stand in it where it says, and in order. */
function between(text: string, pieces: readonly Piece[]): string {
  let [at, left] = [0, ""];
  for (const { offset, text: raw } of pieces) {
    // An open object or array with nothing but blanks in it is told without them.
    const isEmpty = (raw === "{}" || raw === "[]") && !text.startsWith(raw, offset);
    const length = isEmpty ? text.slice(offset).search(/[}\]]/) + 1 : raw.length;
    if (offset < at || !(isEmpty || text.startsWith(raw, offset)))
      throw new Error(`not at ${offset}: ${raw}`);
    left += text.slice(at, offset);
    at = offset + length;
  }
  return left + text.slice(at);
}

const textOf = ({ pieces }: Split): string =>
  pieces.flatMap(({ form, text }) => (form === "text" ? [text] : [])).join("");

/** Only brackets, commas, blanks and keys are in no piece. */
function expectNothingLost(text: string, { pieces }: Split): void {
  const left = between(text, pieces);
  expect(left.replace(/"(?:[^"\\]|\\.)*"\s*/gs, "").replace(/[\s\ufeff,:{}[\]]/g, "")).toBe("");
}

describe("a recording that ends too early", () => {
  it("is handed out as far as it is complete, then as it stands, wherever it ends", () => {
    fc.assert(
      fc.property(jsonText, fc.double({ min: 0, max: 1, noNaN: true }), cuts, (text, share, at) => {
        const length = Math.floor((text.length - 1) * share);
        const short = text.slice(0, length);
        const split = splitAll(short, PARTS, at);
        const complete = splitAll(text, PARTS).pieces.filter(
          (piece) => piece.offset + piece.text.length < length,
        );
        expect(split.pieces.slice(0, complete.length)).toEqual(complete);
        expectNothingLost(short, split);
        if (short.trim() !== "") expect(split.broken).toMatchObject({ why: "ended", offset: length });
      }),
      { numRuns: 200 },
    );
  });

  it("is so also if it is small, with what is complete in it as pieces", () => {
    const { pieces, broken } = splitAll('{"log":{"version":"1.2",\n"entries":[{"a":1},{"b":\n2');
    expect(pieces.map(({ form, path, text }) => [form, path.join("."), text])).toEqual([
      ["members", "log", '{"version":"1.2"}'],
      ["value", "log.entries.0", '{"a":1}'],
      ["text", "log.entries.1", '{"b":\n2'],
    ]);
    expect(broken).toEqual({ why: "ended", offset: 51, line: 3 });
  });
});

describe("a recording that is malformed", () => {
  const change = fc.tuple(fc.nat(200), fc.nat(2), fc.constantFrom(...'{}[]",:\\ 1ax\n'));

  it("is handed out with nothing lost, and its fault is seen by the splitter or in one piece", () => {
    fc.assert(
      fc.property(jsonText, fc.array(change, { maxLength: 3 }), cuts, (good, changes, at) => {
        const text = changes.reduce((old, [where, removed, added]) => {
          const index = where % (old.length + 1);
          return old.slice(0, index) + added + old.slice(index + removed);
        }, good);
        const split = splitAll(text, PARTS, at);
        expectNothingLost(text, split);
        expect(split).toEqual(splitAll(text, PARTS));
        if (isJson(text) && /^\s*[{[]/.test(text)) {
          expect(split.broken).toBeNull();
          expect(split.pieces.every((piece) => isJson(piece.text))).toBe(true);
        } else if (!/,\s*$/.test(text) && split.pieces.every(({ document }) => document === 0)) {
          const isSeen =
            split.broken !== null ||
            textOf(split) !== "" ||
            split.pieces.some((piece) => !isJson(piece.text));
          expect(isSeen || text.trim() === "").toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("loses no more than its one malformed entry, if that has all its brackets", () => {
    const { pieces, broken } = splitAll('{"log":{"entries":[{"a":1},{"b":"\n",c},{"d":2}]}}', PARTS);
    expect(broken).toBeNull();
    expect(pieces.map(({ text }) => isJson(text))).toEqual([true, false, true]);
  });

  it("tells the line and the place", () => {
    const { pieces, broken } = splitAll('[{"a":1},\n{"b":2}]\n]\nmore {"c":3}\n', PARTS);
    expect(broken).toEqual({ why: "unexpected", offset: 19, line: 3 });
    expect(pieces.at(-1)).toMatchObject({ form: "text", text: ']\nmore {"c":3}\n', offset: 19 });
  });

  it("loses no more than its one malformed line", () => {
    const { pieces, broken } = splitAll('{"a":NaN}\n{"b":2}\n{"c":3}\n');
    expect(broken).toBeNull();
    expect(pieces.map(({ text }) => text)).toEqual(['{"a":NaN}', '{"b":2}', '{"c":3}']);
  });

  it("tells where lines of JSON stop, and hands out the lines that follow", () => {
    const text = '{"a":1}\n{"b":2}\n12:30 INFO started\n{"c":3}\n';
    const { pieces, broken } = splitAll(text);
    expect(broken).toEqual({ why: "unexpected", offset: 16, line: 3 });
    expect(pieces.map((piece) => piece.text)).toEqual([
      '{"a":1}',
      '{"b":2}',
      '12:30 INFO started\n{"c":3}\n',
    ]);
  });
});

describe("text", () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab{["😀 eyJ'), maxLength: 12 });

  it("comes in blocks of whole lines, in the same wherever it is cut", () => {
    const limits = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20))
      .map(([a, b]) => ({ lines: a, value: a + b }));
    fc.assert(
      fc.property(fc.array(line), limits, cuts, (lines, limit, at) => {
        const text = `log\n${lines.join("\n")}`;
        const { pieces, broken } = splitAll(text, limit, at);
        expect(broken).toBeNull();
        expect(between(text, pieces)).toBe("");
        expect(pieces).toEqual(splitAll(text, limit).pieces);
        for (const piece of pieces.slice(0, -1)) {
          const isWhole = piece.text.endsWith("\n");
          expect(isWhole || piece.text.length >= limit.value - 1).toBe(true);
          expect(piece.text.length).toBeLessThanOrEqual(Math.max(limit.value, limit.lines));
        }
      }),
    );
  });

  it.each([
    "[12:30:01] INFO x\n[12:30:02] y",
    "[Voice] token",
    "{hello",
    "[INFO] [x] {",
    "{ \n hello",
    '[a] {"b":1}\n[a] {"b":2}\n',
    "{token} is {\n",
  ])("may start with a bracket: %j", (text) => {
    const { pieces, broken } = splitAll(text);
    expect(broken).toBeNull();
    expect(between(text, pieces)).toBe("");
    expect(pieces.map(({ form }) => form)).toEqual(["text"]);
  });

  it.each(["", " \n", "\ufeff"])("may be blank: %j", (text) => {
    const { pieces, broken } = splitAll(text);
    expect(broken).toBeNull();
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});

it("any text at all comes with nothing lost", () => {
  const unit = fc.constantFrom(...'{}[]",:\\ 1a\n\ud83d\ude00');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.constantFrom(0, 5, 100), cuts, (text, whole, at) => {
      const split = splitAll(text, { whole }, at);
      expect(split).toEqual(splitAll(text, { whole }));
      if (split.pieces.every(({ form }) => form !== "members")) expectNothingLost(text, split);
    }),
    { numRuns: 500 },
  );
});
