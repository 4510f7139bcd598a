import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../../../src/recording/pieces/piece.ts";
import { cuts, jsonText, putTogether, type Split, splitAll } from "./split-all.ts";

const PARTS = { whole: 0 };
const anyWhole = fc.record({ whole: fc.oneof(fc.constant(0), fc.nat(60)) });

/** The parsed values of documents, as text: `toEqual` minds neither the order of keys nor `__proto__`. */
const said = (values: readonly unknown[]): string => JSON.stringify(values);

describe("JSON of any form", () => {
  it("is the same again when its pieces are put together, wherever it is cut and whatever is large", () => {
    fc.assert(
      fc.property(jsonText, anyWhole, cuts, (text, limits, at) => {
        const { pieces, broken } = splitAll(text, limits, at);
        expect(broken).toBeNull();
        expect(said(putTogether(pieces))).toBe(said([JSON.parse(text)]));
      }),
      { numRuns: 300 },
    );
  });

  it("comes in the same pieces wherever it is cut", () => {
    fc.assert(
      fc.property(jsonText, anyWhole, cuts, (text, limits, at) => {
        expect(splitAll(text, limits, at)).toEqual(splitAll(text, limits));
      }),
    );
  });

  it("is told with the offset of each piece, which is raw text", () => {
    fc.assert(
      fc.property(jsonText, cuts, fc.constantFrom("", "\ufeff", " \n"), (text, at, before) => {
        for (const { text: raw, offset } of splitAll(before + text, PARTS, at).pieces) {
          const there = (before + text).slice(offset);
          if (raw === "[]" || raw === "{}") expect(there.replace(/\s/g, "").startsWith(raw)).toBe(true);
          else expect(there.startsWith(raw)).toBe(true);
        }
      }),
    );
  });

  it("may be several documents, one after another or one a line", () => {
    const between = fc.constantFrom("", "\n", "\r\n\r\n", ",\n", " , ");
    fc.assert(
      fc.property(fc.array(fc.tuple(jsonText, between)), anyWhole, cuts, (documents, limits, at) => {
        const { pieces, broken } = splitAll(documents.flat().join(""), limits, at);
        expect(broken).toBeNull();
        expect(said(putTogether(pieces))).toBe(said(documents.map(([text]) => JSON.parse(text))));
      }),
    );
  });
});

describe("what comes whole and what in parts", () => {
  const shape = (text: string, whole: number) =>
    splitAll(text, { whole }).pieces.map(({ form, path, text: raw }) => [form, path.join("."), raw]);

  it("a small document is one piece", () => {
    expect(shape(' {"a": [1, 2]}\n', 100)).toEqual([["value", "", '{"a": [1, 2]}']]);
  });

  it("entries of a HAR come one by one, what is small around them together", () => {
    const entry = { request: { url: "https://a.test", headers: [1, 2, 3] } };
    const log = { version: "1.2", creator: { name: "x" }, entries: [entry, entry], comment: "end" };
    expect(shape(JSON.stringify({ log }), 60)).toEqual([
      ["members", "log", '{"version":"1.2","creator":{"name":"x"}}'],
      ["value", "log.entries.0", JSON.stringify(entry)],
      ["value", "log.entries.1", JSON.stringify(entry)],
      ["members", "log", '{"comment":"end"}'],
    ]);
  });

  it("elements of an array at the root come one by one, and whole", () => {
    const item = { messages: [1, 2, 3, { a: [4] }] };
    expect(shape(JSON.stringify([item, 7, "x"]), 0)).toEqual([
      ["value", "0", JSON.stringify(item)],
      ["value", "1", "7"],
      ["value", "2", '"x"'],
    ]);
  });

  it("objects come in parts down to a depth, below whole", () => {
    const text = '{"a":{"b":{"c":{"d":{"e":{"f":[1]}}}}}}';
    expect(shape(text, 0)).toEqual([["value", "a.b.c.d.e", '{"f":[1]}']]);
  });
});

