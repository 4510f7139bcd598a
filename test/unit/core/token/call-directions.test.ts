import { expect, test } from "vitest";
import { callDirections } from "../../../../src/core/token/call-directions.ts";

test.each([
  ["AP1", true],
  ["", false],
  [7, false],
  [null, false],
])("application %j: outgoing calls are allowed: %s", (application_sid, outgoing) => {
  const payload = { grants: { voice: { outgoing: { application_sid } } } };
  expect(callDirections(payload)).toEqual({ incoming: false, outgoing });
});

test("incoming calls need no application", () => {
  const payload = { grants: { voice: { incoming: { allow: true } } } };
  expect(callDirections(payload)).toEqual({ incoming: true, outgoing: false });
});
