import fc from "fast-check";
import { expect, test } from "vitest";
import { errorCode } from "../../../../src/core/twilio/error-codes.ts";
import { publicCode } from "../../../../src/core/twilio/internal-codes.ts";

test.each([
  [9221, 20104],
  [9102, 20102],
])("%d means %d, and asks for the same", (code, meant) => {
  expect(publicCode(code)).toBe(meant);
  expect(errorCode(code).advice).toBe(errorCode(meant).advice);
  expect(errorCode(code).area).toBe(errorCode(meant).area);
});

test("every other code means itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 99_999 }), (code) => {
      expect(publicCode(code)).toBe(code);
    }),
  );
});
