import { expect, test } from "vitest";
import { sdkVersionOf } from "../../../../src/core/session/sdk-version-of.ts";
import type { SeenToken } from "../../../../src/core/session/tab-session.ts";
import { request, sessionAfter } from "../../../support/sightings.ts";

const [BLANK] = sessionAfter(...request("r1", "some-token")).tokens;
if (BLANK === undefined) throw new Error("No token was noted.");
const version = (change: Partial<SeenToken>) => sdkVersionOf({ ...BLANK, ...change });

test("the newest report that tells it counts, then the sign-in", () => {
  const calls = [{ callSid: "CA1" }, { sdkVersion: "2.18.5" }, { sdkVersion: "2.1.0" }];
  expect(version({ calls, sdkVersion: "2.5.0" })).toBe("2.18.5");
  expect(version({ calls: [{ callSid: "CA1" }], sdkVersion: "2.5.0" })).toBe("2.5.0");
  expect(version({})).toBeUndefined();
});
