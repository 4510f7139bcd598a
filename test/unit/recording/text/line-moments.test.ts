import { describe, expect, test } from "vitest";
import { LineMoments } from "../../../../src/recording/text/line-moments.ts";

const AT = Date.UTC(2026, 10, 18, 11, 6, 40);
const momentBefore = (text: string, what = "X"): number | null =>
  new LineMoments(text).before(text.indexOf(what));

describe("the moment of a line", () => {
  test.each([
    "2026-11-18T11:06:40Z X",
    "2026-11-18T11:06:40.000Z X",
    "[2026-11-18 11:06:40,000 UTC] X",
    "2026-11-18 12:06:40 +0100 X",
    "a\nINFO 2026-11-18T12:06:40+01:00 X\nb",
  ])("%s", (text) => expect(momentBefore(text)).toBe(AT));

  test.each([
    "X",
    "X 2026-11-18T11:06:40Z",
    "2026-11-18T11:06:40 X",
    "11:06:40 X",
    "2026-11-18T11:06:40Z\nX",
    `${"a".repeat(120)}2026-11-18T11:06:40Z X`,
  ])("none: %s", (text) => expect(momentBefore(text)).toBeNull());
});

test("lines are told apart, whatever is asked for first", () => {
  const text = "2026-11-18T11:06:40Z A B\nC\n2026-11-18T11:06:41Z D";
  const moments = new LineMoments(text);
  const told = ["A", "B", "C", "D", "A"].map((one) => moments.before(text.indexOf(one)));
  expect(told).toEqual([AT, AT, null, AT + 1000, AT]);
});
