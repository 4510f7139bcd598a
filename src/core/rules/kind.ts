import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";
import { type Value, value } from "../text/value.ts";
import { KINDS, type TokenKind } from "../token/token-kind.ts";
import { SOURCES } from "../twilio/sources.ts";
import { BAD_HEADER, MALFORMED } from "../twilio/wire-codes.ts";
import { isOauthToken } from "./is-oauth-token.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Makers of other JWTs, told by the issuer. */
const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/auth0\.com/, "Auth0"],
  [/securetoken\.google\.com|firebase/, "Firebase"],
  [/cognito-idp\./, "Amazon Cognito"],
  [/supabase/, "Supabase"],
  [/okta(?:preview)?\.com/, "Okta"],
  [/login\.microsoftonline\.com|sts\.windows\.net|b2clogin\.com/, "Microsoft Entra"],
  [/accounts\.google\.com/, "Google"],
  [/clerk\./, "Clerk"],
  [/appleid\.apple\.com/, "Apple"],
  [/\/realms\//, "Keycloak"],
  [/salesforce\.com|force\.com/, "Salesforce"],
];

/** What this family looks at. */
interface Picked {
  readonly kind: TokenKind;
  readonly forVoice: boolean;
  readonly payload: JsonObject;
  readonly isOauth: boolean;
}

function pick({ kind, forVoice, payload }: RuleInput): Picked {
  return { kind, forVoice, payload, isOauth: isOauthToken(payload) };
}

/** Who made a JWT that is none of Twilio's; null where it does not show. */
function makerOf({ iss, sub, application_id: application, acl }: JsonObject): Value | null {
  if (typeof sub === "string" && /^(?:auth0|google-oauth2|windowslive)\|/.test(sub))
    return value.name("Auth0");
  if (typeof iss === "string" && iss !== "") {
    const known = ISSUERS.find(([pattern]) => pattern.test(iss.slice(0, 200)));
    return known ? value.name(known[1]) : value.outside(iss);
  }
  return application !== undefined && isJsonObject(acl) ? value.name("Vonage") : null;
}

/** Kinds of JWT that cannot sign a Voice client in at all, and the encrypted one that can but not be read. */
export const kindRules = ruleFamily<Picked>({
  name: "kind",
  kinds: ["foreign", "taskrouter-capability", "jwe", ...KINDS.access],
  needsPayload: false,
  pick,
  rules: [
    {
      id: "token-is-oauth",
      severity: "error",
      claim: null,
      codes: BAD_HEADER,
      source: SOURCES.oauthTokens,
      // Whatever an access token has, this one lacks.
      supersedes: [
        "token-foreign",
        "alg-asymmetric",
        "cty-missing",
        "cty-wrong",
        "iss-is-account",
        "iss-missing",
        "iss-not-api-key",
        "sub-missing",
        "sub-not-account",
        "jti-missing",
        "grants-missing",
        "claim-unknown",
      ],
      check: ({ isOauth }) => isOauth,
    },
    {
      id: "token-foreign",
      severity: "error",
      claim: null,
      codes: BAD_HEADER,
      source: SOURCES.accessTokens,
      check: ({ kind, payload }) => {
        if (kind !== "foreign") return false;
        const maker = makerOf(payload);
        return maker === null || { variant: "maker", variantTexts: ["title"], values: { maker } };
      },
    },
    {
      id: "taskrouter-capability-on-voice",
      severity: "error",
      claim: "policies",
      codes: MALFORMED,
      source: SOURCES.accessTokens,
      onceAccepted: "becomes-note",
      check: ({ kind, forVoice }) => kind === "taskrouter-capability" && forVoice,
    },
    {
      id: "token-is-jwe",
      severity: "info",
      claim: null,
      codes: [],
      source: SOURCES.flexTokens,
      check: ({ kind }) => kind === "jwe",
    },
  ],
});
