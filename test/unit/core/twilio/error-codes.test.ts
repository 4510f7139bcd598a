import { expect, test } from "vitest";
import english from "../../../../public/_locales/en/messages.json" with { type: "json" };
import { ERROR_CODES, errorCode } from "../../../../src/core/twilio/error-codes.ts";

const messages: Readonly<Record<string, { readonly message: string }>> = english;

test.each([
  [20104, "token", "renew"],
  [20003, "account", "credentials"],
  [31208, "microphone", "microphone"],
  [31404, "application", "voice_url_and_number"],
  [53405, "network", "network"],
  [9102, "token", "header"],
  [9221, "token", "renew"],
  [20152, "token", "validation_header"],
  [20159, "token", "validation_secret"],
  [20155, "token", "clock"],
  [20156, "token", "renew"],
  [20403, "account", "account_state"],
  [20429, "limit", "slow_down"],
  [31007, "client", "update_sdk"],
  [31209, "identity", "keep_identity"],
  [31403, "call", "destination"],
  [53400, "call", "browser_media"],
  [51119, "token", "renew"],
])("%d is about: %s", (code, area, advice) => {
  expect(errorCode(code)).toEqual({ code, area, advice });
});

test("a code that the table lacks is unknown", () => {
  expect(errorCode(12345)).toEqual({ code: 12345, area: "unknown", advice: "unknown" });
});

const ANSWERS_TO_CALLS = [
  31002, 31008, 31211, 31403, 31408, 31480, 31481, 31484, 31486, 31487, 31500, 31502, 31504, 31600, 31603,
  31604, 53400, 53401, 53402, 53403, 53404,
];

test.each(ANSWERS_TO_CALLS)("%d is about one call, so that the token stands", (code) => {
  expect(errorCode(code).area).toBe("call");
});

test("every code of Conversations' and Sync's sign-in is about the token", () => {
  const twilsock = [...ERROR_CODES.values()].filter(({ code }) => code > 51_007 && code < 52_000);
  expect(twilsock.map(({ code }) => code)).toEqual([
    51103, 51104, 51105, 51106, 51110, 51114, 51115, 51116, 51117, 51118, 51119, 51120, 51121, 51122, 51130,
    51131, 51215,
  ]);
  expect(new Set(twilsock.map(({ area }) => area))).toEqual(new Set(["token"]));
});

test("no code stands in the table twice, and the table is in their order", () => {
  const codes = [...ERROR_CODES.values()].map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
});

const NETWORK_ADVICE = /token isn't involved/i;

test("an advice that says that the token isn't involved is given for no code that refuses it", () => {
  for (const { code, area, advice } of ERROR_CODES.values()) {
    const text = messages[`advice_${advice}`]?.message ?? "";
    if (area === "token" || area === "account") expect(text, String(code)).not.toMatch(NETWORK_ADVICE);
    if (area === "call" && code !== 31002) expect(text, String(code)).toMatch(NETWORK_ADVICE);
  }
});
