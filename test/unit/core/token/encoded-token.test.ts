import { expect, test } from "vitest";
import { decodeUtf8 } from "../../../../src/core/token/decode-utf8.ts";
import { decodeEncodedToken, mayHoldEncodedToken } from "../../../../src/core/token/encoded-token.ts";
import { token } from "../../../support/make-token.ts";

const encode = (text: string, as: "base64" | "base64url" = "base64"): string =>
  Buffer.from(text).toString(as);

test.each([
  ["a token", token()],
  ["a token behind one character", `"${token()}"`],
  ["a token behind two", `> ${token()}`],
  ["an answer", JSON.stringify({ identity: "Zoë", token: token() })],
])("%s is decoded from either alphabet", (_what, text) => {
  expect(decodeEncodedToken(encode(text))).toBe(text);
  expect(decodeEncodedToken(encode(text, "base64url"))).toBe(text);
  expect(mayHoldEncodedToken(`see ${encode(text)}`)).toBe(true);
});

test.each([
  ["a token that is not encoded", token()],
  ["a text without a token", encode("The quick brown fox jumps over the lazy dog")],
  ["a word with the letters of a token's start", encode("The heyJude song, and then some more of it")],
  ["base64 in a sentence", `see ${encode(token())}`],
  ["nothing", ""],
])("not decoded: %s", (_what, text) => expect(decodeEncodedToken(text)).toBeNull());

test("bytes that are no UTF-8 are told", () => {
  expect(decodeUtf8("Zo\u00c3\u00ab")).toBe("Zoë");
  expect(decodeUtf8("Zo\u00eb")).toBeNull();
});
