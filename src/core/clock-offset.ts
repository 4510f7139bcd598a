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
      answer.ttl > 0
    ) {
      return Math.round(exp - answer.ttl - answer.at / 1000);
    }
  }
  return null;
}
