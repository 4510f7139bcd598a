import { type Finding, findingStatement } from "../rules/finding.ts";
import { value } from "../text/value.ts";
import { judgeToken } from "../verdict/judge-token.ts";
import type { Judgement } from "../verdict/judgement.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

function tooLong(token: SeenToken): Finding {
  return {
    id: "token-too-long",
    severity: "error",
    claim: null,
    codes: [31204, 20101],
    source: null,
    variant: null,
    variantTexts: [],
    values: { length: value.number(token.length) },
  };
}

/**
 * Judges a captured token with all that its tab's session tells of it.
 * @param now Unix milliseconds
 */
export function judgeSeenToken(token: SeenToken, session: TabSession, now: number): Judgement {
  const evidence = evidenceOf(token, session);
  const judgement = judgeToken(token.text, { now: Math.floor(now / 1000), via: "capture", evidence });
  if (token.length <= token.text.length) return judgement;
  // Only the beginning was kept, so nothing that the rules say of the rest would be true.
  const finding = tooLong(token);
  return {
    ...judgement,
    verdict: "invalid",
    sentence: [findingStatement(finding, "title")],
    headline: finding,
    findings: [finding],
  };
}
