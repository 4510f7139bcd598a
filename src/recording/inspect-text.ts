import { findingStatement } from "../core/rules/finding.ts";
import { judgeToken } from "../core/verdict/judge-token.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { makeFinding, matchesOf } from "../core/verdict/run-rules.ts";
import { type ClueInput, clueRules } from "./clue-rules.ts";
import type { InspectOptions } from "./inspect-options.ts";
import type { InspectedToken } from "./inspected-token.ts";
import { judgeInOrder, judgeLogged } from "./judge-logged.ts";
import { readText } from "./read-text.ts";
import { bySeverity, type Clue, type Sum, sumUp } from "./sum-up.ts";

/** What a text holds, and what there is to say of it. The findings are on the text and on its newest token. */
export interface Inspection extends Sum {
  /** Newest first. */
  readonly tokens: readonly InspectedToken[];
}

function readClues(clueInput: ClueInput): Clue[] {
  return clueRules.flatMap((rule) => {
    const result = rule.check(clueInput);
    return matchesOf(result).map((match) => ({
      finding: makeFinding(rule, match),
      stillAccepted: rule.stillAccepted === true,
    }));
  });
}

/** Of a text without a token: the clues where they explain it, else what the text itself is. */
function withoutToken(own: Judgement | null, clues: readonly Clue[], now: number): Inspection {
  const findings = clues.map(({ finding }) => finding);
  const explained = clues.some(({ stillAccepted }) => !stillAccepted);
  const all = bySeverity([...findings, ...(own === null || explained ? [] : own.findings)]);
  return {
    verdict: "not-a-token",
    sentence: [all[0] ? findingStatement(all[0], "title") : { message: "sentence_not_a_token", values: {} }],
    findings: all,
    tokens: [],
    nowSeconds: now,
  };
}

/**
 * Finds every token in a text of any form (a bare token, a token server's answer, cURL, HAR, socket messages, a
 * log), judges each with what the text tells around it, and sums up. Never throws; linear time.
 *
 * @param text Anything that a person pastes or a browser captures.
 */
export function inspectText(text: string, options: InspectOptions): Inspection {
  const log = readText(text, options.via);
  const judged = log.tokens.map((token) => ({ token, judgement: judgeLogged(token, options) }));
  const jwts = judged.filter(({ judgement }) => judgement.kind !== "none");
  // Another service's token is told only where the text has nothing of Twilio's, and it stands there by itself.
  const ours = jwts.filter(({ token, judgement }) => judgement.kind !== "foreign" || token.sent);
  const tokens = judgeInOrder(ours.length > 0 ? ours : jwts.filter(({ token }) => token.standalone), options);
  const main = tokens.find(({ kind }) => kind === "voice") ?? tokens[0];
  const sent = main === undefined ? judged.findLast(({ token }) => token.sent) : undefined;
  const clues = readClues({ text, log, tokenCount: tokens.length, valueSent: sent !== undefined });
  if (main !== undefined) return { ...sumUp(main, tokens, clues), tokens };
  if (sent !== undefined) return withoutToken(sent.judgement, clues, options.now);
  return withoutToken(log.isCapture ? null : judgeToken(text, options), clues, options.now);
}
