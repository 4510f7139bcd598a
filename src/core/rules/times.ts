import { CLOCK_TOLERANCE_SECONDS } from "../evidence/clock-tolerance.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { errorPage, reportedIn } from "../twilio/sources.ts";
import { NOT_YET } from "../twilio/wire-codes.ts";
import { expiryRules } from "./expiry-rules.ts";
import { lifetimeRules } from "./lifetime-rules.ts";
import { matchTimeClaims } from "./match-time-claims.ts";
import { type PickedTimes, pickTimes } from "./pick-times.ts";
import { ruleFamily } from "./rule.ts";
import { timeClaimRules } from "./time-claim-rules.ts";

/** No clock is wrong by more than that, unless it is wrong about everything. */
const DAY = 86_400;

/** When the token was created, starts and ends. */
export const timeRules = ruleFamily<PickedTimes>({
  name: "times",
  kinds: KINDS.twilios,
  needsPayload: true,
  pick: pickTimes,
  rules: [
    ...timeClaimRules,
    ...expiryRules,
    ...lifetimeRules,
    {
      id: "token-not-yet-valid",
      severity: "error",
      claim: "nbf",
      codes: NOT_YET,
      source: errorPage(20105),
      check: ({ times: { nbf }, nowSeconds, clockAgrees }) => {
        // Twilio allows for clocks that differ a little.
        if (nbf === null || nbf <= nowSeconds + CLOCK_TOLERANCE_SECONDS) return false;
        const values = { start: value.moment(nbf) };
        return clockAgrees && nbf > nowSeconds + DAY
          ? { variant: "far", variantTexts: ["why", "remedy"], values }
          : { values };
      },
    },
    {
      id: "iat-in-future",
      severity: "warning",
      claim: "iat",
      codes: [],
      source: reportedIn("twilio/twilio-voice.js#110"),
      check: ({ times: { iat }, nowSeconds, clockAgrees }) => {
        if (iat === null || iat <= nowSeconds + CLOCK_TOLERANCE_SECONDS) return false;
        const values = { issued: value.moment(iat) };
        return clockAgrees && iat > nowSeconds + DAY
          ? { variant: "far", variantTexts: ["title", "why", "remedy"], values }
          : { values };
      },
    },
    {
      id: "time-fractional",
      severity: "warning",
      claim: "exp",
      codes: [],
      source: reportedIn("jasonfill/ColdFusion-Twilio-Library#1"),
      check: ({ claims }) =>
        matchTimeClaims(claims.filter(({ time }) => typeof time === "number" && !Number.isInteger(time))),
    },
  ],
});
