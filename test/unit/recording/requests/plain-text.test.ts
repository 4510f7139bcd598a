import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../../../src/recording/requests/plain-text.ts";

test.each<[title: string, text: string, plain: string]>([
  ["carets of cmd", 'curl ^"https://a^" ^\r\n  -H ^"a: b^%^"', 'curl "https://a"   -H "a: b%"'],
  ["carets elsewhere", 'a^"b', 'a^"b'],
  ["colors", "\u001b[1;32mx-twilio-token\u001b[0m: a", "x-twilio-token: a"],
  [
    "entities around the name",
    "&quot;X-Twilio-Token&quot;:&quot;a&amp;b&lt;&quot;",
    '"X-Twilio-Token":"a&b<"',
  ],
  ["entities elsewhere", "a &quot; b", "a &quot; b"],
  [
    "rows of a trace",
    `0000: POST /a HTTP/1.1\n0011: a: ${"b".repeat(61)}\n0051: ccc\n0056: d: e`,
    `POST /a HTTP/1.1\na: ${"b".repeat(61)}ccc\nd: e`,
  ],
  [
    "rows of a trace with the line ends of Windows",
    `0000: POST /a HTTP/1.1\r\n0011: a: ${"b".repeat(61)}\r\n0051: ccc\r\n0056: d: e`,
    `POST /a HTTP/1.1\r\na: ${"b".repeat(61)}ccc\r\nd: e`,
  ],
  ["nothing to take off", "a: b\n", "a: b\n"],
])("%s", (_title, text, plain) => {
  expect(plainText(text).text).toBe(plain);
});

test("each character knows where it stood", () => {
  const pieces = fc.constantFrom("a", "b: ", "\u001b[1m", '^"', "^^", "^\r\n", "\n", "0000: ");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = `curl ^"a${parts.join("")}`;
      const plain = plainText(text);
      let last = -1;
      for (let i = 0; i < plain.text.length; i++) {
        const origin = plain.originOf(i);
        expect(text[origin]).toBe(plain.text[i]);
        expect(origin).toBeGreaterThan(last);
        last = origin;
      }
      expect(plain.originOf(plain.text.length)).toBe(text.length);
    }),
  );
}, 30_000);
