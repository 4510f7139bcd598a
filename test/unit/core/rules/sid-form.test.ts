import { expect, test } from "vitest";
import { ACCOUNT, APP, KEY, PUSH, payload, VOICE, withVoice } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const say = (id: string, claims: object): unknown => found(id, { payload: payload(claims as never) });
const upper = (sid: string): string => sid.slice(0, 2) + sid.slice(2).toUpperCase();

test.each<[id: string, claims: object, said: unknown]>([
  [
    "sid-placeholder",
    { iss: "SK***" },
    ["error", null, { claim: "name iss", sample: "sid SK***", kind: "term sid_SK" }],
  ],
  ["sid-whitespace", { iss: `${KEY}\r` }, ["error", null, { claims: ["name iss"], sid: `sid ${KEY}\r` }]],
  [
    "sid-whitespace",
    { iss: ` ${KEY}`, sub: `${ACCOUNT} ` },
    ["error", null, { claims: ["name iss", "name sub"], sid: `sid  ${KEY}` }],
  ],
  [
    "sid-bad-length",
    { iss: KEY.slice(0, -1) },
    ["error", null, { claim: "name iss", kind: "term sid_SK", length: 33 }],
  ],
  [
    "sid-bad-length",
    { sub: `${ACCOUNT.slice(0, -1)}z` },
    ["error", "letters", { claim: "name sub", kind: "term sid_AC" }],
  ],
  [
    "sid-uppercase-hex",
    { iss: upper(KEY), sub: upper(ACCOUNT) },
    ["warning", null, { claims: ["name iss", "name sub"] }],
  ],
])("%s: %j", (id, claims, said) => expect(say(id, claims)).toEqual(said));

test("each sample value is told, whitespace once", () => {
  const claims = payload({ iss: "SK***", sub: "AC***" });
  expect(allFound("sid-placeholder", { payload: claims }).map(({ claim }) => claim)).toEqual(["iss", "sub"]);
  const spaced = payload({ iss: ` ${KEY}`, sub: ` ${ACCOUNT}` });
  expect(allFound("sid-whitespace", { payload: spaced }).map(({ claim }) => claim)).toEqual(["iss"]);
  const large = payload({ iss: upper(KEY), sub: upper(ACCOUNT) });
  expect(allFound("sid-uppercase-hex", { payload: large })[0]?.claim).toBe("iss");
  expect(allFound("sid-bad-length", { payload: payload({ sub: "AC1" }) })[0]?.claim).toBe("sub");
});

test("a claim deep in the grant is named by its last part", () => {
  const voice = { ...VOICE, outgoing: { application_sid: `${APP} ` }, push_credential_sid: PUSH };
  expect(found("sid-whitespace", { payload: withVoice(voice) })).toEqual([
    "error",
    null,
    { claims: ["name application_sid"], sid: `sid ${APP} ` },
  ]);
});

test("the voice grant's SIDs do not matter to another product", () => {
  const voice = { ...VOICE, outgoing: { application_sid: "APxxxxxxxx" } };
  const judged = { payload: withVoice(voice) };
  expect(found("sid-placeholder", judged)).not.toBeNull();
  const evidence = { host: "tsock.us1.twilio.com" };
  expect(found("sid-placeholder", { ...judged, evidence })).toBeNull();
  expect(found("sid-placeholder", { payload: payload({ iss: "SK***" }), evidence })).not.toBeNull();
});
