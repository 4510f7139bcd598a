import { expect, test } from "vitest";
import { compareVersions, isSdk1 } from "../../../../src/core/twilio/sdk-version.ts";

test.each([
  ["2.8.0", "2.8.0"],
  ["2.8", "2.8.0"],
  ["2", "2.0.0"],
  ["2.8.0-rc1", "2.8.0+abc"],
  ["2.8.0.7", "2.8.0.9"],
  ["", "0.0.0"],
  ["2.x.1", "2.0.1"],
])("%s and %s are the same", (a, b) => {
  expect(compareVersions(a, b)).toBe(0);
  expect(compareVersions(b, a)).toBe(0);
});

test.each([
  ["1.15.1", "2.0.0"],
  ["2.7.9", "2.8.0"],
  ["2.8.0", "2.8.1"],
  ["2.9.0", "2.10.0"],
  ["2.8.9", "2.9"],
  ["2.9", "2.9.1"],
  ["2.0.0", "10.0.0"],
  ["2.8-1", "2.8.2"],
  ["2.8+1", "2.8.2"],
])("%s is older than %s", (older, newer) => {
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
});

test("only the start of a version counts", () => {
  expect(compareVersions(`${" ".repeat(40)}2.0.0`, "0.0.0")).toBe(0);
});

test.each([
  ["1.15.1", true],
  ["1.3", true],
  ["1", false],
  ["1.x", false],
  ["10.0.0", false],
  ["2.1.0", false],
  ["v1.15.1", false],
  ["2.1.15", false],
  ["", false],
  [undefined, false],
])("%s is of the 1.x SDK: %s", (version, is) => {
  expect(isSdk1(version)).toBe(is);
});
