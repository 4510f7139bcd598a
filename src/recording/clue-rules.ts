import type { Rule } from "../core/rules/rule.ts";
import { value } from "../core/text/value.ts";
import { errorCode } from "../core/twilio/error-codes.ts";
import { rawCodesBehind } from "../core/twilio/shown-by-sdk.ts";
import { SOURCES } from "../core/twilio/sources.ts";
import type { TokenLog } from "./token-log.ts";

/** What the rules on a whole text look at. */
export interface ClueInput {
  readonly text: string;
  readonly log: TokenLog;
  /** Number of different tokens that are told of. */
  readonly tokenCount: number;
  /** True where there is no token, but something else was sent in its place. */
  readonly valueSent: boolean;
}

const TWILIO_ADDRESS = /(?:https?|wss?):\/\/([\w.-]+\.)?twilio\.com\b/i;
const POLICY = /content[ -]security[ -]policy|\bconnect-src\b|ERR_BLOCKED_BY_CSP/i;
const CODE =
  /\b(?:2010[1-7]|2015[1-79]|20160|310\d\d|311\d\d|312\d\d|31400|3140[1-4]|314[08][036]|31603|5300[01]|5340\d)\b/;
/** An account's Auth Token beside its SID, or under its name in whatever quotes the text was copied with. */
const AUTH_TOKEN =
  /\bAC[0-9a-f]{32}:[0-9a-f]{32}\b|auth_?token["'`^\\]{0,3}\s{0,3}[:=]\s{0,3}["'`^\\]{0,3}[0-9a-f]{32}\b/i;

/** The first Twilio code in a short text, such as a console line. */
function codeIn({ text, log }: ClueInput): number | null {
  const stray = log.strayAnswers.findLast((answer) => "code" in answer && answer.code !== undefined);
  if (stray && "code" in stray && stray.code !== undefined) return stray.code;
  if (text.length > 20_000 || !/twilio|token|error|code|device|signal/i.test(text)) return null;
  const code = Number(CODE.exec(text)?.[0] ?? Number.NaN);
  return Number.isNaN(code) || errorCode(code).area === "unknown" ? null : code;
}

/** Things that a text tells beside its tokens. */
export const clueRules: readonly Rule<ClueInput>[] = [
  {
    id: "foreign-host",
    severity: "warning",
    claim: null,
    codes: [],
    source: null,
    check: ({ log }) => {
      const [host] = log.foreignHosts;
      return host !== undefined && { values: { host: value.message(host, 80) } };
    },
  },
  {
    id: "csp-blocks-insights",
    severity: "warning",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: ({ text }) =>
      POLICY.test(text.slice(0, 100_000)) &&
      /refused|violates|blocked|settings/i.test(text.slice(0, 100_000)) &&
      TWILIO_ADDRESS.test(text),
  },
  {
    id: "request-blocked",
    severity: "warning",
    claim: null,
    codes: [],
    source: null,
    check: ({ text, tokenCount }) => {
      const failure = tokenCount > 0 ? null : /net::ERR_BLOCKED_\w+/.exec(text)?.[0];
      return (
        failure != null &&
        TWILIO_ADDRESS.test(text) && {
          variant: "in_text",
          variantTexts: ["title", "why"],
          values: { reason: value.message(failure) },
        }
      );
    },
  },
  {
    id: "twilio-error-text",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: (input) => {
      const code = input.tokenCount > 0 || input.valueSent ? null : codeIn(input);
      if (code === null) return false;
      const behind = rawCodesBehind(code).filter((raw) => raw !== code);
      const values = { code: value.code(code), meaning: value.meaning(code), advice: value.advice(code) };
      if (behind.length === 0) return { codes: [code], values };
      return {
        codes: [code, ...behind],
        variant: behind.length === 1 ? "hides_one" : "hides_several",
        variantTexts: ["why"],
        values: { ...values, behind: value.list(behind.map(value.code)) },
      };
    },
  },
  {
    id: "secret-in-text",
    severity: "error",
    claim: null,
    codes: [20003],
    source: SOURCES.accessTokens,
    stillAccepted: true,
    check: ({ text }) => AUTH_TOKEN.test(text),
  },
  {
    id: "capture-without-token",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: ({ log, tokenCount, valueSent }) =>
      log.isCapture &&
      tokenCount === 0 &&
      !valueSent &&
      log.foreignHosts.size === 0 &&
      log.strayAnswers.length === 0,
  },
  {
    id: "several-tokens",
    severity: "info",
    claim: null,
    codes: [],
    source: null,
    check: ({ tokenCount }) => tokenCount > 1 && { values: { number: value.number(tokenCount) } },
  },
];
