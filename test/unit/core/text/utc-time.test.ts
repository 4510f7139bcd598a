import { expect, test } from "vitest";
import { utcTime } from "../../../../src/core/text/utc-time.ts";

test.each([
  [0, "1970-01-01 00:00:00 UTC"],
  [1_795_000_000_999, "2026-11-18 11:06:40 UTC"],
  [-1, "1969-12-31 23:59:59 UTC"],
  [8.64e15, "+275760-09-13 00:00:00 UTC"],
  [-8.64e15, "-271821-04-20 00:00:00 UTC"],
])("%d is %s", (time, text) => {
  expect(utcTime(time)).toBe(text);
});

test.each([8.64e15 + 1, -8.64e15 - 1, Number.NaN, Number.POSITIVE_INFINITY])("%d is no moment", (time) => {
  expect(utcTime(time)).toBeNull();
});
