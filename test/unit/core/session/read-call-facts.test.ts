import { expect, test } from "vitest";
import { readCallFacts } from "../../../../src/core/session/read-call-facts.ts";

const CALL = {
  call_sid: "CA1",
  temp_call_sid: "TJS1",
  sdk_version: "2.18.5",
  direction: "OUTGOING",
  gateway: "gw",
  region: "US_EAST_VIRGINIA",
};

test("an event tells the call, the SDK and where it runs", () => {
  const body = { group: "connection", name: "outgoing", payload: CALL, payload_type: "application/json" };
  expect(readCallFacts(JSON.stringify(body))).toEqual({
    callSid: "CA1",
    tempCallSid: "TJS1",
    sdkVersion: "2.18.5",
    direction: "OUTGOING",
    gateway: "gw",
    region: "US_EAST_VIRGINIA",
    event: "connection/outgoing",
  });
});

test("metrics name the call in their first sample", () => {
  const body = {
    group: "quality-metrics-samples",
    name: "metrics-sample",
    payload: [CALL, { call_sid: "CA2" }],
  };
  expect(readCallFacts(JSON.stringify(body))).toMatchObject({ callSid: "CA1", sdkVersion: "2.18.5" });
});

test("the chosen edge comes from its own event only", () => {
  const payload = { edge: "dublin" };
  expect(readCallFacts(JSON.stringify({ group: "settings", name: "edge", payload }))).toMatchObject({
    edge: "dublin",
  });
  expect(readCallFacts(JSON.stringify({ group: "settings", name: "codec", payload }))).not.toHaveProperty(
    "edge",
  );
});

test.each([
  [
    { code: 31005, message: "gone" },
    { code: 31005, message: "gone" },
  ],
  [{ code: "31005" }, { code: 31005, message: "" }],
  [{ message: "no code" }, { code: null, message: "no code" }],
  [
    { code: {}, message: [] },
    { code: null, message: "" },
  ],
])("a connection error %j", (payload, error) => {
  expect(readCallFacts(JSON.stringify({ group: "connection", name: "error", payload }))?.error).toEqual(
    error,
  );
});

test("addresses and numbers in the body are not taken", () => {
  const payload = { ...CALL, ip: "203.0.113.7", related_address: "10.0.0.1", from: "+15005550006" };
  const facts = JSON.stringify(
    readCallFacts(JSON.stringify({ group: "ice-candidate", name: "ice-candidate", payload })),
  );
  expect(facts).not.toMatch(/203\.0|10\.0|1500/);
});

test("long texts are cut", () => {
  const facts = readCallFacts(JSON.stringify({ payload: { gateway: "g".repeat(10_000) } }));
  expect(facts?.gateway).toHaveLength(120);
});

test.each([
  "",
  "not json",
  "null",
  "1",
  '"text"',
  "[]",
  "{}",
  '{"payload":null}',
  '{"payload":{"call_sid":7}}',
])("%s tells nothing", (body) => {
  expect(readCallFacts(body)).toBeNull();
});
