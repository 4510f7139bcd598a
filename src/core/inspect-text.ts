import type { SignatureCheck } from "./evidence.ts";
import { clueRules, type TextSubject } from "./inspect/clue-rules.ts";
import type { InspectedToken } from "./inspect/inspected-token.ts";
import { judgeInOrder, judgeLogged } from "./inspect/judge-logged.ts";
import { readText } from "./inspect/read-text.ts";
import { bySeverity, type Clue, type Sum, sumUp } from "./inspect/sum-up.ts";
import { judgeToken } from "./judge-token.ts";
import type { Judgement } from "./judgement.ts";

/** How a text is to be read and judged. */
export interface InspectOptions {
  /** Unix seconds. */
  readonly now: number;
  /** `capture`: the text records what a browser sent. `paste`: a person put it there. */
  readonly via: "capture" | "paste";
  /** Outcomes of signature checks by token text, where they were made. */
  readonly signatures?: ReadonlyMap<string, SignatureCheck>;
}

/** What a text holds, and what there is to say of it. The findings are on the text and on its newest token. */
export interface Inspection extends Sum {
  /** Newest first. */
  readonly tokens: readonly InspectedToken[];
}

function readClues(subject: TextSubject): Clue[] {
  return clueRules.flatMap(({ check, harmless = false, ...rule }) => {
    const hit = check(subject);
    return hit === false ? [] : [{ finding: { ...rule, ...hit }, harmless }];
  });
}

/** Of a text without a token: the clues where they explain it, else what the text itself is. */
function withoutToken(own: Judgement | null, clues: readonly Clue[]): Inspection {
  const findings = clues.map(({ finding }) => finding);
  const explained = clues.some(({ harmless }) => !harmless);
  const all = bySeverity([...findings, ...(own === null || explained ? [] : own.findings)]);
  return {
    verdict: "not-a-token",
    sentence: all[0]?.title ?? "There is no token in this.",
    findings: all,
    tokens: [],
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
  const tokens = judgeInOrder(ours.length > 0 ? ours : jwts.filter(({ token }) => token.firm), options);
  const main = tokens.find(({ kind }) => kind === "voice") ?? tokens[0];
  const sent = main === undefined ? judged.findLast(({ token }) => token.sent) : undefined;
  const clues = readClues({ text, log, tokenCount: tokens.length, valueSent: sent !== undefined });
  if (main !== undefined) return { ...sumUp(main, tokens, clues), tokens };
  if (sent !== undefined) return withoutToken(sent.judgement, clues);
  return withoutToken(log.isCapture ? null : judgeToken(text, options), clues);
}
