import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../../../src/core/json/parse-json.ts";

test("any JSON is parsed as JSON.parse does it, also a long one", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify([value, '[{\\"'.repeat(3000)]);
      expect(parseJson(text)).toEqual(JSON.parse(text));
      expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

test.each([
  "",
  "{",
  "{a:1}",
  "undefined",
  "[".repeat(20_000),
  `["${"a".repeat(20_000)}`,
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
])("what is no JSON, or too deep: %#", (text) => expect(parseJson(text)).toBeUndefined());
