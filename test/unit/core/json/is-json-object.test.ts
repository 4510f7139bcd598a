import { expect, test } from "vitest";
import { isJsonObject } from "../../../../src/core/json/is-json-object.ts";

test("an object is one", () => {
  expect(isJsonObject({})).toBe(true);
  expect(isJsonObject({ a: 1 })).toBe(true);
});

test.each([[[]], [null], [undefined], ["{}"], [7], [true]])("%j is none", (value) => {
  expect(isJsonObject(value)).toBe(false);
});
