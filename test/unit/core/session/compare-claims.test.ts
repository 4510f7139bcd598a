import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json/json.ts";
import { compareClaim } from "../../../../src/core/session/compare-claims.ts";
import type { SignalingEvent } from "../../../../src/core/session/sighting.ts";
import { tokenDifferences } from "../../../../src/core/session/token-differences.ts";
import { NOW } from "../../../support/sightings.ts";

const decoded = (payload: JsonObject | null, header: JsonObject = {}, issuedAt: number | null = null) => ({
  kind: "voice" as const,
  header,
  payload,
  issuedAt,
});
const nothing = { signaling: [] };

function connected(change: Partial<SignalingEvent>): { readonly signaling: readonly SignalingEvent[] } {
  return { signaling: [{ at: NOW, type: "connected", sent: false, ...change }] };
}

test("Twilio's identity is compared with the token's", () => {
  const token = decoded({ grants: { identity: "alice" } });
  expect(compareClaim("identity", token, connected({ identity: "alice" }), [])).toEqual([
    { place: "twilio", same: true },
  ]);
  expect(compareClaim("identity", token, connected({ identity: "bob" }), [])).toEqual([
    { place: "twilio", same: false, value: "bob" },
  ]);
  expect(compareClaim("identity", token, nothing, [])).toEqual([]);
});

test("a token without a region is of us1, and compared so", () => {
  expect(compareClaim("region", decoded({}), connected({ home: "us1" }), [])).toEqual([
    { place: "twilio", same: true },
  ]);
  expect(compareClaim("region", decoded({}), connected({ home: "ie1" }), [])).toEqual([
    { place: "twilio", same: false, value: "ie1" },
  ]);
  expect(compareClaim("region", decoded({}), nothing, [decoded({})])).toEqual([]);
  expect(compareClaim("region", decoded({}), nothing, [decoded({}, { twr: "ie1" })])).toEqual([
    { place: "others", same: false, count: 1 },
  ]);
});

test("the API key is compared with the one in the token's ID", () => {
  const compare = (jti: string) => compareClaim("api_key", decoded({ iss: "SK1", jti }), nothing, []);
  expect(compare("SK1-1795000000")).toEqual([{ place: "token-id", same: true }]);
  expect(compare("SK2-1795000000")).toEqual([{ place: "token-id", same: false, value: "SK2" }]);
  expect(compare("made-by-hand")).toEqual([]);
});

test("other tokens are counted, those that cannot be decoded are not", () => {
  const token = decoded({ sub: "AC1" });
  const others = [decoded({ sub: "AC1" }), decoded(null), decoded({ sub: "AC2" }), decoded({})];
  expect(compareClaim("account", token, nothing, others)).toEqual([
    { place: "others", same: false, count: 2 },
  ]);
  expect(compareClaim("account", token, nothing, others.slice(0, 2))).toEqual([
    { place: "others", same: true, count: 1 },
  ]);
  // What none of them has is not worth a word.
  expect(compareClaim("push", token, nothing, others)).toEqual([]);
});

test("how a token differs from the one that is shown", () => {
  const shown = decoded({ sub: "AC1", grants: { identity: "alice", voice: {} } }, {}, 1000);
  const same = { claims: [], grants: false, issuedAfter: 0, unreadable: false };
  expect(tokenDifferences(shown, shown)).toEqual(same);
  expect(tokenDifferences({ ...shown, issuedAt: 400 }, shown)).toEqual({ ...same, issuedAfter: -600 });
  expect(tokenDifferences({ ...shown, issuedAt: null }, shown)).toEqual({ ...same, issuedAfter: null });
  const bob = decoded({ sub: "AC2", grants: { identity: "bob", voice: {} } }, { twr: "ie1" }, 1000);
  expect(tokenDifferences(bob, shown)).toEqual({ ...same, claims: ["identity", "account", "region"] });
  const incoming = { sub: "AC1", grants: { identity: "alice", voice: { incoming: { allow: true } } } };
  expect(tokenDifferences(decoded(incoming, {}, 1000), shown)).toEqual({ ...same, grants: true });
  expect(tokenDifferences(decoded(null), shown).unreadable).toBe(true);
});

test("only Twilio's yes to the sign-in tells whom and where it signed in", () => {
  const token = decoded({ sub: "AC1", iss: "SK1", grants: { identity: "alice" } });
  const { signaling } = connected({ identity: "bob", home: "ie1" });
  const ringing = { at: NOW, type: "ringing" as const, sent: false, identity: "carol", home: "au1" };
  const seen = { signaling: [ringing, ...signaling] };
  expect(compareClaim("identity", token, seen, [])).toEqual([{ place: "twilio", same: false, value: "bob" }]);
  expect(compareClaim("region", token, seen, [])).toEqual([{ place: "twilio", same: false, value: "ie1" }]);
  for (const name of ["account", "api_key", "app", "push"] as const)
    expect(compareClaim(name, token, seen, [])).toEqual([]);
});

test("what the token doesn't have is compared with nothing of Twilio's", () => {
  expect(compareClaim("identity", decoded({}), connected({ identity: "bob" }), [])).toEqual([]);
  expect(compareClaim("api_key", decoded({ jti: "SK1-1795000000" }), nothing, [])).toEqual([]);
});

test("a token's ID tells the issuer only in the form of Twilio's libraries", () => {
  const compare = (jti: string) => compareClaim("api_key", decoded({ iss: "SK1", jti }), nothing, []);
  for (const jti of ["SK2-", "-1795000000", "SK2-1795000000x", "SK2"]) expect(compare(jti)).toEqual([]);
  expect(compare("SK-2-1795000000")).toEqual([{ place: "token-id", same: false, value: "SK-2" }]);
  // Of a very long one, the end isn't looked at.
  expect(compare(`${"S".repeat(250)}-1795000000`)).toEqual([]);
  expect(compareClaim("account", decoded({ sub: "AC1", jti: "SK1-1795000000" }), nothing, [])).toEqual([]);
});

test("a claim that only other tokens have differs in them", () => {
  expect(compareClaim("account", decoded({}), nothing, [decoded({ sub: "AC1" }), decoded({})])).toEqual([
    { place: "others", same: false, count: 1 },
  ]);
});

test("a region that is told anywhere is compared everywhere", () => {
  const german = decoded({}, { twr: "de1" });
  expect(compareClaim("region", german, nothing, [decoded({})])).toEqual([
    { place: "others", same: false, count: 1 },
  ]);
  expect(compareClaim("region", german, nothing, [german, german])).toEqual([
    { place: "others", same: true, count: 2 },
  ]);
  expect(compareClaim("region", decoded({}), nothing, [decoded({}, { twr: "us1" })])).toEqual([
    { place: "others", same: true, count: 1 },
  ]);
  expect(compareClaim("region", german, nothing, [decoded(null, { twr: "ie1" })])).toEqual([]);
});
