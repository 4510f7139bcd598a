import { expect, test } from "vitest";
import { readSidClaims } from "../../../../src/core/token/sid-claims.ts";
import { ACCOUNT, APP, KEY, PUSH } from "../../../support/make-token.ts";

test("all claims that hold a SID, with the prefix that belongs there", () => {
  const voice = { outgoing: { application_sid: APP.toLowerCase() }, push_credential_sid: PUSH };
  expect(readSidClaims({ iss: KEY, sub: ` ${ACCOUNT}` }, voice)).toEqual([
    { claim: "iss", prefix: "SK", value: KEY, form: "good" },
    { claim: "sub", prefix: "AC", value: ` ${ACCOUNT}`, form: "whitespace" },
    {
      claim: "grants.voice.outgoing.application_sid",
      prefix: "AP",
      value: APP.toLowerCase(),
      form: "other",
    },
    { claim: "grants.voice.push_credential_sid", prefix: "CR", value: PUSH, form: "good" },
  ]);
});

test("what is no text, or blank, is left out", () => {
  const voice = { outgoing: { application_sid: null }, push_credential_sid: "" };
  expect(readSidClaims({ iss: 7, sub: " \n" }, voice)).toEqual([]);
});

test.each([null, {}, { outgoing: null }, { outgoing: "AP1" }, { outgoing: [] }])(
  "the voice grant %j has none",
  (voice) => {
    expect(readSidClaims({ iss: KEY }, voice).map(({ claim }) => claim)).toEqual(["iss"]);
  },
);
