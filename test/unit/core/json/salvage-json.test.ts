import fc from "fast-check";
import { expect, test } from "vitest";
import { salvageJson } from "../../../../src/core/json/salvage-json.ts";

test.each([
  ['{"a":1,', { a: 1 }],
  ['{"a":1,"b', { a: 1 }],
  ['{"a":1,"b":2', { a: 1 }],
  ['{"a":1,"b":"x', { a: 1 }],
  ['{"a":1,"b":"x"', { a: 1 }],
  ['{"a":{"b":1,"c":2', { a: { b: 1 } }],
  ['{"a":[1,2', { a: [1] }],
  ['{"a":[[1,2],[3,4', { a: [[1, 2], [3]] }],
  ['{"a":[{"b":1}', { a: [{ b: 1 }] }],
  ['{"a":{"b":[1]', { a: { b: [1] } }],
  ['{"a":{"b":{"c":1}},"d":{"e":2', { a: { b: { c: 1 } } }],
  ['{"a":{}', { a: {} }],
  ['{"a":{},"b":[', { a: {} }],
  ['{"a":"x,}]{[","b":1', { a: "x,}]{[" }],
  ['{"a":"\\",","b":1', { a: '",' }],
  ['{"a":"\\\\","b":1', { a: "\\" }],
  ['{"a":1}', { a: 1 }],
  ['{"a":1}{"b":2}', { a: 1 }],
  ['{"a":1},"b":2,', { a: 1 }],
  ["{}", {}],
])("of %s what is whole is read", (text, value) => {
  expect(salvageJson(text)).toEqual(value);
});

test.each([
  "{",
  '{"a',
  '{"a":1',
  '{"a":"x',
  '{"a":{"b":1',
  '{"a":"x,y',
  '{"a":"\\',
  '{"a":1]',
  '{"a":[1}',
  '{"a":1,}',
  "{a:1,",
  '{"a":x,"b":1',
])("nothing can be read of %s", (text) => {
  expect(salvageJson(text)).toBeUndefined();
});

test("wherever the last member was cut, the one before it is found", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), fc.nat(), (first, last, at) => {
      const start = JSON.stringify({ first }).length;
      const text = JSON.stringify({ first, last });
      const cut = text.slice(0, start + (at % (text.length - start)));
      expect(salvageJson(cut)).toEqual(JSON.parse(JSON.stringify({ first })));
    }),
    { numRuns: 50 },
  );
});