describe("values too long to be held", () => {
  const long = fc.tuple(
    fc.array(fc.constantFrom("ab", '\\"', "\\\\", "\\u00e9", "😀", "\\n"), { maxLength: 60 }),
  );

  it("a string in a value is closed where it is cut, and nothing of it is lost", () => {
    const limits = { whole: 0, string: 40, value: 100_000 };
    fc.assert(
      fc.property(long, cuts, (parts, at) => {
        const string = parts.flat().join("");
        const { pieces, broken } = splitAll(`[{"a":"${string}","b":"after"}]`, limits, at);
        const value = pieces.filter(({ form }) => form === "value");
        const overflow = pieces.filter(({ form }) => form === "overflow").map(({ text }) => text);
        expect(broken).toBeNull();
        expect(value).toHaveLength(1);
        expect(value[0]?.cut).toBe(string.length > 40);
        const { a, b } = JSON.parse(value[0]?.text ?? "") as { a: string; b: string };
        expect(b).toBe("after");
        expect((JSON.parse(`"${string}"`) as string).startsWith(a)).toBe(true);
        const kept = value[0]?.text.slice(6, -'","b":"after"}'.length) ?? "";
        expect(kept + overflow.join("")).toBe(string);
        expect(string.length <= 40 ? true : kept.length > 33 && kept.length <= 40).toBe(true);
      }),
    );
  });

  it("tells where what is left out stands", () => {
    fc.assert(
      fc.property(long, cuts, (parts, at) => {
        const text = `{"x":["${parts.flat().join("")}",1]}`;
        for (const piece of splitAll(text, { whole: 0, string: 30 }, at).pieces) {
          if (piece.form === "overflow") expect(text.startsWith(piece.text, piece.offset)).toBe(true);
          expect(piece.path).toEqual(["x", piece.text === "1" ? 1 : 0]);
        }
      }),
    );
  });

  it("any other value comes in parts, wherever it is", () => {
    const limits = { whole: 0, string: 20, value: 20 };
    const entry = { url: "https://a.test", list: [{ t: "a" }, { t: "b" }], more: { x: "0123456789" } };
    const { pieces, broken } = splitAll(JSON.stringify([entry]), limits);
    expect(broken).toBeNull();
    expect(said(putTogether(pieces))).toBe(said([[entry]]));
    expect(pieces.map(({ path }) => path.join("."))).toContain("0.list.1");
  });

  it("nothing that can't come in parts is held beyond the limit, and the rest of it comes too", () => {
    const number = "1".repeat(500);
    const deep = `${"[".repeat(60)}${'"x",'.repeat(60)}1${"]".repeat(60)}`;
    for (const value of [number, deep]) {
      for (const at of [[], Array.from({ length: 600 }, (_, i) => i)]) {
        const { pieces, broken } = splitAll(`[0,${value},2]`, { whole: 0, string: 50, value: 50 }, at);
        expect(broken).toBeNull();
        const [first, ...rest] = pieces;
        expect(first?.text).toBe("0");
        expect(rest.at(-1)?.text).toBe("2");
        const own = rest.slice(0, -1);
        expect(own.every(({ form, text }) => form === "overflow" || text.length === 50)).toBe(true);
        const raw = own.map(({ text }) => text).join("");
        expect(value.endsWith(raw.slice(0, -12)) || value.includes(raw) || raw === value).toBe(true);
      }
    }
  });

  it("come in the same pieces wherever they are cut, but for how what is left out is divided", () => {
    const limits = fc
      .tuple(fc.nat(30), fc.nat(30), fc.nat(30))
      .map(([whole, a, b]) => ({ whole, string: whole + a, value: whole + a + b + 1, lines: 1 }));
    fc.assert(
      fc.property(jsonText, limits, cuts, (text, limit, at) => {
        const [one, other] = [splitAll(text, limit, at), splitAll(text, limit)];
        const isKept = ({ form }: Piece) => form === "value" || form === "members";
        const left = ({ pieces }: Split) =>
          pieces.filter((piece) => !isKept(piece)).map((piece) => piece.text);
        expect(one.broken).toEqual(other.broken);
        expect(one.broken === null || one.broken.why === "long-key").toBe(true);
        expect(one.pieces.filter(isKept)).toEqual(other.pieces.filter(isKept));
        expect(left(one).join("")).toBe(left(other).join(""));
      }),
      { numRuns: 200 },
    );
  });
});
