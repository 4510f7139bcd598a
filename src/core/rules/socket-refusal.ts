import type { Refusal, WeighedEvidence } from "../evidence/weigh-evidence.ts";
import { refusalMatch } from "./refusal-match.ts";
import type { CheckResult, Match } from "./rule.ts";

/**
 * What a frame of this type on the signaling socket told: a refusal of the token, or in the variant `failed` a failure
 * of something that the token names.
 */
export function socketRefusal(
  { refused, failed, accepted }: WeighedEvidence,
  type: "error" | "hangup",
  sdkVersion: string | undefined,
): CheckResult {
  const matches = ({ answer }: Refusal): boolean => answer.from === "signaling" && answer.type === type;
  if (refused && matches(refused)) return refusalMatch(refused, sdkVersion);
  if (!failed || !matches(failed)) return false;
  const match: Match = { ...refusalMatch(failed, sdkVersion), variant: "failed" };
  // The token itself passed, so it is not called invalid.
  return accepted ? { ...match, severity: "warning" } : match;
}
