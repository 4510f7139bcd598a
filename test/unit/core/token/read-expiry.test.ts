import { expect, test } from "vitest";
import { readExpiry } from "../../../../src/core/token/read-expiry.ts";
import { payload, token } from "../../../support/make-token.ts";

test.each([
  [1_795_003_600, 1_795_003_600],
  [0, 0],
  [1.5, 1.5],
  ["1795003600", null],
  [null, null],
  [undefined, null],
])("exp %j is %j", (exp, seconds) => {
  expect(readExpiry(token({ payload: payload({ exp }) }))).toBe(seconds);
});

test("a number that is too large is none", () => {
  expect(readExpiry(token({ payload: '{"exp":1e999}' }))).toBeNull();
});

test("a text that is no token does not expire", () => {
  expect(readExpiry("hello")).toBeNull();
});
