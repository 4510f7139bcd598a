import type { TwilioAnswer } from "../evidence/evidence.ts";
import { isBesideToken } from "../evidence/kind-of-refusal.ts";
import type { WeighedEvidence } from "../evidence/weigh-evidence.ts";
import { refusalMatch } from "./refusal-match.ts";
import type { CheckResult, Match } from "./rule.ts";

/** Where a refusal came: as an answer over HTTP, or as a frame of this type on the signaling socket. */
export type WireChannel = "event-gateway" | "error" | "hangup";

function channelOf(answer: TwilioAnswer): string {
  return answer.from === "signaling" ? answer.type : answer.from;
}

/**
 * What Twilio itself told on this channel: a refusal of the token, in the variant `unknown` with a code that nobody
 * knows; or in the variant `failed` a failure of something else, in `unknown_later` one that nobody knows.
 */
export function wireRefusal(
  { refused, failed, accepted }: WeighedEvidence,
  channel: WireChannel,
  sdkVersion: string | undefined,
): CheckResult {
  if (refused && channelOf(refused.answer) === channel) return refusalMatch(refused, sdkVersion);
  if (!failed || channelOf(failed.answer) !== channel) return false;
  const found = refusalMatch(failed, sdkVersion);
  const match: Match = { ...found, variant: found.variant === "unknown" ? "unknown_later" : "failed" };
  // The token itself passed, or is no reason for the failure, so it is not called invalid.
  return accepted || isBesideToken(failed.area) ? { ...match, severity: "warning" } : match;
}
