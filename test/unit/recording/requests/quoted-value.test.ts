import { expect, test } from "vitest";
import { type Escape, quotedValue } from "../../../../src/recording/requests/quoted-value.ts";

test.each<[title: string, text: string, quote: string, escaping: Escape, value: string, rest: string]>([
  ["up to the quote that closes it", 'abc" -d x', '"', "code", "abc", " -d x"],
  ["nothing between the quotes", "' x", "'", "code", "", " x"],
  ["an escaped quote goes on", 'a\\"b" c', '"', "code", 'a"b', " c"],
  ["an escaped backslash does not escape the quote", 'a\\\\" c', '"', "code", "a\\", " c"],
  ["line ends and tabs by their letters", 'a\\nb\\rc\\td" e', '"', "code", "a\nb\rc\td", " e"],
  ["another letter stands for itself", 'a\\qb" c', '"', "code", "aqb", " c"],
  ["PowerShell escapes with a backtick", 'a`"b`nc" d', '"', "backtick", 'a"b\nc', " d"],
  ["a backslash is no escape in PowerShell", 'a\\" b', '"', "backtick", "a\\", " b"],
  ["a backtick is no escape elsewhere", 'a`" b', '"', "code", "a`", " b"],
  ["single quotes of a shell escape nothing", "a\\' b", "'", "none", "a\\", " b"],
  ["nor do they know backticks", "a`' b", "'", "none", "a`", " b"],
  ["a quote of two characters", 'a\\\\\\"b\\" c', '\\"', "code", 'a"b', " c"],
  ["a quote that the text around it ends", 'a" c', '\\"', "code", "a", " c"],
  ["a quote of four characters", 'a\\\\\\" c', '\\\\\\"', "code", "a", " c"],
  ["letters of code points", "\\x41\\u0042\\u{43}\\104' e", "'", "code", "ABCD", " e"],
  [
    "between double quotes a shell keeps most backslashes",
    'a\\nb\\$c\\"d" e',
    '"',
    "shell",
    'a\\nb$c"d',
    " e",
  ],
  ["cmd doubles a quote or escapes it", 'a""b\\"c\\\\d" e', '"', "windows", 'a"b"c\\d', " e"],
  ["CSV and YAML double a quote", "it''s' e", "'", "doubled", "it's", " e"],
  [
    "PowerShell's own way to write a character",
    'a$([char]233)`u{e9}""b" e',
    '"',
    "backtick",
    'a\u00e9\u00e9"b',
    " e",
  ],
])("%s", (_title, text, quote, escaping, value, rest) => {
  const found = quotedValue(text, 0, quote, escaping);
  expect(found.value).toBe(value);
  expect(text.slice(found.end)).toBe(rest);
});

test("starts behind the opening quote", () => {
  expect(quotedValue('-H "name: x" -d', 4, '"', "code")).toEqual({ value: "name: x", end: 12, closed: true });
});

test("a quote that never closes reaches to the end", () => {
  expect(quotedValue("abc", 0, '"', "code").value).toBe("abc");
});

test("a backslash at the very end is a character", () => {
  expect(quotedValue("abc\\", 0, '"', "code").value).toBe("abc\\");
});
