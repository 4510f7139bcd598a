import type { Json, JsonObject } from "../json/json.ts";
import { JTI_TOLERANCE, type TokenTimes } from "../token/token-times.ts";
import type { RuleInput } from "./rule-input.ts";

/** A claim with a time that is in the token, whatever its value. */
export interface TimeClaim {
  readonly name: "exp" | "nbf" | "iat";
  readonly time: Json;
}

/** What the rules on times look at. */
export interface PickedTimes extends Pick<RuleInput, "times" | "nowSeconds" | "evidence" | "answers"> {
  readonly claims: readonly TimeClaim[];
  /** From issue to expiry in seconds, and by how much the time of issue may be off. */
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

/** Takes the times out of what is known of a token. */
export function pickTimes({ payload, times, nowSeconds, evidence, answers }: RuleInput): PickedTimes {
  return {
    claims: pickClaims(payload),
    times,
    nowSeconds,
    lifetime: pickLifetime(times),
    stringTtl: pickStringTtl(payload, times),
    evidence,
    answers,
  };
}
