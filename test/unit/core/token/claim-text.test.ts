import { expect, test } from "vitest";
import { claimText } from "../../../../src/core/token/claim-text.ts";

test.each([
  ["alice", "alice"],
  ["", ""],
  [7, "7"],
  [0, "0"],
  [false, "false"],
  [{ a: ["x"] }, '{"a":["x"]}'],
  [null, null],
  [undefined, null],
])("the claim %j is shown as %j", (claim, text) => {
  expect(claimText({ header: null, payload: { claim } }, "claim")).toBe(text);
});

test("a claim of the header", () => {
  expect(claimText({ header: { twr: "ie1" }, payload: null }, "header.twr")).toBe("ie1");
});
