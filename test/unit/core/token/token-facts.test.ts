import { expect, test } from "vitest";
import { tokenFacts } from "../../../../src/core/token/token-facts.ts";
import { PUSH } from "../../../support/make-token.ts";

const EMPTY = {
  identity: null,
  account: null,
  api_key: null,
  app: null,
  push: null,
  region: null,
  incoming: false,
  incomingByPush: false,
  outgoing: false,
};

test("an access token's facts", () => {
  const voice = { incoming: { allow: true }, push_credential_sid: "CR1" };
  const payload = { iss: "SK1", sub: "AC1", grants: { identity: "alice", voice } };
  expect(tokenFacts({ kind: "voice", header: { twr: "ie1" }, payload })).toEqual({
    ...EMPTY,
    identity: "alice",
    account: "AC1",
    api_key: "SK1",
    push: "CR1",
    region: "ie1",
    incoming: true,
  });
});

test.each([
  [{ push_credential_sid: PUSH }, true],
  [{ push_credential_sid: PUSH, incoming: { allow: true } }, false],
  [{ push_credential_sid: PUSH, incoming: { allow: false } }, true],
  [{ push_credential_sid: "CR1" }, false],
  [{}, false],
])("calls come in by push only with %j: %s", (voice, byPush) => {
  const payload = { grants: { voice } };
  expect(tokenFacts({ kind: "voice", header: {}, payload }).incomingByPush).toBe(byPush);
});

const INCOMING = "scope:client:incoming?clientName=al";
const OUTGOING = "scope:client:outgoing?appSid=AP1&clientName=bob";

test.each([
  [INCOMING, { identity: "al", incoming: true }],
  [OUTGOING, { identity: "bob", app: "AP1", outgoing: true }],
  [`${OUTGOING} ${INCOMING}`, { identity: "al", app: "AP1", incoming: true, outgoing: true }],
  ["scope:client:incoming", { incoming: true }],
  ["scope:client:outgoing", { outgoing: true }],
  ["", {}],
])("a capability token's facts, scope %j", (scope, facts) => {
  const payload = { iss: "AC1", scope, sub: "AC2", grants: { identity: "alice" } };
  const token = { kind: "capability", header: { twr: "ie1" }, payload } as const;
  expect(tokenFacts(token)).toEqual({ ...EMPTY, account: "AC1", ...facts });
});

test.each(["none", "capability"] as const)("nothing is known of what could not be decoded: %s", (kind) => {
  expect(tokenFacts({ kind, header: null, payload: null })).toEqual(EMPTY);
});
