import type { Evidence, SignatureCheck } from "../evidence/evidence.ts";
import { type Finding, findingStatement } from "../rules/finding.ts";
import { value } from "../text/value.ts";
import { type JudgeOptions, judgeToken } from "../verdict/judge-token.ts";
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

/** What a recording's reader knows beyond the session. */
export interface JudgeMore {
  /** Whether a text that nothing proves to have been sent was sent unchanged; `paste` by default. */
  readonly via?: JudgeOptions["via"];
  /** Outcome of a signature check. */
  readonly signature?: SignatureCheck | undefined;
  /** The tokens that replaced it, see `evidenceOf`. */
  readonly newer?: readonly SeenToken[] | undefined;
}

/**
 * Judges a token with everything that the session of its tab or recording says about it.
 * @param nowMs Unix milliseconds
 */
export function judgeSeenToken(
  token: SeenToken,
  session: TabSession,
  nowMs: number,
  { via = "paste", signature, newer }: JudgeMore = {},
): Judgement & { readonly evidence: Evidence } {
  const seen = evidenceOf(token, session, newer);
  const evidence = signature === undefined ? seen : { ...seen, signature };
  const judgement = {
    ...judgeToken(token.text, {
      nowSeconds: Math.floor(nowMs / 1000),
      via: token.sent ? "capture" : via,
      evidence,
    }),
    evidence,
  };
  if (token.length <= token.text.length) return judgement;
  // Only the beginning was kept, so what the rules say about the rest would be false.
  const finding = tooLong(token);
  return {
    ...judgement,
    verdict: "invalid",
    sentence: [findingStatement(finding, "title")],
    headline: finding,
    findings: [finding],
  };
}
