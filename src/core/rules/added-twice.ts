import type { TokenTimes } from "../token/token-times.ts";

/** A moment that came out as the time added to itself, such as `now + (now + 3600)`. */
export interface AddedTwice {
  readonly name: "exp" | "nbf" | "iat";
  /** Unix seconds as written: some decades ahead. */
  readonly time: number;
}

const DAY = 86_400;
/** What may have been added besides: from an hour back, as some servers date `nbf`, to a lifetime of a month. */
const LEAST_ADDED = -3600;
const MOST_ADDED = 31 * DAY;
/** Where no other claim tells when the token was created, it may be this old. */
const OLDEST = 400 * DAY;
/** Before September 2001 no token was created. */
const FIRST = 1e9;

/**
 * The times by which a token tells when it was created, in Unix seconds: those that are not ahead of the clock by
 * more than clocks may differ.
 */
export function toldMoments({ iat, nbf, jti }: TokenTimes, nowSeconds: number): readonly number[] {
  return [iat, jti, nbf].filter(
    (time) => time !== null && time >= FIRST && time <= nowSeconds + DAY,
  ) as number[];
}

/**
 * The claims of a token that hold the time added to itself: a library wanted a length of time and was given a moment.
 * They lie as far ahead as 1970 lies back.
 */
export function addedTwice(times: TokenTimes, nowSeconds: number): readonly AddedTwice[] {
  const told = toldMoments(times, nowSeconds);
  const isDouble = (time: number): boolean => {
    if (time <= nowSeconds + DAY) return false;
    if (told.length === 0) return time / 2 >= nowSeconds - OLDEST && time / 2 <= nowSeconds + DAY;
    return told.some((moment) => time - 2 * moment >= LEAST_ADDED && time - 2 * moment <= MOST_ADDED);
  };
  return (["exp", "nbf", "iat"] as const).flatMap((name) => {
    const time = times[name];
    return time !== null && isDouble(time) ? [{ name, time }] : [];
  });
}
