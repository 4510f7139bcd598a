import { expect, test } from "vitest";
import {
  hasAuthTokenForm,
  isPlaceholder,
  isSid,
  type SidForm,
  sidForm,
  sidPrefix,
} from "../../../../src/core/twilio/sid.ts";
import { ACCOUNT, KEY } from "../../../support/make-token.ts";

const HEX = "46554b66fb1373cbf270addf1945820c";

test.each([
  [HEX, true],
  [HEX.toUpperCase(), false],
  [HEX.slice(1), false],
  [`${HEX}0`, false],
  [` ${HEX}`, false],
  [KEY, false],
])("%s has the form of an Auth Token: %s", (text, is) => {
  expect(hasAuthTokenForm(text)).toBe(is);
});

test.each([
  [KEY, true],
  [`SK${HEX.toUpperCase()}`, true],
  [ACCOUNT, false],
  [KEY.slice(0, -1), false],
  [`${KEY}0`, false],
  [` ${KEY}`, false],
  [`sk${HEX}`, false],
  [`SK${HEX.slice(1)}g`, false],
  ["SK", false],
  [[KEY], false],
  [7, false],
  [null, false],
  [undefined, false],
])("%j is an API key's SID: %s", (value, is) => {
  expect(isSid(value, "SK")).toBe(is);
});

test.each([
  [KEY, "SK"],
  [ACCOUNT, "AC"],
  [`TK${HEX.toUpperCase()}`, "TK"],
  [`XX${HEX}`, null],
  [`sk${HEX}`, null],
  [KEY.slice(0, -1), null],
  [`${KEY}0`, null],
  [HEX, null],
  ["", null],
])("the prefix of %j is %j", (text, prefix) => {
  expect(sidPrefix(text)).toBe(prefix);
});

test.each([
  "SKxxxxxxxx",
  "SKXXXX",
  "AC***",
  "SK...",
  "SK…",
  "<api key>",
  "{{key}}",
  "[key]",
  "$API_KEY",
  "%API_KEY%",
  "your_api_key",
  "Your Key",
  "yourkey",
  "PLACEHOLDER",
  "changeme",
  "CHANGE_ME",
  "change-me",
  "my_key",
  "example-key",
  "AC00000000",
  `SK${"a".repeat(32)}`,
  "SK0123456789abcdef",
  "AC123456789123456789",
  "AC01234567890123456789abcdef",
  `sk${"1".repeat(8)}`,
  `S_${"7".repeat(16)}`,
])("%s was never replaced", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  "",
  KEY,
  ACCOUNT,
  "alice",
  "SKxxxYXXX",
  "AC**",
  "SK..",
  "a<b>",
  "<b>c",
  "a{b}",
  "{b}c",
  "a[b]",
  "[b]c",
  "a$b",
  "50%",
  "%20",
  "20%b%",
  "%b%20",
  "you@yourcompany.example",
  "yours:truly",
  "change me",
  "tommy_key",
  "this-example-key",
  "SK0000000",
  `SKK${"0".repeat(8)}`,
  `SK${"0".repeat(8)}1`,
  `1SK${"0".repeat(8)}`,
  `S_${"7".repeat(15)}`,
  `S_${"7".repeat(16)}8`,
  `S_8${"7".repeat(16)}`,
  `S7${"78".repeat(8)}`,
  "ACX0123456789abcdef",
  "1AC0123456789abcdef",
  "AC0123456789abcdefg",
  "AC0123456789",
  "AC023456789abcdef",
  `SKxxxx${"a".repeat(195)}`,
])("%j may be real", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test("a text of 200 characters is looked at, a longer one is not", () => {
  expect(isPlaceholder("x".repeat(200))).toBe(true);
  expect(isPlaceholder("x".repeat(201))).toBe(false);
});

test.each([
  [KEY, "good"],
  [`SK${HEX.toUpperCase()}`, "uppercase"],
  [`SK${"0".repeat(32)}`, "placeholder"],
  [`SK${"A".repeat(32)}`, "placeholder"],
  ["SKxxxx", "placeholder"],
  ["your_key", "placeholder"],
  [` ${KEY}`, "whitespace"],
  [`${KEY}\n`, "whitespace"],
  [`"${KEY}"`, "whitespace"],
  [`'${KEY}`, "whitespace"],
  [`\u200b${KEY}\ufeff`, "whitespace"],
  ["SK 46554", "whitespace"],
  [` ${ACCOUNT}`, "other"],
  [KEY.slice(0, -1), "bad-length"],
  [`${KEY}0`, "bad-length"],
  [`SK${HEX.slice(1)}z`, "bad-length"],
  ["SK", "bad-length"],
  ["SK-1", "other"],
  ["SK1_", "other"],
  [ACCOUNT, "other"],
  [ACCOUNT.toLowerCase(), "other"],
  [HEX, "other"],
  ["", "other"],
] satisfies [string, SidForm][])("the form of %j as an API key is: %s", (text, form) => {
  expect(sidForm(text, "SK")).toBe(form);
});
