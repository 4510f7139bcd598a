import { isJsonObject } from "../json/is-json-object.ts";
import type { Json } from "../json/json.ts";
import { value } from "../text/value.ts";
import { sidForm, sidPrefix } from "../twilio/sid.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { directionRules } from "./direction-rules.ts";
import { isEmptyClaim, type PickedVoice, pickVoice } from "./pick-voice.ts";
import { type CheckResult, ruleFamily } from "./rule.ts";

function checkAppSid({ appSid: sid }: PickedVoice): CheckResult {
  if (sid === null) return false;
  if (typeof sid !== "string") return { variant: "not_string" };
  const form = sidForm(sid, "AP");
  if (form !== "other" && form !== "bad-length") return false;
  const prefix = sidPrefix(sid);
  if (prefix !== null) return { variant: "other_sid", values: { kind: value.term(`sid_${prefix}`) } };
  return form === "bad-length" && sid.length !== 34
    ? { variant: "length", values: { length: value.number(sid.length) } }
    : { values: { sid: value.sid(sid) } };
}

function badParams(params: Json | undefined): boolean {
  if (params === undefined || params === null) return false;
  if (!isJsonObject(params)) return true;
  return Object.values(params).some((param) => typeof param === "object" && param !== null);
}

/** What the voice grant allows. */
export const voiceRules = ruleFamily<PickedVoice>({
  name: "voice",
  kinds: ["voice"],
  needsPayload: true,
  pick: pickVoice,
  rules: [
    ...directionRules,
    {
      id: "voice-app-sid-invalid",
      severity: "error",
      claim: "grants.voice.outgoing.application_sid",
      codes: [31001, 53000, 21218, 31100],
      source: errorPage(22108),
      onceAccepted: "becomes-warning",
      check: checkAppSid,
    },
    {
      id: "voice-params-shape",
      severity: "warning",
      claim: "grants.voice.outgoing.params",
      codes: [],
      source: SOURCES.csharpLibrary,
      onceAccepted: "becomes-warning",
      check: ({ outgoing }) => badParams(outgoing?.params),
    },
    {
      id: "voice-params-overlap",
      severity: "info",
      claim: "grants.voice.outgoing.params",
      codes: [],
      source: SOURCES.phpLibrary,
      check: ({ outgoing }) => isJsonObject(outgoing?.params) && Object.keys(outgoing.params).length > 0,
    },
    {
      id: "voice-push-cred-invalid",
      severity: "error",
      claim: "grants.voice.push_credential_sid",
      codes: [52002, 20101],
      source: reportedIn("twilio/voice-quickstart-android#32"),
      onceAccepted: "becomes-warning",
      stillAccepted: true,
      check: ({ voice: { push_credential_sid: sid } }) => {
        if (isEmptyClaim(sid)) return false;
        if (typeof sid !== "string") return { variant: "not_string" };
        return ["other", "bad-length"].includes(sidForm(sid, "CR")) && { values: { sid: value.sid(sid) } };
      },
    },
    {
      id: "voice-push-cred-in-browser",
      severity: "info",
      claim: "grants.voice.push_credential_sid",
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ voice: { push_credential_sid: sid }, via }) =>
        via === "capture" && typeof sid === "string" && sidForm(sid, "CR") === "good",
    },
  ],
});
