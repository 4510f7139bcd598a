import { expect, test } from "vitest";
import { defined } from "../../../../src/core/json/defined.ts";

test("only what has no value is left out", () => {
  const fields = defined<object>({ a: undefined, b: null, c: 0, d: "", e: false, f: "x" });
  expect(Object.entries(fields)).toEqual([
    ["b", null],
    ["c", 0],
    ["d", ""],
    ["e", false],
    ["f", "x"],
  ]);
});

test("what is left out wipes nothing out", () => {
  expect({ a: 1, b: 2, ...defined<object>({ a: undefined, b: 3 }) }).toEqual({ a: 1, b: 3 });
});
