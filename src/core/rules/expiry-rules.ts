import { CLOCK_TOLERANCE_SECONDS } from "../evidence/clock-tolerance.ts";
import { value } from "../text/value.ts";
import { errorPage, SOURCES } from "../twilio/sources.ts";
import { EXPIRED } from "../twilio/wire-codes.ts";
import type { PickedTimes } from "./pick-times.ts";
import type { Match, Rule } from "./rule.ts";

/** Up to here `exp` is a duration that someone took for a moment: as a moment it would lie before September 2001. */
const TIMES_FROM = 1e9;
/** Apple's systems count from the start of 2001, which is this moment in Unix seconds. */
const REFERENCE_DATE = 978_307_200;
/** By how much a time that is counted from there may differ from now. */
const A_YEAR = 366 * 86_400;

function matchExpired({ times: { exp }, nowSeconds, evidence, answers }: PickedTimes): Match | false {
  if (exp === null || nowSeconds < exp) return false;
  if (exp < TIMES_FROM)
    return {
      variant: Math.abs(exp + REFERENCE_DATE - nowSeconds) <= A_YEAR ? "since_2001" : "lifetime",
      variantTexts: ["title", "remedy"],
      values: { exp: value.number(exp) },
    };
  const values = { expiry: value.moment(exp) };
  const accepted = (answers.accepted?.atMs ?? 0) / 1000;
  if (accepted >= exp + CLOCK_TOLERANCE_SECONDS && evidence.clockOffset === undefined)
    return { severity: "warning", variant: "clock_wrong", variantTexts: ["title", "remedy"], values };
  const acceptedBefore = answers.accepted !== null || answers.acceptedBefore !== null;
  if (nowSeconds - exp < CLOCK_TOLERANCE_SECONDS)
    return { severity: "warning", variant: acceptedBefore ? "just_now_accepted_before" : "just_now", values };
  return { variant: acceptedBefore ? "accepted_before" : null, values };
}

/** The end of a token, and its use around that. */
export const expiryRules: readonly Rule<PickedTimes>[] = [
  {
    id: "token-expired",
    severity: "error",
    claim: "exp",
    codes: EXPIRED,
    source: errorPage(31205),
    onceAccepted: "unchanged",
    check: matchExpired,
  },
  {
    id: "valid-when-sent",
    severity: "info",
    claim: "exp",
    codes: [],
    source: null,
    onceAccepted: "unchanged",
    check: ({ times: { exp, nbf }, nowSeconds, evidence: { sentAtMs, answers } }) => {
      const sent = sentAtMs ?? answers.findLast(({ from }) => from !== "log")?.atMs;
      if (exp === null || nowSeconds < exp || sent == null) return false;
      const seconds = sent / 1000;
      return (
        seconds < exp &&
        (nbf === null || seconds >= nbf - CLOCK_TOLERANCE_SECONDS) && {
          values: { left: value.duration(exp - seconds) },
        }
      );
    },
  },
  {
    id: "stale-token-in-use",
    severity: "error",
    claim: "exp",
    codes: EXPIRED,
    source: SOURCES.voiceSdk,
    onceAccepted: "unchanged",
    check: ({ times: { exp }, evidence: { sentAtMs, newerTokenAtMs } }) =>
      exp !== null &&
      sentAtMs !== undefined &&
      newerTokenAtMs !== undefined &&
      sentAtMs > newerTokenAtMs &&
      sentAtMs / 1000 >= exp,
  },
  {
    id: "token-expiring",
    severity: "warning",
    claim: "exp",
    codes: EXPIRED,
    source: SOURCES.voiceSdk,
    onceAccepted: "unchanged",
    check: ({ times: { exp }, nowSeconds, evidence: { newerTokenSeen }, stringTtl }) =>
      exp !== null &&
      !newerTokenSeen &&
      stringTtl === null &&
      exp > nowSeconds &&
      exp - nowSeconds <= 60 && { values: { expiry: value.moment(exp) } },
  },
];
