import type { Evidence, TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import { findingStatement } from "../../../../src/core/rules/finding.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import type { Judgement } from "../../../../src/core/verdict/judgement.ts";
import { NOW, payload, token } from "../../../support/make-token.ts";
import { sayEnglish } from "../../../support/say-english.ts";

const atMs = NOW * 1000 - 5000;
/** Twilio's yes on the socket. */
export const connected: TwilioAnswer = { from: "signaling", type: "connected", atMs };
/** A frame of the socket with an error. */
export const frame = (type: "error" | "hangup", code: number, message?: string): TwilioAnswer => ({
  from: "signaling",
  type,
  atMs,
  code,
  ...(message === undefined ? {} : { message }),
});
/** An answer of the event gateway. */
export const http = (status: number, more: { code?: number; message?: string } = {}): TwilioAnswer => ({
  from: "event-gateway",
  atMs,
  status,
  ...more,
});
/** A line of a log. */
export const log = (more: { code?: number; message?: string }): TwilioAnswer => ({
  from: "log",
  atMs: null,
  ...more,
});

/** A token that expired an hour ago. */
export const EXPIRED = token({ payload: payload({ iat: NOW - 7200, exp: NOW - 3600 }) });

/** Judges a token with what was answered to it. */
export function judge(
  text: string,
  answers: readonly TwilioAnswer[],
  more: Partial<Evidence> = {},
): Judgement {
  return judgeToken(text, { nowSeconds: NOW, via: "capture", evidence: { answers, ...more } });
}
/** The verdict's sentence in English. */
export const sentence = (text: string, ...answers: TwilioAnswer[]): string =>
  sayEnglish(judge(text, answers).sentence, NOW);

/** What is told of one rule, in English. */
export function told(
  id: string,
  text: string,
  answers: readonly TwilioAnswer[],
  more: Partial<Evidence> = {},
): object {
  const finding = judge(text, answers, more).findings.find((one) => one.id === id);
  if (finding === undefined) return {};
  const say = (part: "title" | "remedy"): string => sayEnglish([findingStatement(finding, part)], NOW);
  return { severity: finding.severity, codes: finding.codes, title: say("title"), remedy: say("remedy") };
}
