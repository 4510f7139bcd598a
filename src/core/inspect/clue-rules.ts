import { errorCode } from "../error-codes.ts";
import type { Hit, Rule } from "../rule.ts";
import { rawCodesBehind } from "../shown-by-sdk.ts";
import { SOURCES } from "../sources.ts";
import { visibleText } from "../visible-text.ts";
import { isRefused } from "./is-refused.ts";
import type { TokenLog } from "./token-log.ts";

/** What the rules on a whole text look at. */
export interface TextSubject {
  readonly text: string;
  readonly log: TokenLog;
  /** Number of different tokens that are told of. */
  readonly tokenCount: number;
  /** True where there is no token, but something else was sent in its place. */
  readonly valueSent: boolean;
}

/** A rule on a whole text, apart from those on its tokens. */
export type ClueRule = Omit<Rule, "check" | "ifAccepted" | "hides"> & {
  readonly check: (subject: TextSubject) => false | Hit;
};

const TWILIO_ADDRESS = /(?:https?|wss?):\/\/([\w.-]+\.)?twilio\.com\b/i;
const POLICY = /content[ -]security[ -]policy|\bconnect-src\b|ERR_BLOCKED_BY_CSP/i;
const CODE =
  /\b(?:2010[1-7]|2015[1-79]|20160|310\d\d|311\d\d|312\d\d|31400|3140[1-4]|314[08][036]|31603|5300[01]|5340\d)\b/;

/** The first Twilio code in a short text, such as a console line. */
function codeIn({ text, log }: TextSubject): number | null {
  const stray = log.strayAnswers.findLast((answer) => "code" in answer && answer.code !== undefined);
  if (stray && "code" in stray && stray.code !== undefined) return stray.code;
  if (text.length > 20_000 || !/twilio|token|error|code|device|signal/i.test(text)) return null;
  const code = Number(CODE.exec(text)?.[0] ?? Number.NaN);
  return Number.isNaN(code) || errorCode(code).area === "unknown" ? null : code;
}

/** Things that a text tells beside its tokens. */
export const clueRules: readonly ClueRule[] = [
  {
    id: "foreign-host",
    severity: "warning",
    claim: null,
    codes: [],
    title: "The token header was sent to a host that is not Twilio's; nothing is taken from it.",
    why: "Only requests to twilio.com tell which token Twilio was given. A token that went elsewhere may have been seen by others.",
    remedy: "Look for the request to eventgw.twilio.com, and check why the header goes to another host.",
    source: null,
    check: ({ log }) => {
      const [host] = log.foreignHosts;
      return (
        host !== undefined && {
          title: `The token header was sent to ${visibleText(host, 80)}, which is not Twilio; nothing is taken from it.`,
        }
      );
    },
  },
  {
    id: "csp-blocks-insights",
    severity: "warning",
    claim: null,
    codes: [],
    title: "The page's content security policy blocks requests to Twilio.",
    why: "The policy's connect-src does not list the host. Events need eventgw.twilio.com and eventgw.us1.twilio.com (or ie1, au1); calls need wss://*.twilio.com as well.",
    remedy: "Add https://*.twilio.com and wss://*.twilio.com to connect-src.",
    source: SOURCES.voiceSdk,
    check: ({ text }) =>
      POLICY.test(text.slice(0, 100_000)) &&
      /refused|violates|blocked|settings/i.test(text.slice(0, 100_000)) &&
      TWILIO_ADDRESS.test(text) &&
      {},
  },
  {
    id: "request-blocked",
    severity: "warning",
    claim: null,
    codes: [],
    title: "The browser did not let a request to Twilio out.",
    why: "An ad blocker, another extension or a policy stopped it; the token is not at fault.",
    remedy: "Allow *.twilio.com in the blocker or the policy.",
    source: null,
    check: ({ text, tokenCount }) => {
      const failure = tokenCount > 0 ? null : /net::ERR_BLOCKED_\w+/.exec(text)?.[0];
      return (
        failure != null &&
        isRefused(failure) &&
        TWILIO_ADDRESS.test(text) && { title: `The browser did not let a request to Twilio out: ${failure}.` }
      );
    },
  },
  {
    id: "twilio-error-text",
    severity: "error",
    claim: null,
    codes: [],
    title: "This names an error of Twilio, but holds no token.",
    why: "The code tells what Twilio found wrong.",
    remedy: "Follow the code, and paste the token as well to have it checked.",
    source: SOURCES.voiceSdk,
    check: (subject) => {
      const code = subject.tokenCount > 0 || subject.valueSent ? null : codeIn(subject);
      if (code === null) return false;
      const behind = rawCodesBehind(code).filter((raw) => raw !== code);
      const hidden =
        behind.length === 0
          ? ""
          : ` Behind it is ${behind.length === 1 ? "" : "one of "}${behind.join(", ")} on the socket.`;
      return {
        codes: [code, ...behind],
        title: `This names Twilio's error ${code}: ${errorCode(code).meaning}.`,
        why: `There is no token in it.${hidden}`,
        remedy: errorCode(code).check,
      };
    },
  },
  {
    id: "secret-in-text",
    severity: "error",
    claim: null,
    codes: [20003],
    title: "This text holds what looks like the account's Auth Token.",
    why: "It opens the whole account, and must not stand in tickets or pages.",
    remedy: "Rotate the Auth Token in the Twilio Console now.",
    source: SOURCES.accessTokens,
    harmless: true,
    check: ({ text }) =>
      /\bAC[0-9a-f]{32}:[0-9a-f]{32}\b|auth_?token["'`^\\]{0,3}\s{0,3}[:=]\s{0,3}["'`^\\]{0,3}[0-9a-f]{32}\b/i.test(
        text,
      ) && {},
  },
  {
    id: "capture-without-token",
    severity: "error",
    claim: null,
    codes: [],
    title: "There is no token in this capture.",
    why: "The SDK sends its events, with the token in a header, only once there is a call; before that the token is only in the signaling socket. A preflight (OPTIONS) never has one.",
    remedy: "Capture the sign-in with the socket's messages, or place a call, and export again.",
    source: SOURCES.voiceSdk,
    check: ({ log, tokenCount, valueSent }) =>
      log.isCapture &&
      tokenCount === 0 &&
      !valueSent &&
      log.foreignHosts.size === 0 &&
      log.strayAnswers.length === 0 &&
      {},
  },
  {
    id: "several-tokens",
    severity: "info",
    claim: null,
    codes: [],
    title: "There is more than one token in this.",
    why: "They are listed apart, newest first; the verdict is on the newest one for Voice.",
    remedy: "Nothing to do.",
    source: null,
    check: ({ tokenCount }) =>
      tokenCount > 1 && {
        title: `There are ${tokenCount} different tokens in this; the verdict is on the newest one.`,
      },
  },
];
