import type { WeighedEvidence } from "../evidence/weigh-evidence.ts";
import { value } from "../text/value.ts";
import { hidesOthers, rawCodesBehind } from "../twilio/shown-by-sdk.ts";
import type { CheckResult } from "./rule.ts";

/** A code in a log under which the SDK hides Twilio's own, and those that it may be. */
export function hiddenCode({ failed }: WeighedEvidence): CheckResult {
  if (failed?.answer.from !== "log" || failed.code === null || !hidesOthers(failed.code)) return false;
  const { code } = failed;
  const behind = rawCodesBehind(code);
  return {
    codes: [code, ...behind],
    values: {
      code: value.code(code),
      advice: value.advice(code),
      behind: value.list(behind.map(value.code)),
    },
  };
}
