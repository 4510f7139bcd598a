import { judgeToken } from "../judge-token.ts";
import type { Finding, Judgement } from "../judgement.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

function tooLong(token: SeenToken): Finding {
  return {
    id: "token-too-long",
    severity: "error",
    claim: null,
    codes: [31204, 20101],
    title: `The page sent ${token.length.toLocaleString("en")} characters as its token.`,
    why: "A Voice access token has under 2,000 characters, and servers refuse header lines this long.",
    remedy: "Look at what the page passes to the Voice SDK: it has to be the token alone.",
    source: null,
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
  return { ...judgement, verdict: "invalid", sentence: finding.title, findings: [finding] };
}
