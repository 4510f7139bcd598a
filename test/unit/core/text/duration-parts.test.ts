import { expect, test } from "vitest";
import { durationParts } from "../../../../src/core/text/duration-parts.ts";

test.each([
  [0, "0 second"],
  [1, "1 second"],
  [59, "59 second"],
  [60, "1 minute"],
  [61, "1 minute 1 second"],
  [119.9, "1 minute 59 second"],
  [3600, "1 hour"],
  [3601, "1 hour"],
  [3660, "1 hour 1 minute"],
  [86_399, "23 hour 59 minute"],
  [86_400, "1 day"],
  [86_460, "1 day"],
  [90_000, "1 day 1 hour"],
  [93_661, "1 day 2 hour"],
  [8_640_000, "100 day"],
  [-61, "1 minute 1 second"],
  [0.9, "0 second"],
  [-0.5, "0 second"],
])("%d seconds are %s", (seconds, text) => {
  const parts = durationParts(seconds).map(({ count, unit }) => `${count} ${unit}`);
  expect(parts.join(" ")).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "%d is no length of time",
  (seconds) => {
    expect(durationParts(seconds)).toEqual([]);
  },
);
