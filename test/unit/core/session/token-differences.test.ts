import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json/json.ts";
import { tokenDifferences } from "../../../../src/core/session/token-differences.ts";

const decoded = (payload: JsonObject | null, issuedAt: number | null = null) => ({
  kind: "voice" as const,
  header: {},
  payload,
  issuedAt,
});
const voice = (grant: JsonObject, identity = "alice") => decoded({ grants: { identity, voice: grant } });

test.each([
  ["the app", { outgoing: { application_sid: "AP1" } }, { outgoing: { application_sid: "AP2" } }, ["app"]],
  ["the push credential", { push_credential_sid: "CR1" }, { push_credential_sid: "CR2" }, ["push"]],
])("%s has a name of its own, so the grants aren't called different for it", (_, one, two, claims) => {
  expect(tokenDifferences(voice(one), voice(two))).toMatchObject({ claims, grants: false });
});

test("the identity too", () => {
  expect(tokenDifferences(voice({}), voice({}, "bob"))).toMatchObject({
    claims: ["identity"],
    grants: false,
  });
});

test("any other difference in the grants is told", () => {
  const params = { outgoing: { application_sid: "AP1", params: { a: "1" } } };
  const others = { outgoing: { application_sid: "AP1", params: { a: "2" } } };
  expect(tokenDifferences(voice(params), voice(others))).toMatchObject({ claims: [], grants: true });
  expect(tokenDifferences(decoded({}), voice({}))).toMatchObject({ grants: true });
  expect(tokenDifferences(decoded({}), decoded({ grants: null }))).toMatchObject({ grants: false });
});

test.each([
  [100, 40, 60],
  [40, 100, -60],
  [null, 40, null],
  [40, null, null],
])("issued at %s, the other at %s: %s after it", (own, other, expected) => {
  expect(tokenDifferences(decoded({}, own), decoded({}, other)).issuedAfter).toBe(expected);
});

test("nothing can be compared where either cannot be decoded", () => {
  expect(tokenDifferences(decoded(null), decoded({})).unreadable).toBe(true);
  expect(tokenDifferences(decoded({}), decoded(null)).unreadable).toBe(true);
  expect(tokenDifferences(decoded({}), decoded({})).unreadable).toBe(false);
});
