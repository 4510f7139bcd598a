import { isJsonObject } from "../is-json-object.ts";
import type { Json } from "../json.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { sidForm, sidName, withArticle } from "../sid.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";

/** Names of the libraries' options that were written into the token as they are, and the right ones. */
const WRONG_NAMES: Readonly<Record<string, string>> = {
  applicationSid: "outgoing.application_sid",
  outgoingApplicationSid: "outgoing.application_sid",
  outgoing_application_sid: "outgoing.application_sid",
  application_sid: "outgoing.application_sid",
  application_id: "outgoing.application_sid",
  app_sid: "outgoing.application_sid",
  appSid: "outgoing.application_sid",
  incomingAllow: "incoming.allow",
  incoming_allow: "incoming.allow",
  pushCredentialSid: "push_credential_sid",
  endpointId: "endpoint_id",
  outgoingApplicationParams: "outgoing.params",
};
/** Wrong inside `outgoing` only. */
const WRONG_IN_OUTGOING = [
  "applicationSid",
  "outgoingApplicationSid",
  "outgoing_application_sid",
  "application_id",
  "app_sid",
  "appSid",
];

const outgoingOf = ({ voice }: Subject): Json | undefined => voice?.outgoing;
const appSid = (subject: Subject): Json | undefined => {
  const outgoing = outgoingOf(subject);
  return isJsonObject(outgoing) ? outgoing.application_sid : undefined;
};
const hasApp = (subject: Subject): boolean => {
  const sid = appSid(subject);
  return sid !== undefined && sid !== null && sid !== "" && sid !== false;
};
const allow = ({ voice }: Subject): Json | undefined => {
  const incoming = voice?.incoming;
  return isJsonObject(incoming) ? incoming.allow : incoming;
};
/** `true`, but in a form that Twilio does not take. */
const allowIsWrong = (subject: Subject): boolean => {
  if (subject.voice?.incoming === true) return true;
  const value = allow(subject);
  return (
    typeof value !== "boolean" &&
    value !== undefined &&
    value !== null &&
    isJsonObject(subject.voice?.incoming)
  );
};
const canReceive = (subject: Subject): boolean =>
  isJsonObject(subject.voice?.incoming) && allow(subject) === true;

function wrongNames({ voice }: Subject): string[] {
  const outgoing = voice?.outgoing;
  const inside = isJsonObject(outgoing)
    ? WRONG_IN_OUTGOING.filter((key) => key in outgoing).map((key) => `outgoing.${key}`)
    : [];
  return [...Object.keys(voice ?? {}).filter((key) => Object.hasOwn(WRONG_NAMES, key)), ...inside];
}

function badParams(params: Json | undefined): boolean {
  if (params === undefined || params === null) return false;
  if (!isJsonObject(params)) return true;
  return Object.values(params).some((value) => typeof value === "object" && value !== null);
}

