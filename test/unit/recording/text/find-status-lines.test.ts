import { describe, expect, test } from "vitest";
import { findStatusLines } from "../../../../src/recording/text/find-status-lines.ts";
import { STATUS_LINES } from "../../../support/refusals.ts";

const statuses = (text: string): number[] => findStatusLines(text).map(({ status }) => status);

describe("a refusal by the event gateway", () => {
  test.each(STATUS_LINES)("%s", (line) => {
    expect(statuses(`x\n${line}\ny`)).toEqual([/401/.test(line) ? 401 : 403]);
  });

  test("each has its place", () => {
    const line = "POST https://eventgw.twilio.com/v4/EndpointEvents 403 (Forbidden)\n";
    expect(findStatusLines(line + line).map(({ index }) => index)).toEqual([13, 13 + line.length]);
  });
});

test.each([
  "",
  "POST https://eventgw.us1.twilio.com/v4/EndpointEvents 202 (Accepted)",
  "POST https://eventgw.us1.twilio.com/v4/EndpointEvents 500",
  "POST https://crm.example.com/token 403 (Forbidden)",
  "https://eventgw.us1.twilio.com/v4/EndpointEvents took 4031 ms",
  "https://eventgw.us1.twilio.com/v4/EndpointEvents\nGET https://crm.example.com 403 (Forbidden)",
  `https://eventgw.us1.twilio.com/v4/EndpointEvents${" ".repeat(400)}403 (Forbidden)`,
])("none in %j", (text) => expect(statuses(text)).toEqual([]));
