import { value } from "../text/value.ts";
import { MILLISECONDS_FROM } from "../token/token-times.ts";
import { NOT_YET } from "../twilio/wire-codes.ts";
import { isLastDate, unsetYear } from "./default-dates.ts";
import { matchTimeClaims } from "./match-time-claims.ts";
import type { TimeClaim } from "./pick-times.ts";
import type { Match } from "./rule.ts";

/** From here on a number is in a finer unit than milliseconds: as those it would lie beyond the year 5138. */
const FINER_FROM = MILLISECONDS_FROM * 1000;

interface NumericClaim extends TimeClaim {
  readonly time: number;
}

const isNumeric = (claim: TimeClaim): claim is NumericClaim => typeof claim.time === "number";

/** What follows from a time that is thousands of years ahead: that depends on the claim. */
function consequence(claims: readonly TimeClaim[]): Match {
  const names = claims.map(({ name }) => name);
  if (names.includes("exp")) return {};
  return names.includes("nbf")
    ? { variant: "nbf", variantTexts: ["why"], codes: NOT_YET }
    : { variant: "iat", variantTexts: ["why"], codes: [], severity: "warning" };
}

/** One match of the claims that are in milliseconds, and one of those in an even finer unit. */
export function matchTooLarge(claims: readonly TimeClaim[]): readonly Match[] {
  const large = claims.filter(
    (claim) => isNumeric(claim) && claim.time >= MILLISECONDS_FROM && !isLastDate(claim.time),
  );
  const isFiner = ({ time }: TimeClaim): boolean => Number(time) >= FINER_FROM;
  const inMilliseconds = large.filter((claim) => !isFiner(claim));
  const finer = large.filter(isFiner);
  const told = matchTimeClaims(inMilliseconds);
  const toldFiner = matchTimeClaims(finer);
  return [
    ...(told ? [{ ...told, ...consequence(inMilliseconds) }] : []),
    ...(toldFiner
      ? [
          {
            ...toldFiner,
            ...consequence(finer),
            variant: "finer",
            variantTexts: ["title", "why", "remedy"] as const,
          },
        ]
      : []),
  ];
}

/** Of a claim other than `exp` no refusal is known. */
const soften = (match: Match): Match =>
  match.claim === "exp" ? match : { ...match, severity: "warning", codes: [] };

/** One match of the claims that are zero or negative, and one of those that are some library's date of no date. */
export function matchUnset(claims: readonly TimeClaim[]): readonly Match[] {
  const low = claims.filter(isNumeric).filter(({ time }) => time <= 0);
  const unset = low.filter(({ time }) => unsetYear(time) !== null);
  const told = matchTimeClaims(low.filter((claim) => !unset.includes(claim)));
  const toldUnset = matchTimeClaims(unset);
  const year = value.name(String(unsetYear(unset[0]?.time ?? 0)));
  return [
    ...(toldUnset
      ? [
          soften({
            ...toldUnset,
            variant: "never_set",
            variantTexts: ["title", "why"],
            values: { ...toldUnset.values, year },
          }),
        ]
      : []),
    ...(told ? [soften(told)] : []),
  ];
}
