import { expect, test } from "vitest";
import { errorCode } from "../../../../src/core/twilio/error-codes.ts";

test.each([
  [20104, "token", "renew"],
  [20003, "account", "key_pair"],
  [31208, "microphone", "microphone"],
  [31404, "application", "voice_url_and_number"],
  [53405, "network", "network"],
])("%d is about: %s", (code, area, advice) => {
  expect(errorCode(code)).toEqual({ code, area, advice });
});

test("a code that the table lacks is unknown", () => {
  expect(errorCode(12345)).toEqual({ code: 12345, area: "unknown", advice: "unknown" });
});
