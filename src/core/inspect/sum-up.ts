import type { Finding, Severity, Verdict } from "../judgement.ts";
import type { InspectedToken } from "./inspected-token.ts";

/** A finding on the text as a whole. */
export interface Clue {
  readonly finding: Finding;
  /** It does not make the token any worse for Twilio. */
  readonly harmless: boolean;
}

/** What a text comes to. */
export interface Sum {
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly findings: readonly Finding[];
}

const VERDICTS: readonly Verdict[] = ["valid", "warning", "invalid", "not-a-token"];
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, ok: 2, info: 3 };

/** Worst first; what is equally bad stays in its order. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
}

function verdictOf({ finding, harmless }: Clue): Verdict {
  if (finding.severity === "error") return harmless ? "warning" : "invalid";
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
    .map((finding): Clue => ({ finding, harmless: false }));
  const beside = [...stale, ...clues];
  const verdict = beside.map(verdictOf).reduce(worse, main.verdict);
  const loudest = verdict === main.verdict ? undefined : bySeverity(beside.map(({ finding }) => finding))[0];
  const several =
    tokens.length > 1
      ? ` This is the newest of ${tokens.length} tokens${main.kind === "voice" ? " for Voice" : ""}.`
      : "";
  return {
    verdict,
    sentence: loudest?.title ?? `${main.sentence}${several}`,
    findings: bySeverity([
      ...stale.map(({ finding }) => finding),
      ...main.findings,
      ...clues.map(({ finding }) => finding),
    ]),
  };
}
