import type { Evidence } from "./evidence.ts";

/**
 * Twilio's clock minus the clock of the computer that made the capture, in whole seconds: as measured, or worked
 * out from the socket's `connected`, which tells how long the token still has to live.
 *
 * @param exp Expiry of the token, Unix seconds.
 * @returns Null where nothing tells it.
 */
export function clockOffset(evidence: Evidence, exp: number | null): number | null {
  if (evidence.clockOffset !== undefined) return evidence.clockOffset;
  if (exp === null) return null;
  for (const answer of evidence.answers.toReversed()) {
    if (
      answer.from === "signaling" &&
      answer.type === "connected" &&
      answer.ttl !== undefined &&
      answer.ttl > 0 &&
      answer.at > 0
    ) {
      return Math.round(exp - answer.ttl - answer.at / 1000);
    }
  }
  return null;
}

/**
 * The best that is known of the time now, Unix seconds. An offset that was measured is applied. One that is only
 * worked out from a capture is applied where the capture shows that its clock is wrong: Twilio accepted the token
 * outside of the times that the clock gave it. Else the capture's clock may be another computer's.
 */
export function bestNow(now: number, evidence: Evidence, exp: number | null, begin: number | null): number {
  if (evidence.clockOffset !== undefined) return now + evidence.clockOffset;
  const contradicted = evidence.answers.some(
    (answer) =>
      answer.from === "signaling" && answer.type === "connected" && isOutside(answer.at / 1000, exp, begin),
  );
  return contradicted ? now + (clockOffset(evidence, exp) ?? 0) : now;
}

function isOutside(at: number, exp: number | null, begin: number | null): boolean {
  if (at <= 0) return false;
  return (exp !== null && at >= exp) || (begin !== null && at < begin - 60);
}
