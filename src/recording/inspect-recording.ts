import type { Refusal } from "../core/evidence/refusal.ts";
import { weighEvidence } from "../core/evidence/weigh-evidence.ts";
import { findingStatement } from "../core/rules/finding.ts";
import type { TabSession } from "../core/session/tab-session.ts";
import { judgeToken } from "../core/verdict/judge-token.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { makeFinding, matchesOf } from "../core/verdict/run-rules.ts";
import { type ClueInput, clueRules } from "./clue-rules.ts";
import type { Recording } from "./document/recording.ts";
import type { InspectOptions } from "./inspect-options.ts";
import type { InspectedToken } from "./inspected-token.ts";
import { judgeInOrder, judgeRecorded } from "./judge-in-order.ts";
import { bySeverity, type Clue, type Sum, sumUp } from "./sum-up.ts";

/** What a recording holds, and what there is to say of it. The findings are on the whole and on its newest token. */
export interface Inspection extends Sum {
  /** Newest first. */
  readonly tokens: readonly InspectedToken[];
  /** All that the recording tells, as a session of a tab. */
  readonly session: TabSession;
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

/** Of a recording without a token: the clues where they explain it, else what the text itself is. */
function withoutToken(own: Judgement | null, clues: readonly Clue[], nowSeconds: number): Sum {
  const findings = clues.map(({ finding }) => finding);
  const explained = clues.some(({ stillAccepted }) => !stillAccepted);
  const all = bySeverity([...findings, ...(own === null || explained ? [] : own.findings)]);
  return {
    verdict: "not-a-token",
    sentence: [all[0] ? findingStatement(all[0], "title") : { message: "sentence_not_a_token", values: {} }],
    findings: all,
    nowSeconds,
  };
}

/** A refusal of another token than the newest, unless Twilio accepted that one. */
function refusedBeside(main: InspectedToken | undefined, tokens: readonly InspectedToken[]): Refusal | null {
  if (main === undefined || weighEvidence(main.evidence).accepted !== null) return null;
  for (const token of tokens) {
    const refused = token === main ? null : weighEvidence(token.evidence).refused;
    if (refused !== null) return refused;
  }
  return null;
}

/**
 * Judges every token of a recording, and sums up. Never throws.
 * @param text the text that it was read from; empty where that was too long to be kept
 */
export function inspectRecording(recording: Recording, options: InspectOptions, text: string): Inspection {
  const { session, isCapture } = recording;
  const judged = session.tokens.map((seen) => ({ seen, judgement: judgeRecorded(seen, session, options) }));
  const jwts = judged.filter(({ judgement }) => judgement.kind !== "none");
  // Another service's token is told only where the text has nothing of Twilio's, and it stands there by itself.
  const ours = jwts.filter(({ seen, judgement }) => judgement.kind !== "foreign" || seen.sent);
  const told = ours.length > 0 ? ours : jwts.filter(({ seen }) => seen.standalone);
  const tokens = judgeInOrder(told, session, options);
  const main = tokens.find(({ kind }) => kind === "voice") ?? tokens[0];
  // Newest first.
  const sent = main === undefined ? judged.find(({ seen }) => seen.sent) : undefined;
  const clues = readClues({
    recording,
    tokenCount: tokens.length,
    valueSent: sent !== undefined,
    otherRefused: refusedBeside(main, tokens),
  });
  const { nowSeconds } = options;
  if (main !== undefined) return { ...sumUp(main, tokens, clues), tokens, session };
  const own = sent?.judgement ?? (isCapture ? null : judgeToken(text, options));
  return { ...withoutToken(own, clues, nowSeconds), tokens: [], session };
}
