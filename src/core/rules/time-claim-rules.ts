import { value } from "../text/value.ts";
import { MILLISECONDS_FROM } from "../token/token-times.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { EXPIRED, MALFORMED, TOO_LONG } from "../twilio/wire-codes.ts";
import { matchTimeClaims } from "./match-time-claims.ts";
import type { PickedTimes } from "./pick-times.ts";
import type { Rule } from "./rule.ts";

/** Times that no clock is needed to find fault with: they have a wrong form, or contradict each other. */
export const timeClaimRules: readonly Rule<PickedTimes>[] = [
  {
    id: "time-in-milliseconds",
    severity: "error",
    claim: "exp",
    codes: [...TOO_LONG, 31204],
    source: errorPage(20157),
    supersedes: [
      "iat-in-future",
      "token-not-yet-valid",
      "ttl-over-24h",
      "exp-before-issue",
      "exp-nbf-iat-order",
      "time-fractional",
    ],
    check: ({ claims }) =>
      matchTimeClaims(claims.filter(({ time }) => typeof time === "number" && time >= MILLISECONDS_FROM)),
  },
  {
    id: "time-not-number",
    severity: "error",
    claim: "exp",
    codes: [20104, ...MALFORMED],
    source: errorPage(20104),
    check: ({ claims }) => {
      const found = claims.filter(({ time }) => typeof time !== "number");
      const first = found[0];
      const match = matchTimeClaims(found);
      if (first === undefined || match === false) return false;
      const values = {
        ...match.values,
        claim: value.name(first.name),
        value: value.outside(JSON.stringify(first.time), 40),
      };
      return { ...match, variant: found.length > 1 ? "several" : null, values };
    },
  },
  {
    id: "time-negative-or-zero",
    severity: "error",
    claim: "exp",
    codes: [20103, ...MALFORMED],
    source: reportedIn("sfreiberg/gotwilio#55"),
    check: ({ claims }) =>
      matchTimeClaims(claims.filter(({ time }) => typeof time === "number" && time <= 0)),
  },
  {
    id: "exp-missing",
    severity: "error",
    claim: "exp",
    codes: [20104, 20154, ...MALFORMED],
    source: errorPage(20104),
    check: ({ claims }) => claims.every(({ name }) => name !== "exp"),
  },
  {
    id: "ttl-string-in-node",
    severity: "error",
    claim: "exp",
    codes: EXPIRED,
    source: SOURCES.nodeLibrary,
    supersedes: ["ttl-very-short"],
    check: ({ stringTtl }) =>
      stringTtl !== null && {
        values: {
          lifetime: value.duration(Math.floor(stringTtl / 1000)),
          // As it stands in the code, without separators.
          ttl: value.name(String(stringTtl)),
        },
      },
  },
  {
    id: "exp-before-issue",
    severity: "error",
    claim: "exp",
    codes: EXPIRED,
    source: reportedIn("twilio/voice-quickstart-android#80"),
    supersedes: ["exp-nbf-iat-order", "ttl-very-short"],
    check: ({ lifetime }) => lifetime !== null && lifetime.seconds <= 0 - lifetime.slack,
  },
  {
    id: "exp-nbf-iat-order",
    severity: "error",
    claim: "nbf",
    codes: [...EXPIRED, 20105],
    source: SOURCES.jwt,
    check: ({ times: { nbf, exp } }) => nbf !== null && exp !== null && nbf >= exp,
  },
];
