import { expect, test } from "vitest";
import { KEY, NOW, payload } from "../../../support/make-token.ts";
import { found } from "./found.ts";

const say = (id: string, claims: object): unknown => found(id, { payload: payload(claims as never) });
const other = `SK${"0123456789abcdee".repeat(2)}`;
const note = ["info", null, {}];
const warning = ["warning", null, {}];

test.each<[id: string, claims: object, said: unknown]>([
  ["jti-missing", { jti: undefined }, warning],
  ["jti-missing", { jti: null }, warning],
  ["jti-missing", { jti: "" }, warning],
  ["jti-missing", { jti: 0 }, null],
  ["jti-key-mismatch", { jti: other }, warning],
  ["jti-key-mismatch", { jti: `${other}-x` }, warning],
  ["jti-key-mismatch", { jti: `${other}0-1` }, null],
  ["jti-key-mismatch", { jti: `x${other}-1` }, null],
  ["jti-key-mismatch", { jti: [other] }, null],
  ["jti-key-mismatch", { jti: `${other}-1`, iss: "acme" }, null],
  ["jti-key-mismatch", { jti: `${KEY}-1` }, null],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW - 211}` }, note],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW - 210}` }, null],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW + 91}` }, note],
  ["jti-time-disagrees", { jti: `${KEY}-${NOW + 90}` }, null],
  ["jti-time-disagrees", { iat: undefined, jti: `${KEY}-${NOW}`, nbf: NOW + 151 }, note],
  ["jti-time-disagrees", { iat: undefined, jti: `${KEY}-${NOW}`, nbf: NOW - 151 }, null],
  ["jti-time-disagrees", { iat: undefined, jti: `${KEY}-${NOW}` }, null],
  ["jti-time-disagrees", { jti: "7f3a" }, null],
])("%s: %j", (id, claims, said) => expect(say(id, claims)).toEqual(said));
