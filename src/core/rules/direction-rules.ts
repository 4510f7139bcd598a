import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";
import { value } from "../text/value.ts";
import { visibleText } from "../text/visible-text.ts";
import { reportedIn, SOURCES } from "../twilio/sources.ts";
import { type MisnamedField, misnamedFields } from "./misnamed-fields.ts";
import type { PickedVoice } from "./pick-voice.ts";
import type { Match, Rule } from "./rule.ts";

/** Code points shown of what stands in place of `incoming`, and of a field's name. */
const SHOWN = 40;

/** `true`, but in a form that Twilio does not accept. */
function allowIsWrong({ incoming }: JsonObject): boolean {
  if (!isJsonObject(incoming)) return incoming === true;
  const { allow } = incoming;
  return typeof allow !== "boolean" && allow !== undefined && allow !== null;
}

/** What follows from a field that Twilio does not read: calls out fail, calls in do not come, or nothing more. */
function matchMisnamed({ field, right }: MisnamedField, { appSid, canReceive, canPush }: PickedVoice): Match {
  const claim = `grants.voice.${visibleText(field, SHOWN)}`;
  const values = { field: value.outside(field, SHOWN), right: value.name(right) };
  if (right === "outgoing.application_sid" && appSid === null) {
    const codes = [31001, 21218, 20106, 31002, 31005];
    return { severity: "error", claim, values, codes, variant: "no_outgoing", variantTexts: ["why"] };
  }
  if (right === "incoming.allow" && !canReceive && !canPush)
    return { severity: "warning", claim, values, codes: [], variant: "no_incoming", variantTexts: ["why"] };
  return { severity: "warning", claim, values, codes: [] };
}

/** In which directions the voice grant allows calls. */
export const directionRules: readonly Rule<PickedVoice>[] = [
  {
    id: "voice-camelcase",
    severity: "error",
    claim: "grants.voice",
    codes: [31001, 21218, 20106, 31002, 31005],
    source: SOURCES.accessTokens,
    onceAccepted: "becomes-warning",
    check: (picked) => misnamedFields(picked.voice).map((field) => matchMisnamed(field, picked)),
  },
  {
    id: "voice-outgoing-is-string",
    severity: "warning",
    claim: "grants.voice.outgoing",
    codes: [31002, 31005],
    source: SOURCES.accessTokens,
    onceAccepted: "becomes-warning",
    supersedes: ["voice-no-outgoing", "voice-no-capability"],
    check: ({ voice }) => typeof voice.outgoing === "string",
  },
  {
    id: "voice-incoming-not-boolean",
    severity: "warning",
    claim: "grants.voice.incoming.allow",
    codes: [],
    source: SOURCES.accessTokens,
    onceAccepted: "becomes-warning",
    supersedes: ["voice-no-incoming", "voice-no-capability"],
    check: ({ voice }) =>
      allowIsWrong(voice) && {
        values: { incoming: value.outside(JSON.stringify(voice.incoming), SHOWN) },
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
    check: ({ canReceive, canPush, appSid }) => !canReceive && !canPush && appSid === null,
  },
  {
    id: "voice-no-incoming",
    severity: "warning",
    claim: "grants.voice.incoming.allow",
    codes: [],
    source: reportedIn("twilio/twilio-python#413"),
    onceAccepted: "becomes-warning",
    check: ({ canReceive, canPush }) => !canReceive && !canPush,
  },
  {
    id: "voice-incoming-by-push",
    severity: "warning",
    claim: "grants.voice.push_credential_sid",
    codes: [],
    source: reportedIn("twilio/twilio-python#413"),
    onceAccepted: "becomes-warning",
    supersedes: ["voice-push-cred-in-browser"],
    // What was captured was used by a browser. What was pasted may be a mobile app's.
    check: ({ canReceive, canPush, via }) =>
      canPush && !canReceive && (via === "capture" || { severity: "info" }),
  },
  {
    id: "voice-no-outgoing",
    severity: "warning",
    claim: "grants.voice.outgoing.application_sid",
    codes: [31002, 31005, 31001, 21218],
    source: reportedIn("twilio/voice-quickstart-android#132"),
    onceAccepted: "becomes-warning",
    // A mobile app that is only called needs no more than its push credential.
    check: ({ appSid, canReceive, canPush }) =>
      appSid === null && (!canPush || canReceive || { severity: "info" }),
  },
];
