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
      answer.atMs !== null
    ) {
      return Math.round(exp - answer.ttl - answer.atMs / 1000);
    }
  }
  return null;
}

/**
 * The best that is known of the time now, Unix seconds. An offset that was measured is applied. One that is only
 * worked out from a capture is applied where the capture shows that its clock is wrong: Twilio accepted the token
 * outside of the times that the clock gave it. Else the capture's clock may be another computer's.
 */
export function bestNow(
  nowSeconds: number,
  evidence: Evidence,
  exp: number | null,
  begin: number | null,
): number {
  if (evidence.clockOffset !== undefined) return nowSeconds + evidence.clockOffset;
  const contradicted = evidence.answers.some(
    (answer) =>
      answer.from === "signaling" && answer.type === "connected" && isOutside(answer.atMs, exp, begin),
  );
  return contradicted ? nowSeconds + (clockOffset(evidence, exp) ?? 0) : nowSeconds;
}

function isOutside(atMs: number | null, exp: number | null, begin: number | null): boolean {
  if (atMs === null) return false;
  const at = atMs / 1000;
  return (exp !== null && at >= exp) || (begin !== null && at < begin - 60);
}
