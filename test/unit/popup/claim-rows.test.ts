import { expect, test } from "vitest";
import { callDirections, claimRows } from "../../../src/popup/claim-rows.ts";

function values(header: Parameters<typeof claimRows>[0], payload: Parameters<typeof claimRows>[1]) {
  return Object.fromEntries(claimRows(header, payload).map(({ label, value }) => [label, value]));
}

test("the claims that people check, from header and payload", () => {
  const voice = {
    incoming: { allow: true },
    outgoing: { application_sid: "AP1" },
    push_credential_sid: "CR1",
  };
  const payload = { iss: "SK1", sub: "AC1", grants: { identity: "alice", voice } };
  expect(values({ twr: "ie1" }, payload)).toEqual({
    Identity: "alice",
    "Account SID": "AC1",
    "API key SID": "SK1",
    "TwiML app SID": "AP1",
    "Push credential SID": "CR1",
    Region: "ie1",
  });
  expect(callDirections(payload)).toEqual({ incoming: true, outgoing: true });
});

test("claims of any other type are shown as JSON, missing ones as absent", () => {
  const payload = { iss: 7, sub: null, grants: { identity: { a: [1] }, voice: "x" } };
  expect(values(null, payload)).toMatchObject({
    "API key SID": "7",
    "Account SID": null,
    Identity: '{"a":[1]}',
    "TwiML app SID": null,
    Region: null,
  });
  expect(callDirections(payload)).toEqual({ incoming: false, outgoing: false });
  expect(callDirections(null)).toEqual({ incoming: false, outgoing: false });
});

test("names that every object has are no claims", () => {
  expect(values(null, { grants: [] })).toMatchObject({ Identity: null });
  expect(values(JSON.parse('{"__proto__":{"twr":"ie1"}}'), null)).toMatchObject({ Region: null });
});

test.each([[{ allow: "true" }], [{ allow: 1 }], [true], [null]])(
  "incoming %j does not allow calls",
  (incoming) => {
    expect(callDirections({ grants: { voice: { incoming } } }).incoming).toBe(false);
  },
);
