import { expect, test } from "vitest";
import { isLiteralWord, isObjectText } from "../../../../src/core/text/is-literal-word.ts";

test.each([
  "undefined",
  "null",
  "NULL",
  "(null)",
  "<null>",
  "nan",
  "NaN",
  "none",
  "None",
  "nil",
  "false",
  "False",
  "true",
  "True",
])("%s stands where a value should be", (word) => {
  expect(isLiteralWord(word)).toBe(true);
  expect(isObjectText(word)).toBe(false);
});

test.each(["[object Object]", "[object Promise]"])("%s is an object that was used as a string", (text) => {
  expect(isLiteralWord(text)).toBe(true);
  expect(isObjectText(text)).toBe(true);
});

test.each(["", "Nan", "Nil", " null", "undefined_7", "null.", "[object ]", "[object A B]", "[object A]x"])(
  "%j could be meant",
  (text) => {
    expect(isLiteralWord(text)).toBe(false);
    expect(isObjectText(text)).toBe(false);
  },
);
