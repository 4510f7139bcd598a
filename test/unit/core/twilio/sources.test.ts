import { expect, test } from "vitest";
import { errorPage, reportedIn, SOURCES } from "../../../../src/core/twilio/sources.ts";

test("the page of an error code", () => {
  expect(errorPage(20101)).toBe("https://www.twilio.com/docs/api/errors/20101");
});

test("the thread where a fault was reported", () => {
  expect(reportedIn("twilio/twilio-php#502")).toBe("https://github.com/twilio/twilio-php/issues/502");
});

test.each([9221, 9102])("%d has no page", (code) => expect(errorPage(code)).toBeNull());

test("no page is one that Twilio has retired", () => {
  for (const address of Object.values(SOURCES)) expect(address).not.toContain("support.twilio.com");
});
