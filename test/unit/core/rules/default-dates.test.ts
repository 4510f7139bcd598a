import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLastDate, unsetYear } from "../../../../src/core/rules/default-dates.ts";
import { NOW, payload } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const secondsOf = (date: string): number => Date.parse(date) / 1000;
const HOURS_14 = 14 * 3600;

describe("a date that was never set", () => {
  test.each([
    ["0000-01-01T00:00:00Z", 0],
    ["-000001-11-30T00:00:00Z", 0],
    ["0001-01-01T00:00:00Z", 1],
    ["1601-01-01T00:00:00Z", 1601],
    ["1899-12-30T00:00:00Z", 1899],
    ["1900-01-01T00:00:00Z", 1900],
  ])("%s, in any time zone", (date, year) => {
    fc.assert(
      fc.property(fc.integer({ min: -HOURS_14, max: HOURS_14 }), (zone) => {
        expect(unsetYear(secondsOf(date) + zone)).toBe(year);
      }),
    );
  });

  test.each([0, -1, 1, -HOURS_14, NOW, secondsOf("0001-01-01T14:00:01Z"), secondsOf("1600-12-31T09:59:59Z")])(
    "%d is another moment",
    (seconds) => expect(unsetYear(seconds)).toBeNull(),
  );

  test("is told with its year, before other times without sense", () => {
    const claims = { exp: -62_135_596_800, nbf: -1, iat: -2_208_988_800 };
    const [first, second] = allFound("time-negative-or-zero", { payload: payload(claims) });
    expect(first).toMatchObject({ claim: "exp", severity: "error", variant: "never_set" });
    expect(first?.values).toEqual({
      claims: { kind: "list", items: [expect.anything(), expect.anything()] },
      year: { kind: "name", text: "1" },
    });
    expect(second).toMatchObject({ claim: "nbf", severity: "warning", variant: null, codes: [] });
  });

  test("is no error in another claim than the expiry", () => {
    expect(found("time-negative-or-zero", { payload: payload({ nbf: -62_135_596_800 }) })).toEqual([
      "warning",
      "never_set",
      { claims: ["name nbf"], year: "name 1" },
    ]);
  });
});

test.each([
  ["9999-12-31T23:59:59Z", true],
  ["+010000-01-01T13:59:59Z", true],
  ["9999-12-31T09:59:59Z", true],
  ["+010000-01-01T14:00:00Z", false],
  ["9999-12-31T09:59:58Z", false],
])("the end of the year 9999: %s: %s", (date, isLast) => {
  expect(isLastDate(secondsOf(date))).toBe(isLast);
});
