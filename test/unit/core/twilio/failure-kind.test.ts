import { expect, test } from "vitest";
import { failureKind } from "../../../../src/core/twilio/failure-kind.ts";

test.each([
  ["net::ERR_BLOCKED_BY_CLIENT", "blocked"],
  ["net::ERR_BLOCKED_BY_ADMINISTRATOR", "blocked"],
  ["net::ERR_BLOCKED_BY_RESPONSE", "blocked"],
  ["net::ERR_BLOCKED_BY_CSP", "blocked"],
  ["NS_ERROR_CONTENT_BLOCKED", "blocked"],
  ["NS_ERROR_TRACKING_URI", "blocked"],
  ["net::ERR_ABORTED", "cancelled"],
  ["NS_BINDING_ABORTED", "cancelled"],
  ["NS_ERROR_ABORT", "blocked"],
  ["net::ERR_CONNECTION_RESET", "failed"],
  ["net::ERR_FAILED", "failed"],
  ["net::ERR_NAME_NOT_RESOLVED", "failed"],
  ["NS_ERROR_NET_RESET", "failed"],
  ["(blocked:csp)", "blocked"],
  ["CSP", "blocked"],
  ["blocked", "blocked"],
  ["net::ERR_DISALLOWED_URL_SCHEME", "blocked"],
  ["NS_ERROR_DOM_COOP_POLICY", "blocked"],
  ["CSPX", "failed"],
  ["XCSP", "failed"],
  ["", "failed"],
])("%s is %s", (error, kind) => {
  expect(failureKind(error)).toBe(kind);
});
