import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json/json.ts";
import { callDirections } from "../../../../src/core/token/call-directions.ts";
import { claimText } from "../../../../src/core/token/claim-text.ts";
import { CLAIM_NAMES, NAMED_CLAIMS } from "../../../../src/core/token/named-claims.ts";

function values(header: JsonObject | null, payload: JsonObject | null): object {
  const token = { header, payload };
  return Object.fromEntries(CLAIM_NAMES.map((name) => [name, claimText(token, NAMED_CLAIMS[name])]));
}

test("the claims that people check, from header and payload", () => {
  const voice = {
    incoming: { allow: true },
    outgoing: { application_sid: "AP1" },
    push_credential_sid: "CR1",
  };
  const payload = { iss: "SK1", sub: "AC1", grants: { identity: "alice", voice } };
  expect(values({ twr: "ie1" }, payload)).toEqual({
    identity: "alice",
    account: "AC1",
    api_key: "SK1",
    app: "AP1",
    push: "CR1",
    region: "ie1",
  });
  expect(callDirections(payload)).toEqual({ incoming: true, outgoing: true });
});

test("claims of any other type are shown as JSON, missing ones as absent", () => {
  const payload = { iss: 7, sub: null, grants: { identity: { a: [1] }, voice: "x" } };
  expect(values(null, payload)).toMatchObject({
    api_key: "7",
    account: null,
    identity: '{"a":[1]}',
    app: null,
    region: null,
  });
  expect(callDirections(payload)).toEqual({ incoming: false, outgoing: false });
  expect(callDirections(null)).toEqual({ incoming: false, outgoing: false });
});

test("names that every object has are no claims", () => {
  expect(values(null, { grants: [] })).toMatchObject({ identity: null });
  expect(values(JSON.parse('{"__proto__":{"twr":"ie1"}}'), null)).toMatchObject({ region: null });
});

test.each([[{ allow: "true" }], [{ allow: 1 }], [true], [null]])(
  "incoming %j does not allow calls",
  (incoming) => {
    expect(callDirections({ grants: { voice: { incoming } } }).incoming).toBe(false);
  },
);
