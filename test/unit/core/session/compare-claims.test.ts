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
