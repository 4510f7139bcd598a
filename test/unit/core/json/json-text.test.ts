import { expect, test } from "vitest";
import { jsonText } from "../../../../src/core/json/json-text.ts";

test("hidden characters are shown as escapes, and the text still means the same", () => {
  const value = { "a\u202eb": "x\u200by\u0007z\ufeff\u2066", ok: "Zoë 😀\n" };
  const text = jsonText(value);
  expect(text).not.toMatch(/[\u200b\u202e\ufeff\u2066]/);
  expect(text).toContain("a\\u202eb");
  expect(text).toContain("Zoë 😀\\n");
  expect(JSON.parse(text)).toEqual(value);
});

test("a value is written with two spaces of indent", () => {
  expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}');
});

test.each([
  ["\u007f", "\\u007f"],
  ["\u00ad", "\\u00ad"],
  ["\u200b\u200b", "\\u200b\\u200b"],
])("%j is written as %s", (character, written) => {
  expect(jsonText(character)).toBe(`"${written}"`);
});