/** What the voice grant allows. */
export const voiceRules: RuleFamily = {
  name: "Voice grant",
  kinds: ["voice"],
  needsPayload: true,
  rules: [
    {
      id: "voice-camelcase",
      severity: "error",
      claim: "grants.voice",
      codes: [31002, 31005],
      title: "The voice grant uses names that Twilio does not know.",
      why: "These are names of the libraries' options; in the token the field is ignored.",
      remedy:
        "Use the names of the token: incoming.allow, outgoing.application_sid, push_credential_sid, endpoint_id.",
      source: SOURCES.accessTokens,
      ifAccepted: "limits",
      check: (subject) => {
        const names = wrongNames(subject);
        const first = names[0];
        if (first === undefined) return false;
        const right = WRONG_NAMES[first.replace("outgoing.", "")] ?? "";
        return {
          claim: `grants.voice.${first}`,
          title: `The voice grant has the field ${first}, which Twilio ignores; it must be ${right}.`,
        };
      },
    },
    {
      id: "voice-outgoing-is-string",
      severity: "error",
      claim: "grants.voice.outgoing",
      codes: [31002, 31005],
      title: "outgoing is a text instead of an object.",
      why: "Twilio looks for outgoing.application_sid.",
      remedy: 'Write outgoing as {"application_sid": "AP…"}.',
      source: SOURCES.accessTokens,
      ifAccepted: "limits",
      hides: ["voice-no-outgoing", "voice-no-capability"],
      check: (subject) => typeof outgoingOf(subject) === "string",
    },
    {
      id: "voice-incoming-not-boolean",
      severity: "error",
      claim: "grants.voice.incoming.allow",
      codes: [],
      title: "Incoming calls are allowed in a form that Twilio does not take.",
      why: "incoming.allow must be the JSON value true; a text or a number counts as no.",
      remedy: 'Write incoming as {"allow": true}.',
      source: SOURCES.accessTokens,
      ifAccepted: "limits",
      hides: ["voice-no-incoming", "voice-no-capability"],
      check: (subject) =>
        allowIsWrong(subject) && {
          title: `incoming is ${visibleText(JSON.stringify(subject.voice?.incoming) ?? "", 40)}; it must be {"allow":true}.`,
        },
    },
    {
      id: "voice-no-capability",
      severity: "error",
      claim: "grants.voice",
      codes: [31002, 31005, 21218],
      title: "The voice grant allows neither incoming nor outgoing calls.",
      why: "A client with this token can do nothing.",
      remedy: "Set incomingAllow to true, or give the TwiML App SID for outgoing calls, or both.",
      source: SOURCES.accessTokens,
      ifAccepted: "limits",
      hides: ["voice-no-incoming", "voice-no-outgoing"],
      check: (subject) => subject.voice !== null && !canReceive(subject) && !hasApp(subject),
    },
    {
      id: "voice-no-incoming",
      severity: "warning",
      claim: "grants.voice.incoming.allow",
      codes: [],
      title: "The client cannot receive calls: incoming.allow is not true.",
      why: "A JavaScript client gets no incoming calls then. Mobile clients receive by push and do not need it.",
      remedy: "Set incomingAllow to true if the page should receive calls.",
      source: reportedIn("twilio/twilio-python#413"),
      ifAccepted: "limits",
      check: (subject) => subject.voice !== null && !canReceive(subject),
    },
    {
      id: "voice-no-outgoing",
      severity: "warning",
      claim: "grants.voice.outgoing.application_sid",
      codes: [31002, 31005, 31001, 21218],
      title: "The client cannot place calls: the token names no TwiML App.",
      why: "Outgoing calls are refused without outgoing.application_sid.",
      remedy: "Give the TwiML App SID (AP…) when the token is made, if the page should place calls.",
      source: reportedIn("twilio/voice-quickstart-android#132"),
      ifAccepted: "limits",
      check: (subject) => subject.voice !== null && !hasApp(subject),
    },
    {
      id: "voice-app-sid-invalid",
      severity: "error",
      claim: "grants.voice.outgoing.application_sid",
      codes: [31001, 53000, 21218, 31100],
      title: "The TwiML App SID is not AP and 32 hex digits.",
      why: "Twilio finds no application by it, so outgoing calls fail.",
      remedy: "Use the SID of the TwiML App, from the Twilio Console under Voice, TwiML Apps.",
      source: errorPage(22108),
      ifAccepted: "limits",
      check: (subject) => {
        const sid = appSid(subject);
        if (!hasApp(subject)) return false;
        if (typeof sid !== "string") return true;
        const form = sidForm(sid, "AP");
        if (form !== "other" && form !== "bad-length") return false;
        const name = sidName(sid);
        if (name)
          return { title: `The TwiML App SID is ${withArticle(name)}, not one of a TwiML App (AP…).` };
        if (form === "bad-length" && sid.length !== 34)
          return { title: `The TwiML App SID has ${sid.length} characters; a SID has 34.` };
        return { title: `The TwiML App SID is "${visibleText(sid, 50)}", not AP and 32 hex digits.` };
      },
    },
    {
      id: "voice-params-shape",
      severity: "warning",
      claim: "grants.voice.outgoing.params",
      codes: [],
      title: "outgoing.params is not a flat set of names and values.",
      why: "Lists and nested values may be sent wrongly to the TwiML App.",
      remedy: "Use plain names with texts as values.",
      source: SOURCES.csharpLibrary,
      ifAccepted: "limits",
      check: (subject) => {
        const outgoing = outgoingOf(subject);
        return isJsonObject(outgoing) && badParams(outgoing.params);
      },
    },
    {
      id: "voice-params-overlap",
      severity: "info",
      claim: "grants.voice.outgoing.params",
      codes: [],
      title: "The token carries fixed parameters for outgoing calls.",
      why: "They are signed, so the page cannot change them.",
      remedy: "Nothing to do, if that is intended.",
      source: SOURCES.phpLibrary,
      check: (subject) => {
        const outgoing = outgoingOf(subject);
        return (
          isJsonObject(outgoing) && isJsonObject(outgoing.params) && Object.keys(outgoing.params).length > 0
        );
      },
    },
    {
      id: "voice-push-cred-invalid",
      severity: "error",
      claim: "grants.voice.push_credential_sid",
      codes: [52002, 20101],
      title: "The push credential SID is not CR and 32 hex digits.",
      why: "A mobile client cannot register for push with it; a browser does not use it.",
      remedy: "Use the SID of the push credential, or leave it out for browsers.",
      source: reportedIn("twilio/voice-quickstart-android#32"),
      ifAccepted: "limits",
      harmless: true,
      check: ({ voice }) => {
        const sid = voice?.push_credential_sid;
        if (sid === undefined || sid === null || sid === "") return false;
        if (typeof sid !== "string") return true;
        const form = sidForm(sid, "CR");
        return (
          (form === "other" || form === "bad-length") && {
            title: `The push credential SID is "${visibleText(sid, 50)}", not CR and 32 hex digits.`,
          }
        );
      },
    },
    {
      id: "voice-push-cred-in-browser",
      severity: "info",
      claim: "grants.voice.push_credential_sid",
      codes: [],
      title: "The token has a push credential, which browsers do not use.",
      why: "It is for the mobile SDKs.",
      remedy: "Nothing to do.",
      source: SOURCES.accessTokens,
      check: ({ voice, via }) =>
        via === "capture" &&
        typeof voice?.push_credential_sid === "string" &&
        sidForm(voice.push_credential_sid, "CR") === "good",
    },
  ] satisfies readonly Rule[],
};
