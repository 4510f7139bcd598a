import { expect, test } from "vitest";
import { duration } from "../../../src/core/duration.ts";

test.each([
  [0, "0 s"],
  [0.9, "0 s"],
  [59, "59 s"],
  [60, "1 min"],
  [2530, "42 min 10 s"],
  [3600, "1 h"],
  [3601, "1 h"],
  [3660, "1 h 1 min"],
  [86_400, "1 day"],
  [183_600, "2 days 3 h"],
  [-90, "1 min 30 s"],
  [Number.POSITIVE_INFINITY, "for ever"],
])("%d seconds are %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
