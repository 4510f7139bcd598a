import { createHmac, timingSafeEqual } from "node:crypto";
import { credentials } from "../minting/credentials.ts";

/** Why Twilio refuses a token, in the codes of its two entry points. */
export interface Refusal {
  /** Code of the signaling socket's `error` frame. */
  wireCode: number;
  /** Code in the JSON of an HTTP answer. */
  httpCode: number;
  /** HTTP status. */
  status: 401 | 403;
  message: string;
}

/** Twilio's judgement: a refusal, or what the token grants; `ttl` in seconds, `region` the home region. */
export type Judgement = { refusal: Refusal } | { identity: string; ttl: number; region: string };

interface Claims {
  iss?: unknown;
  sub?: unknown;
  exp?: unknown;
  nbf?: unknown;
  iat?: unknown;
  grants?: { identity?: unknown; voice?: unknown };
}

const refuse = (wireCode: number, httpCode: number, message: string, status: 401 | 403 = 401): Judgement => ({
  refusal: { wireCode, httpCode, status, message },
});

function parseObject(part: string): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSignedByKey(signed: string, signature: string): boolean {
  const right = createHmac("sha256", credentials.apiKeySecret).update(signed).digest();
  const given = Buffer.from(signature, "base64url");
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * Judges an access token as Twilio documents it, in the order in which a verifier can: form, issuer, signature, times,
 * grants.
 * @param token what was in the header or the `listen` frame
 * @param now Twilio's clock, in seconds since 1970
 */
export function judgeToken(token: string, now: number): Judgement {
  if (token === "") return refuse(31102, 20160, "Access token missing");
  const parts = token.split(".");
  const header = parseObject(parts[0] ?? "") as { alg?: unknown; cty?: unknown; twr?: unknown } | undefined;
  const claims = parseObject(parts[1] ?? "") as Claims | undefined;
  if (parts.length !== 3 || !header || !claims) return refuse(31204, 20160, "Invalid JWT token");
  if (header.alg !== "HS256" || header.cty !== "twilio-fpa;v=1") {
    return refuse(31204, 20152, "Invalid access token header");
  }
  if (claims.iss !== credentials.apiKeySid) {
    return refuse(31204, 20153, "Invalid access token issuer or subject");
  }
  if (!isSignedByKey(`${parts[0]}.${parts[1]}`, parts[2] ?? "")) {
    return refuse(31202, 20159, "Invalid access token signature");
  }
  if (claims.sub !== credentials.accountSid) {
    return refuse(31204, 20153, "Invalid access token issuer or subject");
  }
  if (typeof claims.exp !== "number") return refuse(31204, 20154, "Invalid access token claim set");
  if (claims.exp <= now) return refuse(31205, 20156, "Access token expired");
  // The socket's code for `nbf` is not documented; similar faults get the one for malformed tokens.
  if (typeof claims.nbf === "number" && claims.nbf > now) {
    return refuse(31204, 20155, "Access token not yet valid");
  }
  if (claims.exp - (typeof claims.iat === "number" ? claims.iat : now) > 86_400) {
    return refuse(31207, 20157, "Expiration time in the access token is longer than 24 hours");
  }
  const identity = claims.grants?.identity;
  if (typeof identity !== "string" || identity === "" || typeof claims.grants?.voice !== "object") {
    return refuse(31204, 20154, "Invalid access token claim set", 403);
  }
  return { identity, ttl: claims.exp - now, region: typeof header.twr === "string" ? header.twr : "us1" };
}
