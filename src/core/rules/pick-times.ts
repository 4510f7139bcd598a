import type { Json, JsonObject } from "../json/json.ts";
import { guessIssue, JTI_TOLERANCE, type TokenTimes } from "../token/token-times.ts";
import { type AddedTwice, addedTwice, toldMoments } from "./added-twice.ts";
import type { RuleInput } from "./rule-input.ts";

/** A claim for a moment that is in the token, whatever its value. */
export interface TimeClaim {
  readonly name: "exp" | "nbf" | "iat";
  readonly time: Json;
}

/** What the rules on times look at. */
export interface PickedTimes extends Pick<RuleInput, "nowSeconds" | "evidence" | "answers"> {
  readonly claims: readonly TimeClaim[];
  /** The times, without those that are in `doubled`, which mean nothing. */
  readonly times: TokenTimes;
  readonly doubled: readonly AddedTwice[];
  /** Another time of the token agrees with the clock: what is far ahead is then no fault of a clock. */
  readonly clockAgrees: boolean;
  /** From issue to expiry in seconds, and by how much the moment of issue may be off. */
  readonly lifetime: { readonly seconds: number; readonly slack: number } | null;
  /** Seconds of the ttl that was most likely given as a string. */
  readonly stringTtl: number | null;
}

/** What usual ttls become where a string of digits is read as milliseconds: 3600 is 3 seconds. */
const STRING_TTLS: ReadonlyMap<number, number> = new Map(
  [3600, 7200, 14400, 21600, 28800, 43200, 86400].map((ttl) => [Math.floor(ttl / 1000), ttl]),
);

function pickClaims(payload: JsonObject): TimeClaim[] {
  return (["exp", "nbf", "iat"] as const).flatMap((name) => {
    const time = payload[name];
    return time === undefined ? [] : [{ name, time }];
  });
}

function pickLifetime({ exp, issued }: TokenTimes): PickedTimes["lifetime"] {
  if (exp === null || issued === null) return null;
  return { seconds: exp - issued.at, slack: issued.from === "jti" ? JTI_TOLERANCE : 0 };
}

function pickStringTtl({ jti }: JsonObject, { iat, exp }: TokenTimes): number | null {
  // Only the Node library reads strings so; this is the form that its jti has.
  if (iat === null || exp === null || typeof jti !== "string" || !/^SK\w+-\d+$/.test(jti)) return null;
  return STRING_TTLS.get(exp - iat) ?? null;
}

function without(times: TokenTimes, doubled: readonly AddedTwice[]): TokenTimes {
  if (doubled.length === 0) return times;
  const names = new Set<string>(doubled.map(({ name }) => name));
  const keep = (name: "exp" | "nbf" | "iat"): number | null => (names.has(name) ? null : times[name]);
  const kept = { iat: keep("iat"), nbf: keep("nbf"), exp: keep("exp"), jti: times.jti };
  return { ...kept, issued: guessIssue(kept) };
}

/** Takes the times out of what is known of a token. */
export function pickTimes({ payload, times: all, nowSeconds, evidence, answers }: RuleInput): PickedTimes {
  const doubled = addedTwice(all, nowSeconds);
  const times = without(all, doubled);
  return {
    claims: pickClaims(payload),
    times,
    doubled,
    clockAgrees: toldMoments(times, nowSeconds).length > 0,
    nowSeconds,
    lifetime: pickLifetime(times),
    stringTtl: pickStringTtl(payload, times),
    evidence,
    answers,
  };
}
