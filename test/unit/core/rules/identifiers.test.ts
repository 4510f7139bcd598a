import { expect, test } from "vitest";
import { ACCOUNT, APP, KEY, NOW, payload, VOICE } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const HEX = "21dea2a94d42374cf0548292775d25fb";
const error = (variant: string | null = null, values: object = {}): unknown => ["error", variant, values];
const upper = (sid: string): string => sid.slice(0, 2) + sid.slice(2).toUpperCase();

test.each<[id: string, claims: object, said: unknown]>([
  ["iss-missing", { iss: undefined }, error()],
  ["iss-missing", { iss: null }, error("not_sid", { found: "outside null" })],
  ["iss-missing", { iss: 7 }, error("not_sid", { found: "outside 7" })],
  ["iss-missing", { iss: " " }, error("not_sid", { found: 'outside " "' })],
  ["iss-missing", { iss: "x" }, null],
  ["sub-missing", { sub: undefined }, error()],
  ["sub-missing", { sub: "" }, error("not_sid", { found: 'outside ""' })],
  ["iss-sub-swapped", { iss: ACCOUNT, sub: KEY }, error()],
  ["iss-sub-swapped", { iss: ACCOUNT, sub: ACCOUNT }, null],
  ["iss-sub-swapped", { iss: KEY, sub: KEY }, null],
  ["iss-is-account", { iss: ACCOUNT }, error()],
  ["iss-is-account", { iss: `${ACCOUNT}0` }, error()],
  ["iss-is-account", { iss: `x${ACCOUNT}` }, null],
  ["iss-is-account", { iss: "AC00000000" }, null],
  ["iss-is-account", { iss: "Acme" }, null],
  ["iss-not-api-key", { iss: HEX }, error("auth_token")],
  ["iss-not-api-key", { iss: APP }, error("other_sid", { kind: "term sid_AP" })],
  ["iss-not-api-key", { iss: "Acme" }, error(null, { found: "outside Acme" })],
  ["iss-not-api-key", { iss: ACCOUNT }, null],
  ["iss-not-api-key", { iss: KEY.slice(0, -1) }, null],
  ["iss-not-api-key", { iss: " " }, null],
  ["sub-not-account", { sub: KEY }, error("other_sid", { kind: "term sid_SK" })],
  ["sub-not-account", { sub: "user-17" }, error(null, { found: "outside user-17" })],
  ["sub-not-account", { sub: " " }, null],
  ["sub-not-account", { sub: ACCOUNT }, null],
  [
    "sid-placeholder",
    { iss: "SKxxxx" },
    error(null, { claim: "name iss", sample: "sid SKxxxx", kind: "term sid_SK" }),
  ],
  ["sid-whitespace", { iss: `${KEY}\r` }, error(null, { claims: ["name iss"], sid: `sid ${KEY}\r` })],
  [
    "sid-whitespace",
    {
      sub: `"${ACCOUNT}"`,
      grants: { identity: "a", voice: { ...VOICE, outgoing: { application_sid: `${APP} ` } } },
    },
    error(null, { claims: ["name sub", "name application_sid"], sid: `sid "${ACCOUNT}"` }),
  ],
  [
    "sid-bad-length",
    { iss: KEY.slice(0, -1) },
    error(null, { claim: "name iss", kind: "term sid_SK", length: 33 }),
  ],
  [
    "sid-bad-length",
    { sub: `${ACCOUNT.slice(0, -1)}z` },
    error("letters", { claim: "name sub", kind: "term sid_AC" }),
  ],
  ["sid-bad-length", { grants: { identity: "a", voice: { outgoing: { application_sid: "AP1" } } } }, null],
  [
    "sid-uppercase-hex",
    { sub: upper(ACCOUNT), iss: upper(KEY) },
    ["warning", null, { claims: ["name iss", "name sub"] }],
  ],
  ["sid-uppercase-hex", {}, null],
  ["jti-missing", { jti: null }, ["warning", null, {}]],
  ["jti-missing", { jti: "" }, ["warning", null, {}]],
  ["jti-missing", { jti: 0 }, null],
  ["jti-key-mismatch", { jti: `SK${HEX}-${NOW}` }, ["warning", null, {}]],
  ["jti-key-mismatch", { jti: `SK${HEX}` }, ["warning", null, {}]],
  ["jti-key-mismatch", { jti: `SK${HEX}0-1` }, null],
  ["jti-key-mismatch", { jti: `xSK${HEX}-1` }, null],
  ["jti-key-mismatch", { jti: `SK${HEX}-1`, iss: "Acme" }, null],
  ["jti-key-mismatch", { jti: `${KEY}-1` }, null],
  ["jti-key-mismatch", { jti: 7 }, null],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW - 211}` }, ["info", null, {}]],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW - 210}` }, null],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW + 91}` }, ["info", null, {}]],
  ["jti-time-disagrees", { iat: undefined, jti: `${KEY}-${NOW}`, nbf: NOW + 151 }, ["info", null, {}]],
  ["jti-time-disagrees", { iat: undefined, jti: `${KEY}-${NOW}`, nbf: NOW - 151 }, null],
  ["jti-time-disagrees", { iat: undefined, jti: `${KEY}-${NOW}` }, null],
])("%s: %j", (id, claims, said) => {
  expect(found(id, { payload: payload(claims as never) })).toEqual(said);
});

test("each SID with a fault is what its finding is about", () => {
  const claims = payload({ iss: "SKxxxx", sub: "ACxxxx" });
  expect(allFound("sid-placeholder", { payload: claims }).map(({ claim }) => claim)).toEqual(["iss", "sub"]);
  const short = payload({ iss: "SK1", sub: "AC1" });
  expect(allFound("sid-bad-length", { payload: short }).map(({ claim }) => claim)).toEqual(["iss", "sub"]);
  expect(allFound("sid-whitespace", { payload: payload({ sub: `${ACCOUNT} ` }) })[0]?.claim).toBe("sub");
  expect(allFound("sid-uppercase-hex", { payload: payload({ sub: upper(ACCOUNT) }) })[0]?.claim).toBe("sub");
});
