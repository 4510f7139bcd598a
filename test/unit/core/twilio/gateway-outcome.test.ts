import { expect, test } from "vitest";
import { gatewayOutcome } from "../../../../src/core/twilio/gateway-outcome.ts";

test.each([
  [200, "accepted"],
  [299, "accepted"],
  [199, "answered"],
  [300, "answered"],
  [400, "answered"],
  [401, "refused"],
  [402, "answered"],
  [403, "refused"],
  [500, "answered"],
  [0, "answered"],
])("the status %d: %s", (status, outcome) => {
  expect(gatewayOutcome(status)).toBe(outcome);
});
