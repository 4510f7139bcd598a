import { expect, test } from "vitest";
import { HEADER, KEY } from "../../../support/make-token.ts";
import { found } from "./found.ts";

const none = (alg: unknown): unknown => ["error", alg, {}];

test.each<[id: string, change: object, said: unknown]>([
  ["alg-none", { alg: undefined }, none(null)],
  ["alg-none", { alg: "" }, none(null)],
  ["alg-none", { alg: null }, none(null)],
  ["alg-none", { alg: "None" }, none("unsigned")],
  ["alg-none", { alg: "nonesuch" }, null],
  ["alg-asymmetric", { alg: "PS256" }, ["error", null, { algorithm: "outside PS256" }]],
  ["alg-asymmetric", { alg: "es256" }, ["error", null, { algorithm: "outside es256" }]],
  ["alg-asymmetric", { alg: "EdDSA" }, ["error", null, { algorithm: "outside EdDSA" }]],
  ["alg-asymmetric", { alg: "HRS256" }, null],
  ["alg-not-hs256", { alg: "HS384" }, ["warning", null, { algorithm: 'outside "HS384"' }]],
  ["alg-not-hs256", { alg: 7 }, ["warning", null, { algorithm: "outside 7" }]],
  ["alg-not-hs256", { alg: "none" }, null],
  ["alg-not-hs256", { alg: "RS256" }, null],
  ["alg-not-hs256", { alg: null }, null],
  ["typ-not-jwt", { typ: undefined }, ["warning", "missing", {}]],
  ["typ-not-jwt", { typ: null }, ["warning", null, { typ: "outside null" }]],
  ["typ-not-jwt", { typ: "jwt" }, ["warning", null, { typ: 'outside "jwt"' }]],
  ["typ-not-jwt", {}, null],
  ["cty-missing", { cty: null }, ["error", null, {}]],
  ["cty-missing", { cty: "" }, null],
  ["cty-wrong", { cty: "twilio-fpa;v=2" }, ["error", null, { cty: 'outside "twilio-fpa;v=2"' }]],
  ["cty-wrong", { cty: null }, null],
  ["header-extra-keys", { x5t: 1, jku: 2 }, ["info", null, { keys: ["outside x5t", "outside jku"] }]],
  ["header-extra-keys", { kid: KEY, twr: "us1" }, null],
])("%s: %j", (id, change, said) => expect(found(id, { header: { ...HEADER, ...change } })).toEqual(said));
