import { expect, test } from "vitest";
import { LIMITS } from "../../../../src/core/session/limits.ts";
import { mergeCalls } from "../../../../src/core/session/merge-calls.ts";

test.each([
  [
    "the same call SID",
    [{ callSid: "CA1" }],
    { callSid: "CA1", edge: "tokyo" },
    [{ callSid: "CA1", edge: "tokyo" }],
  ],
  ["another call SID", [{ callSid: "CA1" }], { callSid: "CA2" }, [{ callSid: "CA2" }, { callSid: "CA1" }]],
  [
    "another call SID, whatever the SDK's name",
    [{ callSid: "CA1", tempCallSid: "TJS1" }],
    { callSid: "CA2", tempCallSid: "TJS1" },
    [
      { callSid: "CA2", tempCallSid: "TJS1" },
      { callSid: "CA1", tempCallSid: "TJS1" },
    ],
  ],
  [
    "a call SID for the SDK's name",
    [{ tempCallSid: "TJS1" }],
    { tempCallSid: "TJS1", callSid: "CA1" },
    [{ tempCallSid: "TJS1", callSid: "CA1" }],
  ],
  [
    "the SDK's name of a call whose SID is known",
    [{ callSid: "CA1", tempCallSid: "TJS1" }],
    { tempCallSid: "TJS1", edge: "tokyo" },
    [{ callSid: "CA1", tempCallSid: "TJS1", edge: "tokyo" }],
  ],
  [
    "another name of the SDK's",
    [{ tempCallSid: "TJS1" }],
    { tempCallSid: "TJS2" },
    [{ tempCallSid: "TJS2" }, { tempCallSid: "TJS1" }],
  ],
  [
    "one by its SID, one by name",
    [{ callSid: "CA1" }],
    { tempCallSid: "TJS1" },
    [{ tempCallSid: "TJS1" }, { callSid: "CA1" }],
  ],
  [
    "no name, where none has one",
    [{ callSid: "CA1" }],
    { edge: "tokyo" },
    [{ edge: "tokyo" }, { callSid: "CA1" }],
  ],
  [
    "no name, where the SDK has one",
    [{ tempCallSid: "TJS1" }],
    { edge: "tokyo" },
    [{ edge: "tokyo" }, { tempCallSid: "TJS1" }],
  ],
  [
    "no name, twice",
    [{ callSid: "CA1" }, { edge: "tokyo" }],
    { edge: "dublin" },
    [{ callSid: "CA1" }, { edge: "dublin" }],
  ],
  [
    "a name, where there is one without",
    [{ edge: "tokyo" }],
    { callSid: "CA1" },
    [{ callSid: "CA1" }, { edge: "tokyo" }],
  ],
])("%s", (_, calls, facts, expected) => {
  expect(mergeCalls(calls, facts)).toEqual(expected);
});

test("later facts win, what they leave out stays, and so does the first moment", () => {
  const known = { at: 1, callSid: "CA1", edge: "tokyo", sdkVersion: "2.18.5" };
  const other = { at: 0, callSid: "CA0" };
  expect(mergeCalls([known, other], { at: 9, callSid: "CA1", edge: "dublin", gateway: "gw" })).toEqual([
    { at: 1, callSid: "CA1", edge: "dublin", sdkVersion: "2.18.5", gateway: "gw" },
    other,
  ]);
  expect(mergeCalls([{ callSid: "CA1" }], { at: 9, callSid: "CA1" })).toEqual([{ at: 9, callSid: "CA1" }]);
  expect(mergeCalls([{ callSid: "CA1" }], { callSid: "CA1" })[0]).not.toHaveProperty("at");
});

test("the oldest call goes where there are too many", () => {
  const calls = Array.from({ length: LIMITS.callsPerToken }, (_, i) => ({ callSid: `CA${i}` }));
  const merged = mergeCalls(calls, { callSid: "CAnew" });
  expect(merged).toHaveLength(LIMITS.callsPerToken);
  expect([merged[0]?.callSid, merged.at(-1)?.callSid]).toEqual(["CAnew", "CA18"]);
});
