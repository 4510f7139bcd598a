import { expect, test } from "vitest";
import { twilioTime } from "../../../src/capture/twilio-time.ts";

test("Twilio's clock is read from the Date header", () => {
  expect(twilioTime([{ name: "date", value: "Wed, 18 Nov 2026 11:06:40 GMT" }])).toBe(1_795_000_000_000);
});

test.each([[[]], [[{ name: "Date", value: "nonsense" }]], [[{ name: "Date" }]]])(
  "%j tells no time",
  (headers) => {
    expect(twilioTime(headers)).toBeNull();
  },
);
