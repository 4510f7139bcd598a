import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";
import type { ReadToken } from "./read-token.ts";
import type { TokenKind } from "./token-kind.ts";

/** Content type of a Twilio access token, source: https://www.twilio.com/docs/iam/access-tokens */
export const ACCESS_TOKEN_CTY = "twilio-fpa;v=1";

const CAPABILITY_SCOPE = /(?:^|\s)scope:[\w-]*/;
const KEY_SID = /^SK/;
const ACCOUNT_SID = /^AC/;

function isCapability(payload: JsonObject): boolean {
  const { scope, iss, grants, sub } = payload;
  if (typeof scope === "string" && CAPABILITY_SCOPE.test(scope)) return true;
  if (Array.isArray(scope) && scope.some((item) => typeof item === "string" && CAPABILITY_SCOPE.test(item)))
    return true;
  // The libraries write an empty scope when nothing was allowed.
  return (
    scope === "" &&
    typeof iss === "string" &&
    ACCOUNT_SID.test(iss) &&
    grants === undefined &&
    sub === undefined
  );
}

/** Marks of an access token whose header does not say so, as hand-made tokens lack the content type. */
function looksLikeAccess(payload: JsonObject): boolean {
  const { grants, iss, sub, jti } = payload;
  if (grants !== undefined && (isJsonObject(grants) || Array.isArray(grants) || typeof grants === "string"))
    return true;
  const starts = (value: unknown, pattern: RegExp) => typeof value === "string" && pattern.test(value);
  return starts(iss, /^SK[0-9a-fA-F]{10,}/) || starts(sub, /^AC[0-9a-fA-F]{10,}/) || starts(jti, KEY_SID);
}

/**
 * Tells the kinds of token apart. The content type alone decides nothing: encrypted Flex tokens carry the
 * same one as access tokens.
 *
 * @param token A token taken apart by `readToken`.
 */
export function classifyToken(token: ReadToken): TokenKind {
  if (!token.isJwt) return "none";
  if (token.encrypted) return "jwe";
  const cty = token.header?.cty;
  const { payload } = token;
  if (typeof cty === "string") {
    if (/^twilio-sat\b/.test(cty)) return "scoped";
    if (/^twilio-pkrv\b/.test(cty)) return "request-validation";
  }
  // What cannot be read cannot be called foreign.
  if (payload === null) return "access";
  const { grants } = payload;
  if (Array.isArray(grants) && grants.some((grant) => isJsonObject(grant) && Object.hasOwn(grant, "res")))
    return "scoped";
  if (cty !== ACCESS_TOKEN_CTY) {
    if (Array.isArray(payload.policies) && payload.workspace_sid !== undefined)
      return "taskrouter-capability";
    if (isCapability(payload)) return "capability";
    const says = typeof cty === "string" && cty.toLowerCase().includes("twilio");
    if (!says && !looksLikeAccess(payload)) return "foreign";
  }
  return isJsonObject(grants) && grants.voice !== undefined && grants.voice !== null ? "voice" : "access";
}
