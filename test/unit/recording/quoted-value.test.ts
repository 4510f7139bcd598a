import { expect, test } from "vitest";
import { type Escape, quotedValue } from "../../../src/recording/quoted-value.ts";

test.each<[title: string, text: string, quote: string, escaping: Escape, value: string, rest: string]>([
  ["up to the quote that closes it", 'abc" -d x', '"', "backslash", "abc", " -d x"],
  ["nothing between the quotes", "' x", "'", "backslash", "", " x"],
  ["an escaped quote goes on", 'a\\"b" c', '"', "backslash", 'a"b', " c"],
  ["an escaped backslash does not escape the quote", 'a\\\\" c', '"', "backslash", "a\\", " c"],
  ["line ends and tabs by their letters", 'a\\nb\\rc\\td" e', '"', "backslash", "a\nb\rc\td", " e"],
  ["another letter stands for itself", 'a\\qb" c', '"', "backslash", "aqb", " c"],
  ["PowerShell escapes with a backtick", 'a`"b`nc" d', '"', "backtick", 'a"b\nc', " d"],
  ["a backslash is no escape in PowerShell", 'a\\" b', '"', "backtick", "a\\", " b"],
  ["a backtick is no escape elsewhere", 'a`" b', '"', "backslash", "a`", " b"],
  ["single quotes of a shell escape nothing", "a\\' b", "'", "none", "a\\", " b"],
  ["nor do they know backticks", "a`' b", "'", "none", "a`", " b"],
  ["a quote of two characters", 'a"b\\" c', '\\"', "backslash", 'a"b', " c"],
])("%s", (_title, text, quote, escaping, value, rest) => {
  const found = quotedValue(text, 0, quote, escaping);
  expect(found.value).toBe(value);
  expect(text.slice(found.end)).toBe(rest);
});

test("starts behind the opening quote", () => {
  expect(quotedValue('-H "name: x" -d', 4, '"', "backslash")).toEqual({ value: "name: x", end: 12 });
});

test("a quote that never closes reaches to the end", () => {
  expect(quotedValue("abc", 0, '"', "backslash").value).toBe("abc");
});

test("a backslash at the very end is a character", () => {
  expect(quotedValue("abc\\", 0, '"', "backslash").value).toBe("abc\\");
});
