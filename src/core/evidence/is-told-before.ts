import { shownBySdk } from "../twilio/shown-by-sdk.ts";
import { isBesideToken } from "./kind-of-refusal.ts";
import type { Refusal } from "./refusal.ts";

/** The refusals that count so far, see `WeighedEvidence`. */
interface SoFar {
  readonly refused: Refusal | null;
  readonly failed: Refusal | null;
  readonly unrelated: Refusal | null;
}

const CHANNELS = ["device", "call"] as const;

/** Whether a code in a log is the one that the SDK shows for this refusal, or the same. */
function isShownFor({ code, meant }: Refusal, logged: number, sdkVersion: string | undefined): boolean {
  if (code === null) return false;
  if (code === logged || meant === logged) return true;
  return CHANNELS.some((channel) => shownBySdk(code, channel, sdkVersion) === logged);
}

/**
 * Whether a log only repeats what was seen on the wire: a refusal of the token beside Twilio's own, or the code that the
 * SDK shows in place of Twilio's.
 */
export function isToldBefore(
  refusal: Refusal,
  { refused, failed, unrelated }: SoFar,
  sdkVersion: string | undefined,
): boolean {
  const { answer, area, code } = refusal;
  if (answer.from !== "log" || code === null) return false;
  const onWire = [refused, failed, unrelated].filter((one) => one !== null && one.answer.from !== "log");
  const isOfToken = !isBesideToken(area) && refused !== null && refused.answer.from !== "log";
  return isOfToken || onWire.some((one) => one !== null && isShownFor(one, code, sdkVersion));
}
