import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { APP, NOW, PUSH, token, VOICE, withVoice } from "../../../support/make-token.ts";
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
    error("no_outgoing", { field: "outside appSid", right: "name outgoing.application_sid" }),
  ],
  [
    "voice-camelcase",
    { ...VOICE, appSid: APP },
    ["warning", null, { field: "outside appSid", right: "name outgoing.application_sid" }],
  ],
  [
    "voice-camelcase",
    { ...VOICE, incoming_allow: true },
    ["warning", null, { field: "outside incoming_allow", right: "name incoming.allow" }],
  ],
  [
    "voice-camelcase",
    { outgoing: { application_sid: APP }, incomingAllow: true },
    ["warning", "no_incoming", { field: "outside incomingAllow", right: "name incoming.allow" }],
  ],
  [
    "voice-camelcase",
    { push_credential_sid: PUSH, incomingAllow: true },
    ["warning", null, { field: "outside incomingAllow", right: "name incoming.allow" }],
  ],
  [
    "voice-camelcase",
    { outgoing: { app_sid: APP } },
    error("no_outgoing", { field: "outside outgoing.app_sid", right: "name outgoing.application_sid" }),
  ],
  [
    "voice-camelcase",
    { outgoing: { application_sid: APP, "application-SID": APP } },
    ["warning", null, { field: "outside outgoing.application-SID", right: "name outgoing.application_sid" }],
  ],
  ["voice-camelcase", { ...VOICE, toString: 1 }, null],
  ["voice-outgoing-is-string", { outgoing: "" }, warning],
  ["voice-outgoing-is-string", { outgoing: 7 }, null],
  [
    "voice-incoming-not-boolean",
    { incoming: { allow: "true" } },
    ["warning", null, { incoming: 'outside {"allow":"true"}' }],
  ],
  [
    "voice-incoming-not-boolean",
    { incoming: { allow: 0 } },
    ["warning", null, { incoming: 'outside {"allow":0}' }],
  ],
  ["voice-incoming-not-boolean", { incoming: true }, ["warning", null, { incoming: "outside true" }]],
  ["voice-incoming-not-boolean", { incoming: { allow: null } }, null],
  ["voice-incoming-not-boolean", { incoming: {} }, null],
  ["voice-incoming-not-boolean", { incoming: false }, null],
  ["voice-no-capability", { incoming: { allow: false }, outgoing: { application_sid: "" } }, error()],
  ["voice-no-capability", { outgoing: { application_sid: false } }, error()],
  ["voice-no-capability", { outgoing: { application_sid: null } }, error()],
  ["voice-no-capability", { push_credential_sid: PUSH.slice(0, -1) }, error()],
  ["voice-no-capability", { push_credential_sid: PUSH }, null],
  ["voice-no-capability", { push_credential_sid: `CR${PUSH.slice(2).toUpperCase()}` }, null],
  ["voice-no-capability", toApp(APP), null],
  ["voice-no-incoming", { ...VOICE, incoming: { allow: null } }, warning],
  ["voice-no-incoming", VOICE, null],
  ["voice-no-incoming", { ...toApp(APP), incoming: {}, push_credential_sid: PUSH }, null],
  ["voice-incoming-by-push", { ...toApp(APP), incoming: {}, push_credential_sid: PUSH }, warning],
  ["voice-incoming-by-push", { ...VOICE, push_credential_sid: PUSH }, null],
  ["voice-incoming-by-push", { ...toApp(APP), incoming: {}, push_credential_sid: "" }, null],
  ["voice-no-outgoing", toApp(null), warning],
  ["voice-no-outgoing", toApp(""), warning],
  ["voice-no-outgoing", toApp(0), null],
  ["voice-no-outgoing", { push_credential_sid: PUSH }, ["info", null, {}]],
  ["voice-no-outgoing", { push_credential_sid: PUSH, incoming: { allow: true } }, warning],
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

test("a mobile app's token, whose calls come in by push, is good", () => {
  const text = token({ payload: withVoice({ push_credential_sid: PUSH }) });
  const { verdict, findings } = judgeToken(text, { nowSeconds: NOW, via: "paste" });
  expect(verdict).toBe("valid");
  expect(findings.map(({ id }) => id)).toEqual(["voice-incoming-by-push", "voice-no-outgoing"]);
});

test("what is missing because of a wrong name is told beside it, with its codes", () => {
  const text = token({
    payload: withVoice({ incoming: { allow: true }, outgoing: { applicationSid: APP } }),
  });
  expect(allFound("voice-camelcase", { text })[0]?.codes).toEqual([31001, 21218, 20106, 31002, 31005]);
  expect(found("voice-no-outgoing", { text })).toEqual(warning);
});

test("each wrong name is told", () => {
  const text = token({ payload: withVoice({ ...VOICE, endpointId: "a", outgoingApplicationParams: {} }) });
  expect(allFound("voice-camelcase", { text }).map(({ claim, values }) => [claim, values.right])).toEqual([
    ["grants.voice.endpointId", { kind: "name", text: "endpoint_id" }],
    ["grants.voice.outgoingApplicationParams", { kind: "name", text: "outgoing.params" }],
  ]);
});

test("the voice grant does not matter to another product", () => {
  const judged = { payload: withVoice({}), evidence: { host: "tsock.us1.twilio.com" } };
  for (const id of ["voice-no-capability", "voice-no-incoming", "voice-no-outgoing"])
    expect(found(id, judged)).toBeNull();
});

/** The ways in which people write a name that Twilio writes with underscores. */
const spelled = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(
    words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(""),
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""),
    words.join("-"),
    words.join("_").toUpperCase(),
    words.join(""),
  );

test("however a field's name is spelled, it is known unless it is Twilio's own", () => {
  const names = fc.oneof(
    spelled(["application", "sid"]),
    spelled(["outgoing", "application", "sid"]),
    spelled(["twiml", "app", "sid"]),
  );
  fc.assert(
    fc.property(names, fc.boolean(), (name, inside) => {
      const voice = inside ? { outgoing: { [name]: APP } } : { [name]: APP };
      const [finding] = allFound("voice-camelcase", { payload: withVoice(voice) });
      expect(finding?.variant).toBe("no_outgoing");
    }),
  );
});

test("Twilio's own names are never wrong, nor are names that objects have by themselves", () => {
  const own = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== "__proto__");
  const voice = { ...VOICE, push_credential_sid: PUSH, endpoint_id: "a" };
  const grant = { ...voice, ...Object.fromEntries(own.map((name) => [name, 1])) };
  expect(allFound("voice-camelcase", { payload: withVoice(grant) })).toEqual([]);
});
