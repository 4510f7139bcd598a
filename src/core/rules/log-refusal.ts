import type { WeighedEvidence } from "../evidence/weigh-evidence.ts";
import { hidesOthers, rawCodesBehind } from "../twilio/shown-by-sdk.ts";
import { refusalMatch } from "./refusal-match.ts";
import type { CheckResult } from "./rule.ts";

/**
 * What a log told: a refusal of the token, or in the variant `failed` a failure of something else. A code under which
 * the SDK hides others says neither, see `hiddenCode`.
 */
export function logRefusal(
  { refused, failed }: WeighedEvidence,
  sdkVersion: string | undefined,
): CheckResult {
  if (refused?.answer.from === "log") {
    const match = refusalMatch(refused, sdkVersion);
    const behind = refused.code === null ? [] : rawCodesBehind(refused.code);
    return { ...match, codes: [...new Set([...match.codes, ...behind])] };
  }
  if (failed?.answer.from !== "log" || failed.code === null || hidesOthers(failed.code)) return false;
  return { ...refusalMatch(failed, sdkVersion), variant: "failed", severity: "warning" };
}
