import { value } from "../text/value.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { EXPIRED, MALFORMED, NOT_YET, TOO_LONG } from "../twilio/wire-codes.ts";
import type { AddedTwice } from "./added-twice.ts";
import { matchTimeClaims } from "./match-time-claims.ts";
import { matchTooLarge, matchUnset } from "./match-time-units.ts";
import type { PickedTimes } from "./pick-times.ts";
import type { Match, Rule } from "./rule.ts";

/** What follows from each claim that holds the time added to itself; `exp` is the rule's own. */
const ADDED_TWICE: Readonly<Record<AddedTwice["name"], Match>> = {
  exp: {},
  nbf: { variant: "nbf", variantTexts: ["title", "why"], codes: NOT_YET },
  iat: { variant: "iat", variantTexts: ["title", "why"], codes: [], severity: "warning" },
};

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
    check: ({ claims }) => matchTooLarge(claims),
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
      const several = { ...match, variant: found.length > 1 ? "several" : null, values };
      // Of another claim than exp, which is the first of them, no refusal is known.
      return first.name === "exp" ? several : { ...several, severity: "warning", codes: [] };
    },
  },
  {
    id: "time-negative-or-zero",
    severity: "error",
    claim: "exp",
    codes: [20103, ...MALFORMED],
    source: reportedIn("sfreiberg/gotwilio#55"),
    check: ({ claims }) => matchUnset(claims),
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
    id: "time-added-twice",
    severity: "error",
    claim: "exp",
    codes: TOO_LONG,
    source: errorPage(20157),
    supersedes: ["jti-time-disagrees"],
    check: ({ doubled }) =>
      doubled.map(({ name, time }) => ({
        ...ADDED_TWICE[name],
        claim: name,
        // Nobody counts the days until then.
        values: { year: value.name(String(new Date(time * 1000).getUTCFullYear())) },
      })),
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
