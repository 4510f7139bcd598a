import fc from "fast-check";
import { expect, test } from "vitest";
import { CLOCK_TOLERANCE_SECONDS } from "../../../../src/core/evidence/clock-tolerance.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { ACCOUNT, KEY, NOW, payload, token } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const MS = 1000;
const DAY = 86_400;

test.each<[id: string, claims: Readonly<Record<string, unknown>>, said: unknown]>([
  ["token-not-yet-valid", { nbf: NOW + 61 }, ["error", null, { start: `moment ${NOW + 61}` }]],
  ["token-not-yet-valid", { nbf: NOW + 60 }, null],
  ["token-not-yet-valid", { nbf: NOW + 1 }, null],
  ["token-not-yet-valid", { nbf: NOW + DAY }, ["error", null, { start: `moment ${NOW + DAY}` }]],
  ["token-not-yet-valid", { nbf: NOW + DAY + 1 }, ["error", "far", { start: `moment ${NOW + DAY + 1}` }]],
  [
    "token-not-yet-valid",
    { nbf: NOW + 2 * DAY, iat: NOW + 2 * DAY, jti: "a" },
    ["error", null, { start: `moment ${NOW + 2 * DAY}` }],
  ],
  ["iat-in-future", { iat: NOW + DAY }, ["warning", null, { issued: `moment ${NOW + DAY}` }]],
  ["iat-in-future", { iat: NOW + DAY + 1 }, ["warning", "far", { issued: `moment ${NOW + DAY + 1}` }]],
  [
    "iat-in-future",
    { iat: NOW + DAY + 1, jti: "a" },
    ["warning", null, { issued: `moment ${NOW + DAY + 1}` }],
  ],
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
    ["error", "nbf", { claims: ["name nbf", "name iat"] }],
  ],
  ["time-in-milliseconds", { iat: NOW * MS }, ["warning", "iat", { claims: ["name iat"] }]],
  ["time-in-milliseconds", { exp: 1e14 - 1 }, ["error", null, { claims: ["name exp"] }]],
  ["time-in-milliseconds", { exp: 1e14 }, ["error", "finer", { claims: ["name exp"] }]],
  ["time-in-milliseconds", { iat: NOW * MS ** 3 }, ["warning", "finer", { claims: ["name iat"] }]],
  ["time-in-milliseconds", { exp: String(NOW * MS) }, null],
  ["time-in-milliseconds", { exp: 253_402_300_799 }, null],
  ["time-in-milliseconds", { exp: 253_402_300_799 + 14 * 3600 }, null],
  [
    "time-in-milliseconds",
    { exp: 253_402_300_799 + 14 * 3600 + 1 },
    ["error", null, { claims: ["name exp"] }],
  ],
  [
    "time-not-number",
    { exp: "soon" },
    ["error", null, { claims: ["name exp"], claim: "name exp", value: 'outside "soon"' }],
  ],
  [
    "time-not-number",
    { nbf: null, iat: true },
    ["warning", "several", { claims: ["name nbf", "name iat"], claim: "name nbf", value: "outside null" }],
  ],
  [
    "time-not-number",
    { exp: "1", iat: "2" },
    ["error", "several", { claims: ["name exp", "name iat"], claim: "name exp", value: 'outside "1"' }],
  ],
  [
    "time-not-number",
    { iat: String(NOW) },
    ["warning", null, { claims: ["name iat"], claim: "name iat", value: `outside "${NOW}"` }],
  ],
  ["time-negative-or-zero", { exp: 0 }, ["error", null, { claims: ["name exp"] }]],
  ["time-negative-or-zero", { exp: 0, iat: 0 }, ["error", null, { claims: ["name exp", "name iat"] }]],
  ["time-negative-or-zero", { nbf: 0 }, ["warning", null, { claims: ["name nbf"] }]],
  ["time-negative-or-zero", { iat: -1 }, ["warning", null, { claims: ["name iat"] }]],
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

/** Whatever JSON stands where a moment belongs, but for numbers within reach of the others. */
const noMoment = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }).filter((json) => typeof json !== "number"),
  fc.integer({ min: -1e12, max: 0 }),
  fc.integer({ min: 1e11, max: 1e18 }),
);

test("a moment of issue without sense is no error, as no refusal for it is known", () => {
  fc.assert(
    fc.property(noMoment, (iat) => {
      const text = token({ payload: payload({ iat }) });
      const { findings, verdict } = judgeToken(text, { nowSeconds: NOW, via: "capture" });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(verdict).toBe("warning");
      expect(findings.filter(({ claim }) => claim === "iat").flatMap(({ codes }) => codes)).toEqual([]);
    }),
  );
});

test("an expiry without sense is an error", () => {
  fc.assert(
    fc.property(noMoment, (exp) => {
      const text = token({ payload: payload({ exp }) });
      const { findings, verdict } = judgeToken(text, { nowSeconds: NOW, via: "capture" });
      expect(verdict).toBe("invalid");
      expect(findings[0]?.claim).toBe("exp");
    }),
  );
});

test("within the tolerance nothing is said of a start, and beyond it the token is refused", () => {
  fc.assert(
    fc.property(fc.integer({ min: -3600, max: 3600 }), (ahead) => {
      const text = token({ payload: payload({ nbf: NOW + ahead, exp: NOW + 3540 + 3600 }) });
      const { verdict, findings } = judgeToken(text, { nowSeconds: NOW, via: "capture" });
      expect(verdict).toBe(ahead > CLOCK_TOLERANCE_SECONDS ? "invalid" : "valid");
      if (ahead <= CLOCK_TOLERANCE_SECONDS) expect(findings).toEqual([]);
    }),
  );
});

test("a capability token has times as well, another service's does not", () => {
  const claims = { exp: NOW - 3600, iat: NOW - 7200, scope: "scope:client:incoming?clientName=a" };
  const header = { alg: "HS256", typ: "JWT" };
  expect(found("token-expired", { header, payload: { ...claims, iss: ACCOUNT } })).not.toBeNull();
  const foreign = { exp: NOW - 3600, iss: "https://x.auth0.com/", sub: "auth0|1" };
  expect(found("token-expired", { header: { alg: "RS256", typ: "JWT" }, payload: foreign })).toBeNull();
});
