import type { Judgement } from "../judgement.ts";
import { judgeSeenToken } from "./judge-seen-token.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

/**
 * Seconds after which the times in a sentence have grown by a unit or a digit: in a moment, and in each of the next
 * minutes until there are more than ten of them. Three of each, a third of a minute apart: at most one of them finds
 * the time that passed, and one the time that is left, within the first ten seconds of a minute, where they are short
 * or not said at all.
 */
const GROWN = [1, 61, 181, 301, 421, 541, 661].flatMap((from) => [from, from + 20, from + 40]);

/**
 * The longest that the sentence on a token becomes as its times count, while its verdict stays: pages keep room for it,
 * so that nothing under it moves.
 * @param judgement the token's, of now
 * @param now Unix milliseconds
 */
export function longestSentence(
  token: SeenToken,
  session: TabSession,
  judgement: Judgement,
  now: number,
): string {
  const later = GROWN.map((seconds) => judgeSeenToken(token, session, now + seconds * 1000));
  return later
    .filter(({ verdict }) => verdict === judgement.verdict)
    .map(({ sentence }) => sentence)
    .reduce((longest, next) => (next.length > longest.length ? next : longest), judgement.sentence);
}
