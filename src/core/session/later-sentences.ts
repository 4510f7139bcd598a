import type { Judgement } from "../judgement.ts";
import { judgeSeenToken } from "./judge-seen-token.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

/** Seconds after which the times in a sentence have grown by a digit or by a unit. */
const GROWN = [1, 11, 61, 661];

/**
 * How the sentence on a token will read as its times count, as long as its verdict stays: pages keep room for the
 * longest of them, so that nothing under it moves while it counts.
 * @param now Unix milliseconds
 */
export function laterSentences(
  token: SeenToken,
  session: TabSession,
  verdict: Judgement["verdict"],
  now: number,
): readonly string[] {
  return GROWN.map((seconds) => judgeSeenToken(token, session, now + seconds * 1000))
    .filter((later) => later.verdict === verdict)
    .map(({ sentence }) => sentence);
}
