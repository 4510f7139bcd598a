import { clockOffset } from "../clock-offset.ts";
import { duration } from "../duration.ts";
import { errorCode } from "../error-codes.ts";
import type { TwilioAnswer } from "../evidence.ts";
import type { TokenKind } from "../judgement.ts";
import type { Hit, Rule, RuleFamily } from "../rule.ts";
import { compareVersions, isSdk1 } from "../sdk-version.ts";
import { shownBySdk } from "../shown-by-sdk.ts";
import { reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import type { Refusal } from "../weigh-evidence.ts";

const ANY: readonly TokenKind[] = [
  "voice",
  "access",
  "capability",
  "taskrouter-capability",
  "scoped",
  "request-validation",
  "jwe",
  "foreign",
  "none",
];

/** Clock differences in seconds from which they are told, and from which they can do harm. */
const NOTABLE = 10;
const HARMFUL = 60;

/** Who says it, where it is not the browser: anything that a page reports could be made up by the page. */
const byPage = ({ reportedByPage }: TwilioAnswer): string => (reportedByPage ? "; reported by the page" : "");

/** A refusal in words, with the code on the wire and the one that the app is shown. */
function told({ answer, code, message }: Refusal, subject: Subject): Hit {
  const text = message === null || message === "" ? "" : ` ("${visibleText(message, 80)}")`;
  if (answer.from === "event-gateway") {
    const status = `HTTP ${answer.status}`;
    return code === null
      ? { title: `Twilio refused the token with ${status}${byPage(answer)}.` }
      : {
          codes: [code],
          title: `Twilio refused the token: ${errorCode(code).meaning}${text} (${code}, ${status}${byPage(answer)}).`,
          remedy: errorCode(code).check,
        };
  }
  const raw = code ?? 0;
  const shown = shownBySdk(raw, answer.type === "hangup" ? "call" : "device", subject.evidence.sdkVersion);
  const label = shown === raw ? `${raw}` : `${raw}; the SDK shows ${shown}`;
  return {
    codes: shown === raw ? [raw] : [raw, shown],
    title: `Twilio refused the token: ${errorCode(raw).meaning}${text} (${label}${byPage(answer)}).`,
    remedy: errorCode(raw).check,
  };
}

function failure(refusal: Refusal, subject: Subject): Hit {
  const hit = told(refusal, subject);
  const title = (hit.title ?? "").replace(
    "Twilio refused the token",
    refusal.answer.from === "signaling" && refusal.answer.type === "hangup"
      ? "The call failed"
      : "Twilio answered with an error",
  );
  // The token itself passed, so it is not called invalid.
  return subject.answers.accepted ? { ...hit, title, severity: "warning" } : { ...hit, title };
}

const isHangup = ({ answer }: Refusal): boolean => answer.from === "signaling" && answer.type === "hangup";
const isError = ({ answer }: Refusal): boolean => answer.from === "signaling" && answer.type === "error";

function fromSocket(subject: Subject, matches: (refusal: Refusal) => boolean): false | Hit {
  const { refused, failed } = subject.answers;
  if (refused && matches(refused)) return told(refused, subject);
  return failed !== null && matches(failed) && failure(failed, subject);
}

const isOldSdk = (version: string | undefined): boolean =>
  version !== undefined && /^2\./.test(version) && compareVersions(version, "2.18.5") < 0;
const isFalseAlarm = ({ answers: { refusedBefore }, evidence }: Subject): boolean =>
  refusedBefore !== null &&
  (refusedBefore.code === 31204 || refusedBefore.code === 20101) &&
  isOldSdk(evidence.sdkVersion);

/** What Twilio and the browser themselves said. It outranks what the other rules guess. */
export const evidenceRules: RuleFamily = {
  name: "Twilio's own answers",
  kinds: ANY,
  needsPayload: false,
  rules: [
    {
      id: "server-rejected-http",
      severity: "error",
      claim: null,
      codes: [],
      title: "Twilio's event gateway refused the token.",
      why: "This is Twilio's own word. SDK 2.6 and later do not show it: they look at no answer of the event gateway.",
      remedy: "Follow the code, if there is one; else check key, secret and account.",
      source: reportedIn("twilio/twilio-php#502"),
      ifAccepted: "keeps",
      check: (subject) => {
        const { refused } = subject.answers;
        return refused !== null && refused.answer.from === "event-gateway" && told(refused, subject);
      },
    },
    {
      id: "server-error-frame",
      severity: "error",
      claim: null,
      codes: [],
      title: "Twilio's signaling server answered with an error.",
      why: "This is Twilio's own word, with the raw code that the SDK may hide behind 53000, 20101 or 20104.",
      remedy: "Follow the code.",
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: (subject) => fromSocket(subject, isError),
    },
    {
      id: "server-hangup-code",
      severity: "error",
      claim: null,
      codes: [],
      title: "Twilio ended the call with an error.",
      why: "This is Twilio's own word, with the raw code that the SDK may hide behind 31005.",
      remedy: "Follow the code.",
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: (subject) => fromSocket(subject, isHangup),
    },
    {
      id: "not-a-voice-request",
      severity: "warning",
      claim: null,
      codes: [],
      title: "The token went to another Twilio product, not to Voice.",
      why: "Conversations, Sync, TaskRouter and Video use the same header; this token says nothing about the calls of the page.",
      remedy:
        "Look for the token in a request to eventgw.twilio.com, or in the signaling socket's listen message.",
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: (subject) =>
        !subject.forVoice && {
          title: `The token went to ${visibleText(subject.evidence.host ?? "", 80)}, another Twilio product than Voice.`,
        },
    },
    {
      id: "request-blocked",
      severity: "warning",
      claim: null,
      codes: [],
      title: "The browser did not let the request out.",
      why: "An ad blocker, another extension or a policy stopped it. Calls are not touched by that, but Twilio's reports on them stay empty; the token is not at fault.",
      remedy: "Allow *.twilio.com in the blocker or the policy.",
      source: null,
      ifAccepted: "keeps",
      check: ({ evidence: { blocked } }) =>
        blocked !== undefined && {
          title: `The browser did not let the request out: ${visibleText(blocked, 60)}.`,
        },
    },
    {
      id: "identity-differs",
      severity: "warning",
      claim: "grants.identity",
      codes: [],
      title: "Twilio signed the client in under another name than the token's identity.",
      why: "Twilio changed the name, or the answer belongs to another token.",
      remedy: "Call the client by the name that Twilio uses, or use only letters, digits and underscore.",
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: ({ grants, answers: { accepted } }) => {
        const own = grants?.identity;
        if (accepted?.from !== "signaling" || accepted.type !== "connected" || typeof own !== "string")
          return false;
        const { identity } = accepted;
        return (
          identity !== undefined &&
          identity !== own && {
            title: `Twilio signed the client in as "${visibleText(identity)}", not as "${visibleText(own)}".`,
          }
        );
      },
    },
    {
      id: "clock-skew",
      severity: "warning",
      claim: null,
      codes: [],
      title: "The clock of this computer is wrong.",
      why: "Expiry is judged by Twilio's clock; by a wrong one good tokens look expired and dead ones good.",
      remedy: "Set the computer's clock by the network.",
      source: SOURCES.voiceSdk,
      ifAccepted: "keeps",
      check: ({ evidence, times: { exp } }) => {
        const offset = clockOffset(evidence, exp);
        if (offset === null || Math.abs(offset) < NOTABLE) return false;
        const title = `The clock of the computer with the page is ${duration(offset)} ${offset > 0 ? "behind" : "ahead of"} Twilio's.`;
        return Math.abs(offset) > HARMFUL ? { title } : { title, severity: "info" };
      },
    },
    {
      id: "server-accepted-ws",
      severity: "ok",
      claim: null,
      codes: [],
      title: "Twilio's signaling server accepted the token.",
      why: "Signature, issuer and times were right when it was sent.",
      remedy: "Nothing to do.",
      source: SOURCES.voiceSdk,
      check: ({ answers: { accepted }, kind }) =>
        kind !== "none" &&
        accepted?.from === "signaling" &&
        (!accepted.reportedByPage || {
          title: "Twilio's signaling server accepted the token, as the page reports.",
        }),
    },
    {
      id: "server-accepted-http",
      severity: "ok",
      claim: null,
      codes: [],
      title: "Twilio's event gateway accepted a request with the token.",
      why: "It answers 401 or 403 to tokens that it does not take.",
      remedy: "Nothing to do.",
      source: reportedIn("twilio/twilio-php#502"),
      check: ({ answers: { accepted }, forVoice, kind }) =>
        kind !== "none" &&
        forVoice &&
        accepted?.from === "event-gateway" &&
        (!accepted.reportedByPage || {
          title: "Twilio's event gateway accepted a request with the token, as the page reports.",
        }),
    },
    {
      id: "false-20101-old-sdk",
      severity: "info",
      claim: null,
      codes: [31204, 20101],
      title: "An error 20101 came and went: a known fault of this SDK version, not of the token.",
      why: "Up to 2.18.4 the SDK registers before the token is checked when it reconnects.",
      remedy: "Update the Voice SDK to 2.18.5 or later.",
      source: SOURCES.voiceSdkChanges,
      check: isFalseAlarm,
    },
    {
      id: "server-refused-before",
      severity: "info",
      claim: null,
      codes: [],
      title: "Twilio refused the token once, and accepted it later.",
      why: "The later answer counts.",
      remedy: "Nothing to do, unless it comes again.",
      source: SOURCES.voiceSdk,
      check: (subject) => {
        const { refusedBefore } = subject.answers;
        if (!refusedBefore || isFalseAlarm(subject)) return false;
        const { codes } = told(refusedBefore, subject);
        return { codes: codes ?? [] };
      },
    },
    {
      id: "call-ended-otherwise",
      severity: "info",
      claim: null,
      codes: [],
      title: "The call ended with an error that has nothing to do with the token.",
      why: "Such codes tell of the other end, the network or the microphone.",
      remedy: "Follow the code.",
      source: SOURCES.voiceSdk,
      check: (subject) => {
        const { unrelated } = subject.answers;
        if (
          !unrelated ||
          unrelated.code === null ||
          errorCode(unrelated.code).area === "microphone" ||
          isMicrophone1x(unrelated.code, subject)
        )
          return false;
        const { meaning, check } = errorCode(unrelated.code);
        return {
          codes: [unrelated.code],
          title: `Twilio reported ${unrelated.code}: ${meaning}. That is no fault of the token.`,
          remedy: check,
        };
      },
    },
    {
      id: "mic-not-auth",
      severity: "info",
      claim: null,
      codes: [31401, 31402, 31208],
      title: "The microphone failed, not the token.",
      why: "The browser or the user refused it, or another program holds it.",
      remedy: "Let the page use the microphone.",
      source: SOURCES.voiceSdkChanges,
      check: (subject) => {
        const code = subject.answers.unrelated?.code;
        return (
          code != null &&
          (errorCode(code).area === "microphone" || isMicrophone1x(code, subject)) && { codes: [code] }
        );
      },
    },
    {
      id: "sdk-1x",
      severity: "info",
      claim: null,
      codes: [],
      title:
        "The page runs the 1.x SDK, which is out of support and takes capability tokens as well as access tokens.",
      why: "It shows raw codes such as 31205, and sends events for refused tokens too.",
      remedy: "Plan the move to the Voice SDK 2.x.",
      source: SOURCES.capability,
      check: ({ evidence: { sdkVersion } }) =>
        isSdk1(sdkVersion) && {
          title: `The page runs SDK ${visibleText(sdkVersion ?? "", 20)}, which is out of support and takes capability tokens as well as access tokens.`,
        },
    },
  ] satisfies readonly Rule[],
};

/** In 1.x 31208 is the microphone; 31201 is too, but only where the socket did not say it. */
function isMicrophone1x(code: number, { evidence }: Subject): boolean {
  return code === 31208 && isSdk1(evidence.sdkVersion);
}
