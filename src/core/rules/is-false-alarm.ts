import type { WeighedEvidence } from "../evidence/weigh-evidence.ts";
import { compareVersions } from "../twilio/sdk-version.ts";

/** First version of the SDK that waits for the token to be checked before it registers again. */
const FIXED = "2.18.5";

const isOldSdk = (version: string | undefined): boolean =>
  version !== undefined && /^2\./.test(version) && compareVersions(version, FIXED) < 0;

/** Whether a refusal that came and went is a known fault of the SDK, which used to register too early. */
export function isFalseAlarm({ refusedBefore }: WeighedEvidence, sdkVersion: string | undefined): boolean {
  return (refusedBefore?.code === 31204 || refusedBefore?.code === 20101) && isOldSdk(sdkVersion);
}
