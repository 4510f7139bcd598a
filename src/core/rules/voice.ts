import { isJsonObject } from "../json/is-json-object.ts";
import type { Json, JsonObject } from "../json/json.ts";
import { value } from "../text/value.ts";
import { sidForm, sidPrefix } from "../twilio/sid.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { misnamedFields } from "./misnamed-fields.ts";
import { type CheckResult, ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Code points shown of what stands in place of `incoming`. */
const JSON_SHOWN = 40;

/** What this family looks at. */
interface Picked {
  readonly voice: JsonObject;
  readonly via: RuleInput["via"];
  /** `outgoing` where it is an object. */
  readonly outgoing: JsonObject | null;
  /** `outgoing.application_sid`, unless it is missing or empty. */
  readonly appSid: Json | null;
  readonly canReceive: boolean;
}

const isEmpty = (claim: Json | undefined): boolean => claim === undefined || claim === null || claim === "";

function pick({ voice, via }: RuleInput): Picked | null {
  if (voice === null) return null;
  const outgoing = isJsonObject(voice.outgoing) ? voice.outgoing : null;
  const sid = outgoing?.application_sid;
  const appSid = sid === undefined || isEmpty(sid) || sid === false ? null : sid;
  const canReceive = isJsonObject(voice.incoming) && voice.incoming.allow === true;
  return { voice, via, outgoing, appSid, canReceive };
}

/** `true`, but in a form that Twilio does not accept. */
function allowIsWrong({ incoming }: JsonObject): boolean {
  if (!isJsonObject(incoming)) return incoming === true;
  const { allow } = incoming;
  return typeof allow !== "boolean" && allow !== undefined && allow !== null;
}

function checkAppSid({ appSid: sid }: Picked): CheckResult {
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
export const voiceRules = ruleFamily<Picked>({
  name: "voice",
  kinds: ["voice"],
  needsPayload: true,
  pick,
  rules: [
    {
      id: "voice-camelcase",
      severity: "error",
      claim: "grants.voice",
      codes: [31002, 31005],
      source: SOURCES.accessTokens,
      onceAccepted: "becomes-warning",
      check: ({ voice }) => {
        const [first] = misnamedFields(voice);
        if (first === undefined) return false;
        const values = { field: value.name(first.field), right: value.name(first.right) };
        return { claim: `grants.voice.${first.field}`, values };
      },
    },
    {
      id: "voice-outgoing-is-string",
      severity: "error",
      claim: "grants.voice.outgoing",
      codes: [31002, 31005],
      source: SOURCES.accessTokens,
      onceAccepted: "becomes-warning",
      supersedes: ["voice-no-outgoing", "voice-no-capability"],
      check: ({ voice }) => typeof voice.outgoing === "string",
    },
    {
      id: "voice-incoming-not-boolean",
      severity: "error",
      claim: "grants.voice.incoming.allow",
      codes: [],
      source: SOURCES.accessTokens,
      onceAccepted: "becomes-warning",
      supersedes: ["voice-no-incoming", "voice-no-capability"],
      check: ({ voice }) =>
        allowIsWrong(voice) && {
          values: { incoming: value.outside(JSON.stringify(voice.incoming), JSON_SHOWN) },
        },
    },
    {
      id: "voice-no-capability",
      severity: "error",
      claim: "grants.voice",
      codes: [31002, 31005, 21218],
      source: SOURCES.accessTokens,
      onceAccepted: "becomes-warning",
      supersedes: ["voice-no-incoming", "voice-no-outgoing"],
      check: ({ canReceive, appSid }) => !canReceive && appSid === null,
    },
    {
      id: "voice-no-incoming",
      severity: "warning",
      claim: "grants.voice.incoming.allow",
      codes: [],
      source: reportedIn("twilio/twilio-python#413"),
      onceAccepted: "becomes-warning",
      check: ({ canReceive }) => !canReceive,
    },
    {
      id: "voice-no-outgoing",
      severity: "warning",
      claim: "grants.voice.outgoing.application_sid",
      codes: [31002, 31005, 31001, 21218],
      source: reportedIn("twilio/voice-quickstart-android#132"),
      onceAccepted: "becomes-warning",
      check: ({ appSid }) => appSid === null,
    },
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
        if (isEmpty(sid)) return false;
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
