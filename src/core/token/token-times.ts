import type { Json, JsonObject } from "../json/json.ts";

/** From here on a number of seconds is a number of milliseconds: 1e11 s is the year 5138. */
export const MILLISECONDS_FROM = 1e11;

/**
 * How far the time inside `jti` may be off, in seconds. The Java library computes it in 32-bit floats, which
 * puts it up to 130 s beside the true time.
 */
export const JTI_TOLERANCE = 150;

/** The times of a token, as far as they are usable Unix seconds. */
export interface TokenTimes {
  readonly iat: number | null;
  readonly nbf: number | null;
  readonly exp: number | null;
  /** Seconds inside a `jti` of the libraries' form `<issuer>-<seconds>`. */
  readonly jti: number | null;
  /** Best guess of the moment of issue, and the claim that it was taken from. */
  readonly issued: { readonly at: number; readonly from: "iat" | "jti" | "nbf" } | null;
}

function seconds(value: Json | undefined): number | null {
  if (typeof value !== "number" || value <= 0 || value >= MILLISECONDS_FROM) return null;
  return value;
}

function jtiSeconds(value: Json | undefined): number | null {
  if (typeof value !== "string" || value.length > 100) return null;
  const digits = /-(\d{9,11})$/.exec(value)?.[1];
  return digits === undefined ? null : seconds(Number(digits));
}

/** The best guess of the moment of issue: as `iat` says it, or else `jti`, or else the start in `nbf`. */
export function guessIssue({ iat, nbf, jti }: Pick<TokenTimes, "iat" | "nbf" | "jti">): TokenTimes["issued"] {
  if (iat !== null) return { at: iat, from: "iat" };
  if (jti !== null) return { at: jti, from: "jti" };
  return nbf === null ? null : { at: nbf, from: "nbf" };
}

/** Reads the times out of a payload. What is missing, no number, or in milliseconds becomes null. */
export function readTokenTimes(payload: JsonObject): TokenTimes {
  const iat = seconds(payload.iat);
  const nbf = seconds(payload.nbf);
  const exp = seconds(payload.exp);
  const jti = jtiSeconds(payload.jti);
  return { iat, nbf, exp, jti, issued: guessIssue({ iat, nbf, jti }) };
}
