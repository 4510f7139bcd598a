import { expect, test } from "vitest";
import { visibleText } from "../../../../src/core/text/visible-text.ts";

test.each([
  ["", ""],
  ["Zoë 😀 \\ <b>", "Zoë 😀 \\ <b>"],
  ["a\nb\rc\td", "a\\nb\\rc\\td"],
  ["\u0000\u001f\u007f", "\\u0000\\u001f\\u007f"],
  ["a\u202eb\u200b", "a\\u202eb\\u200b"],
  ["\u2028\u2029", "\\u2028\\u2029"],
  ["a\u00a0b\u3164", "a\\u00a0b\\u3164"],
  ["\ud83d", "\\ud83d"],
  ["\u{e0041}", "\\u{e0041}"],
  ["\u{10ffff}", "\\u{10ffff}"],
])("%j is shown as %s", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each([
  ["a".repeat(60), 60, "a".repeat(60)],
  ["abc", 3, "abc"],
  ["abcd", 3, "abc…"],
  ["😀😀😀", 3, "😀😀😀"],
  ["😀😀😀😀", 3, "😀😀😀…"],
  ["\n\n\n", 2, "\\n\\n…"],
  ["abc", 0, "…"],
])("%j cut at %d code points is %s", (text, max, shown) => {
  expect(visibleText(text, max)).toBe(shown);
});

test("sixty code points are shown unless told", () => {
  expect(visibleText("😀".repeat(60))).toBe("😀".repeat(60));
  expect(visibleText("a".repeat(61))).toBe(`${"a".repeat(60)}…`);
});
