import type { Evidence } from "../evidence/evidence.ts";
import { ALL_FAMILIES } from "../rules/all-families.ts";
import { makeRuleInput } from "../rules/rule-input.ts";
import { decideVerdict } from "./decide-verdict.ts";
import type { Judgement } from "./judgement.ts";
import { makeSentence } from "./make-sentence.ts";
import { runRules } from "./run-rules.ts";

/** How a token text is to be judged. */
export interface JudgeOptions {
  /** Unix seconds, local clock. */
  readonly nowSeconds: number;
  /** `capture`: exactly this text was sent. `paste`: what surrounds the token tells nothing of what was sent. */
  readonly via: "capture" | "paste";
  readonly evidence?: Evidence | undefined;
}

/**
 * Judges one token text: what kind of token it is, whether it is good, and all that can be said against it.
 * Never throws, and takes time linear in the length of the text.
 *
 * @param text The text as captured or pasted; it need not be a token at all.
 */
export function judgeToken(text: string, { nowSeconds, via, evidence }: JudgeOptions): Judgement {
  const input = makeRuleInput(text, via, nowSeconds, evidence);
  const found = runRules(input, ALL_FAMILIES);
  const verdict = decideVerdict(input, found);
  return {
    verdict,
    ...makeSentence(input, verdict, found),
    findings: found.map(({ finding }) => finding),
    kind: input.kind,
    header: input.token.header,
    payload: input.token.payload,
    issuedAt: input.times.iat,
    notBefore: input.times.nbf,
    expiresAt: input.times.exp,
    nowSeconds: input.nowSeconds,
    clockOffsetSeconds: input.nowSeconds - input.localNowSeconds,
  };
}
