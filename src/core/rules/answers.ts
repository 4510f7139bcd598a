import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { errorCode } from "../twilio/error-codes.ts";
import { isSdk1 } from "../twilio/sdk-version.ts";
import { reportedIn, SOURCES } from "../twilio/sources.ts";
import { isFalseAlarm } from "./is-false-alarm.ts";
import { type PickedAnswers, pickAnswers } from "./pick-answers.ts";
import { refusalMatch } from "./refusal-match.ts";
import { refusalRules } from "./refusal-rules.ts";
import { type Match, ruleFamily } from "./rule.ts";

/** Clock differences in seconds from which they are told, and from which they can do harm. */
const NOTABLE = 10;
const HARMFUL = 60;

/** The call was declined: by the TwiML, by the other end, or because the token does not allow calls out. */
const DECLINED = 31002;

const isMicrophone = (code: number): boolean => errorCode(code).area === "microphone";

/** What Twilio and the browser themselves said. It outranks what the other rules guess. */
export const answerRules = ruleFamily<PickedAnswers>({
  name: "answers",
  kinds: KINDS.any,
  needsPayload: false,
  pick: pickAnswers,
  rules: [
    ...refusalRules,
    {
      id: "not-a-voice-request",
      severity: "warning",
      claim: null,
      codes: [],
      source: SOURCES.voiceSdk,
      onceAccepted: "unchanged",
      check: ({ forVoice, evidence: { host = "" } }) =>
        !forVoice && { values: { host: value.message(host, 80) } },
    },
    {
      id: "request-blocked",
      severity: "warning",
      claim: null,
      codes: [],
      source: null,
      onceAccepted: "unchanged",
      check: ({ evidence: { blocked } }) =>
        blocked !== undefined && { values: { reason: value.message(blocked) } },
    },
    {
      id: "identity-differs",
      severity: "warning",
      claim: "grants.identity",
      codes: [],
      source: SOURCES.voiceSdk,
      onceAccepted: "unchanged",
      check: ({ answers: { accepted }, identity: own }) => {
        if (accepted?.from !== "signaling" || accepted.type !== "connected") return false;
        const { identity } = accepted;
        return (
          typeof own === "string" &&
          identity !== undefined &&
          identity !== own && { values: { identity: value.outside(identity), own: value.outside(own) } }
        );
      },
    },
    {
      id: "clock-skew",
      severity: "warning",
      claim: null,
      codes: [],
      source: SOURCES.voiceSdk,
      onceAccepted: "unchanged",
      check: ({ offset }) => {
        if (offset === null || Math.abs(offset) < NOTABLE) return false;
        const values = { offset: value.duration(Math.abs(offset)) };
        const match: Match = { variant: offset > 0 ? null : "ahead", values };
        return Math.abs(offset) > HARMFUL ? match : { ...match, severity: "info" };
      },
    },
    {
      id: "server-accepted-ws",
      severity: "ok",
      claim: null,
      codes: [],
      source: SOURCES.voiceSdk,
      check: ({ answers: { accepted }, isToken }) =>
        isToken && accepted?.from === "signaling" && (!accepted.reportedByPage || { variant: "by_page" }),
    },
    {
      id: "server-accepted-http",
      severity: "ok",
      claim: null,
      codes: [],
      source: reportedIn("twilio/twilio-php#502"),
      check: ({ answers: { accepted }, forVoice, isToken }) =>
        isToken &&
        forVoice &&
        accepted?.from === "event-gateway" &&
        (!accepted.reportedByPage || { variant: "by_page" }),
    },
    {
      id: "false-20101-old-sdk",
      severity: "info",
      claim: null,
      codes: [31204, 20101],
      source: SOURCES.voiceSdkChanges,
      check: ({ answers, evidence: { sdkVersion } }) => isFalseAlarm(answers, sdkVersion),
    },
    {
      id: "server-refused-before",
      severity: "info",
      claim: null,
      codes: [],
      source: SOURCES.voiceSdk,
      check: ({ answers, evidence: { sdkVersion } }) =>
        answers.refusedBefore !== null &&
        !isFalseAlarm(answers, sdkVersion) && {
          codes: refusalMatch(answers.refusedBefore, sdkVersion).codes,
        },
    },
    {
      id: "call-ended-otherwise",
      severity: "info",
      claim: null,
      codes: [],
      source: SOURCES.voiceSdk,
      check: ({ answers: { unrelated }, lacksApp }) => {
        const code = unrelated?.code ?? null;
        if (code === null || isMicrophone(code)) return false;
        const values = { code: value.code(code), meaning: value.meaning(code), advice: value.advice(code) };
        const found: Match = { codes: [code], values };
        // Twilio declines calls out of tokens without an app, too.
        if (code === DECLINED && lacksApp)
          return { ...found, variant: "no_app", variantTexts: ["title", "why", "remedy"] };
        if (errorCode(code).area !== "unknown") return found;
        return { ...found, variant: "unknown", variantTexts: ["title", "why"] };
      },
    },
    {
      id: "mic-not-auth",
      severity: "info",
      claim: null,
      codes: [31401, 31402, 31208],
      source: SOURCES.voiceSdkChanges,
      check: ({ answers: { unrelated } }) => {
        const code = unrelated?.code ?? null;
        return code !== null && isMicrophone(code) && { codes: [code] };
      },
    },
    {
      id: "sdk-1x",
      severity: "info",
      claim: null,
      codes: [],
      source: SOURCES.capability,
      check: ({ evidence: { sdkVersion = "" } }) =>
        isSdk1(sdkVersion) && { values: { version: value.message(sdkVersion, 20) } },
    },
  ],
});
