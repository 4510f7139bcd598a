import { expect, test } from "vitest";
import { ownStrays } from "../../../../src/core/session/own-strays.ts";
import { newRecordedSession } from "../../../../src/core/session/tab-session.ts";
import { request, sessionAfter } from "../../../support/sightings.ts";

const one = sessionAfter(...request("r1", "a"));
const two = sessionAfter(...request("r1", "a"), ...request("r2", "b"));

test("the answers before the one token of a recording are its own", () => {
  expect(ownStrays({ ...one, recorded: true })).toBe(true);
});

test("those before one of several are nobody's, nor are there any in a tab", () => {
  expect(ownStrays({ ...two, recorded: true })).toBe(false);
  expect(ownStrays(one)).toBe(false);
  expect(ownStrays(newRecordedSession())).toBe(false);
});
