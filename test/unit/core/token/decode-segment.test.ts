import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSegment } from "../../../../src/core/token/decode-segment.ts";

const encode = (text: string, as: BufferEncoding = "utf8"): string =>
  Buffer.from(text, as).toString("base64url");

const GOOD = { salvaged: false, utf8: true, padded: false, standard: false, alien: null, badLength: false };

test("a good part", () => {
  expect(decodeSegment("eyJhIjoxfQ")).toEqual({
    ...GOOD,
    raw: "eyJhIjoxfQ",
    value: { a: 1 },
    text: '{"a":1}',
  });
});

test("any JSON value", () => {
  expect(decodeSegment(encode("null")).value).toBeNull();
  expect(decodeSegment(encode("7")).value).toBe(7);
  expect(decodeSegment(encode("[1]")).value).toEqual([1]);
  expect(decodeSegment(encode('"é"')).value).toBe("é");
});

test.each([
  ["", GOOD],
  ["==", { ...GOOD, padded: true }],
  ["%", { ...GOOD, alien: "%" }],
  ["A", { ...GOOD, badLength: true }],
])("no bytes are in %j", (raw, faults) => {
  expect(decodeSegment(raw)).toEqual({ ...faults, raw, value: undefined, text: null });
});

const SIGNS = { a: ">>>>>>??????" };

test.each([
  ["padding", "eyJhIjoiIn0=", { a: "" }, { padded: true }],
  ["much padding", "e30====", {}, { padded: true }],
  ["the alphabet of URLs", "eyJhIjoiPj4-Pj4-Pz8_Pz8_In0", SIGNS, {}],
  ["the standard alphabet", "eyJhIjoiPj4+Pj4+Pz8/Pz8/In0", SIGNS, { standard: true }],
  ["a plus", "eyJhIjoiPj4+In0", { a: ">>>" }, { standard: true }],
  ["a slash", "eyJhIjoiPz8/In0=", { a: "???" }, { standard: true, padded: true }],
  ["other signs", "e y%J%hIjoxfQ", { a: 1 }, { alien: " " }],
  ["a sign of two units", "eyJ😀hIjoxfQ", { a: 1 }, { alien: "😀" }],
  ["padding in between", "eyJh=IjoxfQ", { a: 1 }, { alien: "=" }],
  ["a letter too many", "eyJhYmMiOjF9x", { abc: 1 }, { badLength: true }],
])("a part with %s is read", (_what, raw, value, faults) => {
  expect(decodeSegment(raw)).toMatchObject({ ...GOOD, raw, value, ...faults });
});

test("text that is not ASCII", () => {
  expect(decodeSegment(encode('{"a":"Zoë 😀"}'))).toMatchObject({
    value: { a: "Zoë 😀" },
    text: '{"a":"Zoë 😀"}',
    utf8: true,
  });
});

test("what is not UTF-8 is read as Latin-1", () => {
  const inLatin1 = { value: { a: "Zoë" }, text: '{"a":"Zoë"}', utf8: false, salvaged: false };
  expect(decodeSegment(encode('{"a":"Zoë"}', "latin1"))).toMatchObject(inLatin1);
  expect(decodeSegment(encode("Zoë", "latin1"))).toMatchObject({
    value: undefined,
    text: "Zoë",
    utf8: false,
  });
});

test.each([
  ['{"a":1,"b":"x', { a: 1 }],
  ['{"a":"ë","b":"x', { a: "ë" }],
])("of a cut-off object %s what is whole is saved", (text, value) => {
  expect(decodeSegment(encode(text))).toMatchObject({ value, salvaged: true, text });
});

test.each(['{"a', "[1,2", '"x{"a":1,', "x", ' {"a":1,'])("nothing can be saved of %s", (text) => {
  expect(decodeSegment(encode(text))).toMatchObject({ value: undefined, salvaged: false, text });
});

test("whatever is encoded comes out again", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  fc.assert(
    fc.property(text, fc.constantFrom("base64", "base64url"), (name, alphabet) => {
      const json = JSON.stringify({ name });
      const { value, ...rest } = decodeSegment(Buffer.from(json).toString(alphabet as BufferEncoding));
      expect(value).toEqual({ name });
      expect(rest).toMatchObject({ text: json, utf8: true, alien: null, badLength: false });
    }),
    { numRuns: 30 },
  );
});

test("a very long part is read as well", () => {
  const name = "ë".repeat(15_000);
  expect(decodeSegment(encode(JSON.stringify({ name }))).value).toEqual({ name });
});
