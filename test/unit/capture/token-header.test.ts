import { expect, test } from "vitest";
import { tokenHeader } from "../../../src/capture/token-header.ts";

test.each([
  ["x-twilio-token", "abc"],
  ["X-Twilio-Token", " undefined "],
  ["X-TWILIO-TOKEN", ""],
])("%s is taken exactly as sent", (name, value) => {
  expect(
    tokenHeader([
      { name: "accept", value: "*/*" },
      { name, value },
    ]),
  ).toBe(value);
});

test("a missing header is an empty value", () => {
  expect(tokenHeader([])).toBe("");
  expect(tokenHeader([{ name: "x-twilio-token-2", value: "a" }])).toBe("");
});

test("bytes that are no UTF-8 come as Latin-1", () => {
  expect(tokenHeader([{ name: "x-twilio-token", binaryValue: [0x61, 0xe9] }])).toBe("aé");
  expect(tokenHeader([{ name: "x-twilio-token", binaryValue: "nonsense" }])).toBe("");
});
