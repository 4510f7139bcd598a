import { decideVerdict } from "./decide-verdict.ts";
import type { Evidence } from "./evidence.ts";
import { findFindings } from "./find-findings.ts";
import type { Judgement } from "./judgement.ts";
import { ALL_FAMILIES } from "./rules/all-families.ts";
import { saySentence } from "./say-sentence.ts";
import { makeSubject } from "./subject.ts";

/** How a token text is to be judged. */
export interface JudgeOptions {
  /** Unix seconds, local clock. */
  readonly now: number;
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
export function judgeToken(text: string, { now, via, evidence }: JudgeOptions): Judgement {
  const subject = makeSubject(text, via, now, evidence);
  const found = findFindings(subject, ALL_FAMILIES);
  const verdict = decideVerdict(subject, found);
  return {
    verdict,
    sentence: saySentence(subject, verdict, found),
    findings: found.map(({ finding }) => finding),
    kind: subject.kind,
    header: subject.token.header,
    payload: subject.token.payload,
    issuedAt: subject.times.iat,
    notBefore: subject.times.nbf,
    expiresAt: subject.times.exp,
  };
}
