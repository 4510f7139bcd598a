import { expect, test } from "vitest";
import { findEncodedTexts } from "../../../../src/recording/text/find-encoded-texts.ts";
import { mayStartToken } from "../../../../src/recording/text/may-start-token.ts";
import { token } from "../../../support/make-token.ts";

const ANSWER = JSON.stringify({ identity: "agent_17", token: token() });
const encoded = Buffer.from(ANSWER).toString("base64");

test("base64 with a token in it is found where it stands", () => {
  const text = `{"body":"${encoded}"}`;
  expect(findEncodedTexts(text, [])).toEqual([{ start: 9, raw: encoded, decoded: ANSWER }]);
});

test("the lines of a mail are joined, and what follows is not taken", () => {
  const lines = (encoded.match(/.{1,76}/g) ?? []).join("\r\n");
  expect(findEncodedTexts(`${lines}\r\n\r\nBob`, [])).toMatchObject([{ raw: encoded }]);
});

test("each line of a log is one", () => {
  expect(findEncodedTexts(`${encoded}\n${encoded}\n`, [])).toHaveLength(2);
});

test("nothing is looked for where a token was found", () => {
  expect(findEncodedTexts(encoded, [{ start: 0, end: encoded.length }])).toEqual([]);
});

test.each([
  "",
  " ",
  '"',
  "=",
  "%3D",
  "%253D",
  "=3D",
  "\\n",
  "\\u0022",
  "\\x22",
  "\u001b[32m",
  "[0m",
  "%c",
  "(_",
  "**",
  "<!--",
  " -",
  "...",
])("a token may start behind %j", (before) =>
  expect(mayStartToken(`${before}eyJ`, before.length)).toBe(true),
);

test.each(["x", "Token", "a_", "a-", "x.", "a.b.", "7", "a%3", "long-name_"])("but not behind %j", (before) =>
  expect(mayStartToken(`${before}eyJ`, before.length)).toBe(false),
);
