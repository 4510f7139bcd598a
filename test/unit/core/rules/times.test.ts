import { expect, test } from "vitest";
import { ACCOUNT, KEY, NOW, payload } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const MS = 1000;

test.each<[id: string, claims: Readonly<Record<string, unknown>>, said: unknown]>([
  ["token-not-yet-valid", { nbf: NOW + 61 }, ["error", null, { start: `moment ${NOW + 61}` }]],
  ["token-not-yet-valid", { nbf: NOW + 60 }, ["info", "within_tolerance", { start: `moment ${NOW + 60}` }]],
  ["token-not-yet-valid", { nbf: NOW + 1 }, ["info", "within_tolerance", { start: `moment ${NOW + 1}` }]],
  ["token-not-yet-valid", { nbf: NOW }, null],
  ["iat-in-future", { iat: NOW + 61 }, ["warning", null, { issued: `moment ${NOW + 61}` }]],
  ["iat-in-future", { iat: NOW + 60 }, null],
  [
    "time-fractional",
    { exp: NOW + 60.5, iat: NOW - 0.5 },
    ["warning", null, { claims: ["name exp", "name iat"] }],
  ],
  ["time-fractional", { exp: "1.5" }, null],
  ["time-in-milliseconds", { exp: 1e11 }, ["error", null, { claims: ["name exp"] }]],
  ["time-in-milliseconds", { exp: 1e11 - 1 }, null],
  [
    "time-in-milliseconds",
    { iat: NOW * MS, nbf: NOW * MS },
    ["error", null, { claims: ["name nbf", "name iat"] }],
  ],
  ["time-in-milliseconds", { exp: String(NOW * MS) }, null],
  [
    "time-not-number",
    { exp: "soon" },
    ["error", null, { claims: ["name exp"], claim: "name exp", value: 'outside "soon"' }],
  ],
  [
    "time-not-number",
    { nbf: null, iat: true },
    ["error", "several", { claims: ["name nbf", "name iat"], claim: "name nbf", value: "outside null" }],
  ],
  ["time-negative-or-zero", { exp: 0 }, ["error", null, { claims: ["name exp"] }]],
  ["time-negative-or-zero", { exp: 0.5 }, null],
  ["time-negative-or-zero", { exp: "-1" }, null],
  ["exp-missing", { exp: undefined }, ["error", null, {}]],
  ["exp-missing", { exp: null }, null],
  [
    "ttl-string-in-node",
    { iat: NOW, exp: NOW + 3 },
    ["error", null, { lifetime: "duration 3", ttl: "name 3600" }],
  ],
  [
    "ttl-string-in-node",
    { iat: NOW, exp: NOW + 14 },
    ["error", null, { lifetime: "duration 14", ttl: "name 14400" }],
  ],
  [
    "ttl-string-in-node",
    { iat: NOW, exp: NOW + 86 },
    ["error", null, { lifetime: "duration 86", ttl: "name 86400" }],
  ],
  ["ttl-string-in-node", { iat: NOW, exp: NOW + 4 }, null],
  ["ttl-string-in-node", { iat: NOW, exp: NOW + 3, jti: "7f3a" }, null],
  ["ttl-string-in-node", { iat: NOW, exp: NOW + 3, jti: `x${KEY}-1` }, null],
  ["ttl-string-in-node", { iat: NOW, exp: NOW + 3, jti: `${KEY}-1x` }, null],
  ["ttl-string-in-node", { iat: NOW, exp: NOW + 3, jti: 7 }, null],
  ["exp-before-issue", { iat: NOW, exp: NOW }, ["error", null, {}]],
  ["exp-before-issue", { iat: NOW, exp: NOW + 1 }, null],
  ["exp-before-issue", { iat: undefined, jti: `${KEY}-${NOW}`, exp: NOW - 150 }, ["error", null, {}]],
  ["exp-before-issue", { iat: undefined, jti: `${KEY}-${NOW}`, exp: NOW - 149 }, null],
  ["exp-nbf-iat-order", { nbf: NOW + 5000, exp: NOW + 5000 }, ["error", null, {}]],
  ["exp-nbf-iat-order", { nbf: NOW + 4999, exp: NOW + 5000 }, null],
])("%s: %j", (id, claims, said) => {
  expect(found(id, { payload: payload(claims) })).toEqual(said);
});

test("the finding is about the first claim that has the fault", () => {
  expect(allFound("time-in-milliseconds", { payload: payload({ iat: NOW * MS }) })[0]?.claim).toBe("iat");
  expect(allFound("time-not-number", { payload: payload({ exp: "a", nbf: "b" }) })[0]?.claim).toBe("exp");
});

test("a capability token has times as well, another service's does not", () => {
  const claims = { exp: NOW - 3600, iat: NOW - 7200, scope: "scope:client:incoming?clientName=a" };
  const header = { alg: "HS256", typ: "JWT" };
  expect(found("token-expired", { header, payload: { ...claims, iss: ACCOUNT } })).not.toBeNull();
  const foreign = { exp: NOW - 3600, iss: "https://x.auth0.com/", sub: "auth0|1" };
  expect(found("token-expired", { header: { alg: "RS256", typ: "JWT" }, payload: foreign })).toBeNull();
});
