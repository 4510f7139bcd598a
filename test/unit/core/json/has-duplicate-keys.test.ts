import fc from "fast-check";
import { expect, test } from "vitest";
import { hasDuplicateKeys } from "../../../../src/core/json/has-duplicate-keys.ts";

const check = (text: string): boolean => hasDuplicateKeys(text, JSON.parse(text));

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"b":2,"a":3}',
  '{"a" \n\t:1, "a"\r:2}',
  '{"x":{"a":{},"a":{}}}',
  '[1,[{"a":null,"a":null}]]',
  '{"":1,"":2}',
  '{"a":"x","\\u0061":"y"}',
  '{"\\"":1,"\\"":2}',
  '{"\\\\":1,"\\\\":2}',
  '{"a\\\\\\"b":1,"a\\\\\\"b":2}',
])("a key stands twice in %s", (text) => {
  expect(check(text)).toBe(true);
});

test.each([
  "{}",
  "[]",
  "null",
  "7",
  '"a:"',
  '["a","a"]',
  '{"a":1,"b":1}',
  '{"a":"a"}',
  '{"a":{"a":{"a":1}}}',
  '[{"a":1},{"a":2}]',
  '{"a":"\\"a\\":1,\\"a\\":2"}',
  '{"a":"x:","b":":"}',
  '{"a\\\\":"b","b":"\\\\"}',
  '{"a":"\\\\\\":1"}',
  '{"":""}',
])("no key stands twice in %s", (text) => {
  expect(check(text)).toBe(false);
});

test("what JSON itself writes never has a key twice, and has one with another of the same name", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(4), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(check(text)).toBe(false);
      const [key = ""] = Object.keys(value);
      expect(check(`{${JSON.stringify(key)}:0,${text.slice(1)}`)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
