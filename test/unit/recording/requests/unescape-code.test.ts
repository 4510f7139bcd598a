import fc from "fast-check";
import { expect, test } from "vitest";
import { unescapeCode } from "../../../../src/recording/requests/unescape-code.ts";

test("undoes what JSON does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(unescapeCode(JSON.stringify(text).slice(1, -1))).toBe(text);
    }),
  );
}, 30_000);

test.each([
  ["\\x41\\u{1F600}\\101\\0", "A\u{1F600}A\0"],
  ["a\\\nb\\\r\nc", "abc"],
  ["\\q\\'", "q'"],
  ["\\u{FFFFFF}", "\ufffd"],
  ["a\\", "a\\"],
])("%j", (text, plain) => {
  expect(unescapeCode(text)).toBe(plain);
});
