import { CLOCK_TOLERANCE_SECONDS } from "../evidence/clock-tolerance.ts";
import { value } from "../text/value.ts";
import { errorPage } from "../twilio/sources.ts";
import { EXPIRED, TOO_LONG } from "../twilio/wire-codes.ts";
import { isLastDate } from "./default-dates.ts";
import type { PickedTimes } from "./pick-times.ts";
import type { Match, Rule } from "./rule.ts";

const DAY = 86_400;
/** Lifetimes that people choose, in seconds. */
const USUAL_TTLS = [
  300, 600, 900, 1200, 1800, 3600, 5400, 7200, 10800, 14400, 18000, 21600, 28800, 36000, 43200, 57600, 64800,
  72000, 86000, 86399, 86400,
];

function matchTooLong({ times, nowSeconds, lifetime, claims }: PickedTimes): Match | false {
  const { exp, issued } = times;
  if (claims.some(({ name, time }) => name === "exp" && typeof time === "number" && isLastDate(time)))
    return { variant: "never" };
  const left = exp === null ? 0 : exp - nowSeconds;
  if (left > DAY + CLOCK_TOLERANCE_SECONDS)
    return {
      variant: "from_now",
      values: { lifetime: value.duration(Math.max(left, lifetime?.seconds ?? 0)) },
    };
  if (lifetime === null || lifetime.seconds <= DAY + lifetime.slack) return false;
  const values = { lifetime: value.duration(lifetime.seconds) };
  // Without iat Twilio can only compare exp with now; what it does is not documented.
  return issued?.from === "iat" ? { values } : { severity: "warning", values };
}

/** Lifetimes that are too long or too short. */
export const lifetimeRules: readonly Rule<PickedTimes>[] = [
  {
    id: "ttl-over-24h-in-ms",
    severity: "error",
    claim: "exp",
    codes: TOO_LONG,
    source: errorPage(20157),
    supersedes: ["ttl-over-24h"],
    check: ({ lifetime }) => {
      if (lifetime === null) return false;
      const { seconds, slack } = lifetime;
      const ttl = USUAL_TTLS.find((usual) => Math.abs(seconds - usual * 1000) <= slack);
      return (
        ttl !== undefined && {
          values: { lifetime: value.duration(ttl * 1000), ttl: value.number(ttl) },
        }
      );
    },
  },
  {
    id: "ttl-over-24h",
    severity: "error",
    claim: "exp",
    codes: TOO_LONG,
    source: errorPage(31207),
    check: matchTooLong,
  },
  {
    id: "ttl-exactly-24h",
    severity: "warning",
    claim: "exp",
    codes: TOO_LONG,
    source: errorPage(31207),
    check: ({ lifetime, times: { issued } }) => lifetime?.seconds === DAY && issued?.from !== "nbf",
  },
  {
    id: "ttl-very-short",
    severity: "warning",
    claim: "exp",
    codes: EXPIRED,
    source: errorPage(31205),
    check: ({ times: { iat, nbf, jti, exp } }) => {
      // The time in jti alone is too coarse; nbf counts where it agrees with it.
      const issued = iat ?? (nbf !== null && jti !== null && Math.abs(nbf - jti) <= 5 ? nbf : null);
      if (exp === null || issued === null || exp <= issued || exp - issued >= 60) return false;
      return { values: { lifetime: value.duration(exp - issued) } };
    },
  },
];
