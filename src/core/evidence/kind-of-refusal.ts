import type { CodeArea } from "../twilio/error-codes.ts";
import { isSdk1 } from "../twilio/sdk-version.ts";
import { hidesOthers } from "../twilio/shown-by-sdk.ts";
import type { Refusal } from "./refusal.ts";

/**
 * What a refusal is one of. `refused`: of the token. `failed`: of something else that stops the client. `unrelated`: of
 * neither.
 */
export type RefusalKind = "refused" | "failed" | "unrelated";

/** What is known when a refusal comes. */
export interface RefusalSetting {
  /** The socket signed the client in, and nothing refused the token since. */
  readonly signedIn: boolean;
  /** Twilio accepted the token, over the socket or by the event gateway, and nothing refused it since. */
  readonly accepted: boolean;
  readonly sdkVersion: string | undefined;
}

const BY_AREA: Readonly<Record<CodeArea, RefusalKind>> = {
  token: "refused",
  account: "refused",
  application: "failed",
  identity: "failed",
  request: "failed",
  client: "failed",
  limit: "unrelated",
  call: "unrelated",
  network: "unrelated",
  microphone: "unrelated",
  unknown: "unrelated",
};

/** Whether such refusals have nothing to do with the token and with what it names. */
export function isBesideToken(area: CodeArea): boolean {
  return BY_AREA[area] === "unrelated";
}

/** Tells what kind of refusal one is, by its area, and by where and when it came. */
export function kindOfRefusal({ answer, area, code }: Refusal, setting: RefusalSetting): RefusalKind {
  const { signedIn, accepted, sdkVersion } = setting;
  if (answer.from === "log") {
    // SDK 1.x gives 31201 for a refused microphone too.
    if (code === 31201 && isSdk1(sdkVersion)) return "failed";
    return code !== null && hidesOthers(code) && !accepted ? "failed" : BY_AREA[area];
  }
  if (!isBesideToken(area) || answer.from !== "signaling" || answer.type !== "error") return BY_AREA[area];
  // An error in the place of a sign-in is the end of it, whatever its code.
  if (area === "unknown") return signedIn ? "failed" : "refused";
  return signedIn ? "unrelated" : "failed";
}
