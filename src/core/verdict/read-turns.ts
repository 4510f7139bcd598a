import { CLOCK_TOLERANCE_SECONDS } from "../evidence/clock-tolerance.ts";
import { readToken } from "../token/read-token.ts";
import { readTokenTimes } from "../token/token-times.ts";

/**
 * The moments at which the verdict on a token changes by itself: it begins to live, is about to expire, expires.
 * @returns Unix seconds, in no order
 */
export function readTurns(text: string): readonly number[] {
  const { payload } = readToken(text);
  if (payload === null) return [];
  const { iat, nbf, exp } = readTokenTimes(payload);
  const begins = [iat, nbf].flatMap((begin) => (begin === null ? [] : [begin - CLOCK_TOLERANCE_SECONDS]));
  if (exp === null) return begins;
  return [...begins, exp - CLOCK_TOLERANCE_SECONDS, exp, exp + CLOCK_TOLERANCE_SECONDS];
}
