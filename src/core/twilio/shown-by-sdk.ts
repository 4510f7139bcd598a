import { compareVersions, isSdk1 } from "./sdk-version.ts";

/** Codes of refused sign-ins that every 2.x SDK renames on the Device, and the names that it gives them. */
const RENAMED: ReadonlyMap<number, number> = new Map([
  [31201, 20151],
  [31204, 20101],
  [31205, 20104],
]);

/** Codes that the SDK from 2.8.0 shows only with `enableImprovedSignalingErrorPrecision`. */
const PRECISE = new Set([
  31001, 31002, 31003, 31101, 31102, 31103, 31104, 31105, 31107, 31201, 31202, 31203, 31204, 31205, 31207,
  31404, 31480, 31486, 31603,
]);

/** Codes that the SDKs have a class for, by the first version that does: `lib/twilio/errors/generated.ts`. */
const KNOWN_SINCE: readonly (readonly [version: string, codes: readonly number[]])[] = [
  [
    "2.0.0",
    [20101, 20104, 20151, 31000, 31005, 31008, 31009, 31400, 31401, 31402, 53000, 53001, 53400, 53402, 53405],
  ],
  ["2.2.0", [31100, 31206, 31209]],
  ["2.8.0", [...PRECISE]],
  ["2.12.0", [31210, 31212]],
];

function isKnown(raw: number, sdkVersion: string): boolean {
  return KNOWN_SINCE.some(
    ([version, codes]) => codes.includes(raw) && compareVersions(sdkVersion, version) >= 0,
  );
}

/** Where an error comes out: at the Device (a socket `error` frame) or at the Call (a `hangup` frame). */
export type ErrorChannel = "device" | "call";

/**
 * The code that an app's error handler is given for a raw code on the wire, with the precision flag left off.
 * Read in the SDKs' code: `lib/twilio/errors` and `device.ts`, `call.ts` of twilio-voice.js.
 *
 * @param raw Code in the socket's frame.
 * @param sdkVersion Version of the SDK; the newest 2.x is assumed where it is not known.
 */
export function shownBySdk(raw: number, channel: ErrorChannel, sdkVersion = "2.18.5"): number {
  // 1.x shows the raw code, and puts a new one beside it as `error.twilioError`.
  if (isSdk1(sdkVersion)) return raw;
  const isShown = isKnown(raw, sdkVersion) && !PRECISE.has(raw);
  if (channel === "call") return isShown && compareVersions(sdkVersion, "2.8.0") >= 0 ? raw : 31005;
  return RENAMED.get(raw) ?? (isShown ? raw : 53000);
}

/** Raw codes that stand behind the labels which the SDK gives to many. */
const BEHIND: ReadonlyMap<number, readonly number[]> = new Map([
  [53000, [31202, 31203, 31207, 31105, 31102, 31001]],
  [31005, [31001, 31002, 31105, 31404, 31480, 31486, 31603, 31204, 31205]],
]);

/** The raw codes that may stand behind a code that an SDK showed: the reverse of `shownBySdk`. */
export function rawCodesBehind(shown: number): readonly number[] {
  for (const [raw, label] of RENAMED) if (label === shown) return [raw];
  return BEHIND.get(shown) ?? [shown];
}

/** True for a label under which the SDK shows many codes, so that it tells nothing by itself. */
export function hidesOthers(shown: number): boolean {
  return BEHIND.has(shown);
}
