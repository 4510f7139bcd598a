import type { JsonObject } from "../json/json.ts";

/** An address of Twilio's, as `https://oauth.twilio.com`. */
const TWILIO_ISSUER = /^https:\/\/(?:[\w-]{1,63}\.){0,5}twilio\.com(?:[/:?#]|$)/i;
/** SID of an OAuth app: its client ID. */
const OAUTH_CLIENT = /^OQ[0-9a-f]{32}$/i;

/** Claims in which servers name the client that an OAuth token is for. */
const CLIENT_CLAIMS = ["client_id", "azp", "cid", "sub", "iss"] as const;

/**
 * Whether a payload is that of a token from `oauth.twilio.com/v2/token`: Twilio's own address issued it, or it names an
 * OAuth app. One with grants is an access token, whatever else it holds.
 */
export function isOauthToken(payload: JsonObject): boolean {
  const { iss, grants } = payload;
  if (grants !== undefined && grants !== null) return false;
  if (typeof iss === "string" && TWILIO_ISSUER.test(iss.slice(0, 400))) return true;
  return CLIENT_CLAIMS.some((name) => {
    const claim = payload[name];
    return typeof claim === "string" && OAUTH_CLIENT.test(claim);
  });
}
