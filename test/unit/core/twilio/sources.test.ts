import { expect, test } from "vitest";
import { errorPage, reportedIn } from "../../../../src/core/twilio/sources.ts";

test("the page of an error code", () => {
  expect(errorPage(20101)).toBe("https://www.twilio.com/docs/api/errors/20101");
});

test("the thread where a fault was reported", () => {
  expect(reportedIn("twilio/twilio-php#502")).toBe("https://github.com/twilio/twilio-php/issues/502");
});
