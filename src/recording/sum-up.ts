import { type Finding, findingStatement, type Severity } from "../core/rules/finding.ts";
import type { Statement } from "../core/text/value.ts";
import type { Verdict } from "../core/verdict/judgement.ts";
import type { InspectedToken } from "./inspected-token.ts";

/** A finding on the text as a whole. */
export interface Clue {
  readonly finding: Finding;
  /** It does not make the token any worse for Twilio. */
  readonly stillAccepted: boolean;
}

/** What a text comes to. */
export interface Sum {
  readonly verdict: Verdict;
  /** As data, see `renderStatements`. */
  readonly sentence: readonly Statement[];
  readonly findings: readonly Finding[];
  /** Unix seconds by the best clock that is known: the moment that all moments are told from. */
  readonly nowSeconds: number;
}

const VERDICTS: readonly Verdict[] = ["valid", "warning", "invalid", "not-a-token"];
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, ok: 2, info: 3 };

/** Worst first; what is equally bad stays in its order. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
}

function verdictOf({ finding, stillAccepted }: Clue): Verdict {
  if (finding.severity === "error") return stillAccepted ? "warning" : "invalid";
  return finding.severity === "warning" ? "warning" : "valid";
}

function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(b) > VERDICTS.indexOf(a) ? b : a;
}

/**
 * Sums up a text with tokens: the verdict is that of the newest token for Voice, made worse by what the text tells
 * beside it and by an old token that is still in use.
 *
 * @param tokens Newest first, at least one.
 */
export function sumUp(main: InspectedToken, tokens: readonly InspectedToken[], clues: readonly Clue[]): Sum {
  const stale = tokens
    .filter((token) => token !== main)
    .flatMap(({ findings }) => findings.filter(({ id }) => id === "stale-token-in-use"))
    .map((finding): Clue => ({ finding, stillAccepted: false }));
  const beside = [...stale, ...clues];
  const verdict = beside.map(verdictOf).reduce(worse, main.verdict);
  const loudest = verdict === main.verdict ? undefined : bySeverity(beside.map(({ finding }) => finding))[0];
  const forVoice = main.kind === "voice";
  const message = forVoice ? "sentence_newest_voice" : "sentence_newest";
  const count = tokens.filter(({ kind }) => !forVoice || kind === "voice").length;
  const several: readonly Statement[] = count > 1 ? [{ message, values: {}, count }] : [];
  return {
    verdict,
    sentence: loudest ? [findingStatement(loudest, "title")] : [...main.sentence, ...several],
    nowSeconds: main.nowSeconds,
    findings: bySeverity([
      ...stale.map(({ finding }) => finding),
      ...main.findings,
      ...clues.map(({ finding }) => finding),
    ]),
  };
}
