import { expect, test } from "vitest";
import { APP, PUSH, token, VOICE, withVoice } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const toApp = (sid: unknown): object => ({ ...VOICE, outgoing: { application_sid: sid } });
const withParams = (params: unknown): object => ({ ...VOICE, outgoing: { application_sid: APP, params } });
const withPush = (sid: unknown): object => ({ ...VOICE, push_credential_sid: sid });
const error = (variant: string | null = null, values: object = {}): unknown => ["error", variant, values];
const warning = ["warning", null, {}];

test.each<[id: string, voice: unknown, said: unknown]>([
  [
    "voice-camelcase",
    { appSid: APP },
    error(null, { field: "name appSid", right: "name outgoing.application_sid" }),
  ],
  [
    "voice-camelcase",
    { ...VOICE, incoming_allow: true },
    error(null, { field: "name incoming_allow", right: "name incoming.allow" }),
  ],
  [
    "voice-camelcase",
    { outgoing: { app_sid: APP } },
    error(null, { field: "name outgoing.app_sid", right: "name outgoing.application_sid" }),
  ],
  ["voice-camelcase", { ...VOICE, toString: 1 }, null],
  ["voice-outgoing-is-string", { outgoing: "" }, error()],
  ["voice-outgoing-is-string", { outgoing: 7 }, null],
  [
    "voice-incoming-not-boolean",
    { incoming: { allow: "true" } },
    error(null, { incoming: 'outside {"allow":"true"}' }),
  ],
  [
    "voice-incoming-not-boolean",
    { incoming: { allow: 0 } },
    error(null, { incoming: 'outside {"allow":0}' }),
  ],
  ["voice-incoming-not-boolean", { incoming: true }, error(null, { incoming: "outside true" })],
  ["voice-incoming-not-boolean", { incoming: { allow: null } }, null],
  ["voice-incoming-not-boolean", { incoming: {} }, null],
  ["voice-incoming-not-boolean", { incoming: false }, null],
  ["voice-no-capability", { incoming: { allow: false }, outgoing: { application_sid: "" } }, error()],
  ["voice-no-capability", { outgoing: { application_sid: false } }, error()],
  ["voice-no-capability", { outgoing: { application_sid: null } }, error()],
  ["voice-no-capability", toApp(APP), null],
  ["voice-no-incoming", { ...VOICE, incoming: { allow: null } }, warning],
  ["voice-no-incoming", VOICE, null],
  ["voice-no-outgoing", toApp(null), warning],
  ["voice-no-outgoing", toApp(""), warning],
  ["voice-no-outgoing", toApp(0), null],
  ["voice-app-sid-invalid", toApp(42), error("not_string")],
  ["voice-app-sid-invalid", toApp(`PN${APP.slice(2)}`), error("other_sid", { kind: "term sid_PN" })],
  ["voice-app-sid-invalid", toApp(APP.slice(0, -1)), error("length", { length: 33 })],
  ["voice-app-sid-invalid", toApp(`${APP}0`), error("length", { length: 35 })],
  ["voice-app-sid-invalid", toApp(`${APP.slice(0, -1)}z`), error(null, { sid: `sid ${APP.slice(0, -1)}z` })],
  ["voice-app-sid-invalid", toApp("my app"), error(null, { sid: "sid my app" })],
  ["voice-app-sid-invalid", toApp(`AP${APP.slice(2).toUpperCase()}`), null],
  ["voice-app-sid-invalid", toApp("APxxxxxxxx"), null],
  ["voice-params-shape", withParams({ a: ["b"] }), warning],
  ["voice-params-shape", withParams("a=b"), warning],
  ["voice-params-shape", withParams({ a: null, b: 1, c: "d" }), null],
  ["voice-params-shape", withParams(null), null],
  ["voice-params-overlap", withParams({ a: "b" }), ["info", null, {}]],
  ["voice-params-overlap", withParams(["a"]), null],
  ["voice-push-cred-invalid", withPush(7), error("not_string")],
  ["voice-push-cred-invalid", withPush(PUSH.slice(0, -1)), error(null, { sid: `sid ${PUSH.slice(0, -1)}` })],
  ["voice-push-cred-invalid", withPush(APP), error(null, { sid: `sid ${APP}` })],
  ["voice-push-cred-invalid", withPush("CRxxxxxxxx"), null],
  ["voice-push-cred-invalid", withPush(null), null],
  ["voice-push-cred-invalid", withPush(""), null],
  ["voice-push-cred-in-browser", withPush(PUSH), ["info", null, {}]],
  ["voice-push-cred-in-browser", withPush("kkk"), null],
])("%s: %j", (id, voice, said) => {
  expect(found(id, { payload: withVoice(voice) })).toEqual(said);
});

test("the wrong field is what the finding is about", () => {
  expect(allFound("voice-camelcase", { payload: withVoice({ appSid: APP }) })[0]?.claim).toBe(
    "grants.voice.appSid",
  );
});

test("the worse finding is told alone", () => {
  const text = token({ payload: withVoice({ outgoing: APP }) });
  expect(found("voice-outgoing-is-string", { text })).not.toBeNull();
  for (const id of ["voice-no-outgoing", "voice-no-capability"]) expect(found(id, { text }), id).toBeNull();
  const nothing = token({ payload: withVoice({}) });
  for (const id of ["voice-no-outgoing", "voice-no-incoming"])
    expect(found(id, { text: nothing }), id).toBeNull();
});
