import type { Refusal } from "../core/evidence/refusal.ts";
import type { Severity } from "../core/rules/finding.ts";
import type { Rule } from "../core/rules/rule.ts";
import { value } from "../core/text/value.ts";
import { errorCode } from "../core/twilio/error-codes.ts";
import { rawCodesBehind } from "../core/twilio/shown-by-sdk.ts";
import { errorPage, SOURCES } from "../core/twilio/sources.ts";
import type { Recording } from "./document/recording.ts";
import { bareRefusals, strayAnswers } from "./stray-answers.ts";

/** What the rules on a whole recording look at. */
export interface ClueInput {
  readonly recording: Recording;
  /** Number of different tokens that are told of. */
  readonly tokenCount: number;
  /** True where there is no token, but something else was sent in its place. */
  readonly valueSent: boolean;
  /** What Twilio refused another token than the newest with, where nothing tells that it accepted the newest. */
  readonly otherRefused: Refusal | null;
}

/** How loud an error is that belongs to no token, beside tokens: whose it is isn't known. */
function besideTokens(code: number): Severity {
  const { area } = errorCode(code);
  return area === "token" || area === "account" || area === "unknown" ? "warning" : "info";
}

/**
 * The last of Twilio's codes that belongs to no token and refuses one; else the last of all: what the connection and the
 * call tell after a refusal are its consequences.
 */
function strayCode({ recording, tokenCount }: ClueInput): number | null {
  const codes = strayAnswers(recording.session)
    .map((answer) => ("code" in answer ? answer.code : undefined))
    .filter((code) => code !== undefined);
  const refuses = (code: number): boolean => ["token", "account"].includes(errorCode(code).area);
  const rest = tokenCount > 0 ? undefined : recording.restErrors.at(-1)?.code;
  return codes.findLast(refuses) ?? codes.at(-1) ?? rest ?? null;
}

/** Things that a text tells beside its tokens. */
export const clueRules: readonly Rule<ClueInput>[] = [
  {
    id: "foreign-host",
    severity: "warning",
    claim: null,
    codes: [],
    source: null,
    check: ({ recording }) => {
      const [host] = recording.foreignHosts;
      return host !== undefined && { values: { host: value.message(host, 80) } };
    },
  },
  {
    id: "csp-blocks-insights",
    severity: "warning",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: ({ recording: { hints } }) => hints.policy,
  },
  {
    id: "request-blocked",
    severity: "warning",
    claim: null,
    codes: [],
    source: null,
    check: ({ recording: { hints }, tokenCount }) =>
      tokenCount === 0 &&
      hints.blocked !== null && {
        variant: "in_text",
        variantTexts: ["title", "why"],
        values: { reason: value.message(hints.blocked) },
      },
  },
  {
    id: "twilio-error-text",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: (input) => {
      const code = input.valueSent ? null : strayCode(input);
      if (code === null) return false;
      const behind = rawCodesBehind(code).filter((raw) => raw !== code);
      if (input.tokenCount > 0) {
        return {
          severity: besideTokens(code),
          codes: [code, ...behind],
          variant: "beside_tokens",
          variantTexts: ["why"],
          values: { code: value.code(code), meaning: value.meaning(code), advice: value.advice(code) },
        };
      }
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
    id: "rest-error",
    severity: "warning",
    claim: null,
    codes: [],
    source: errorPage(20003),
    check: ({ recording, tokenCount }) => {
      const code = recording.restErrors.at(-1)?.code;
      if (code === undefined || tokenCount === 0) return false;
      const values = { code: value.code(code), meaning: value.meaning(code), advice: value.advice(code) };
      return { codes: [code], values };
    },
  },
  {
    id: "status-beside-tokens",
    severity: "warning",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: ({ recording, tokenCount }) => {
      const status = tokenCount === 0 ? undefined : bareRefusals(recording.session).at(-1);
      return status !== undefined && { values: { status: value.number(status) } };
    },
  },
  {
    id: "other-token-refused",
    severity: "warning",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: ({ otherRefused }) => {
      if (otherRefused === null) return false;
      const { code } = otherRefused;
      if (code === null) return true;
      return {
        codes: [code],
        variant: "code",
        variantTexts: ["why"],
        values: { code: value.code(code), meaning: value.meaning(code) },
      };
    },
  },
  {
    id: "secret-in-text",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.accessTokens,
    stillAccepted: true,
    check: ({ recording: { hints } }) => hints.secret,
  },
  {
    id: "capture-without-token",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    check: ({ recording, tokenCount, valueSent }) =>
      recording.isCapture &&
      tokenCount === 0 &&
      !valueSent &&
      recording.foreignHosts.size === 0 &&
      recording.session.strays.length === 0,
  },
  {
    id: "ticket-read",
    severity: "info",
    claim: null,
    codes: [],
    source: null,
    check: ({ recording: { tickets } }) => {
      const ticket = tickets.at(-1);
      if (ticket === undefined) return false;
      const { verdict, sentence } = ticket;
      return {
        variant: verdict === null ? "unknown" : verdict.replaceAll("-", "_"),
        values: { sentence: value.message(sentence?.text ?? "", 400) },
      };
    },
  },
  {
    id: "recording-broken",
    severity: "info",
    claim: null,
    codes: [],
    source: null,
    check: ({ recording: { broke } }) => broke !== null && { values: { line: value.number(broke.line) } },
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
