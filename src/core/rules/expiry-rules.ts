import { CLOCK_TOLERANCE_SECONDS } from "../evidence/clock-tolerance.ts";
import { value } from "../text/value.ts";
import { errorPage, SOURCES } from "../twilio/sources.ts";
import { EXPIRED } from "../twilio/wire-codes.ts";
import type { PickedTimes } from "./pick-times.ts";
import type { Match, Rule } from "./rule.ts";

/** Up to here `exp` is a lifetime that someone took for a time: as a time it would lie before September 2001. */
const TIMES_FROM = 1e9;

function matchExpired({ times: { exp }, nowSeconds, evidence, answers }: PickedTimes): Match | false {
  if (exp === null || nowSeconds < exp) return false;
  if (exp < TIMES_FROM)
    return {
      variant: "lifetime",
      variantTexts: ["title", "remedy"],
      values: { exp: value.number(exp) },
    };
  const values = { expiry: value.moment(exp) };
  const accepted = (answers.accepted?.at ?? 0) / 1000;
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
    check: ({ times: { exp, nbf }, nowSeconds, evidence: { sentAt, answers } }) => {
      const sent = sentAt ?? answers.at(-1)?.at;
      if (exp === null || nowSeconds < exp || sent === undefined) return false;
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
    check: ({ times: { exp }, evidence: { sentAt, newerTokenAt } }) =>
      exp !== null &&
      sentAt !== undefined &&
      newerTokenAt !== undefined &&
      sentAt > newerTokenAt &&
      sentAt / 1000 >= exp,
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
