import { ACCESS_TOKEN_CTY } from "../classify-token.ts";
import { isJsonObject } from "../is-json-object.ts";
import type { Json } from "../json.ts";
import type { TokenKind } from "../judgement.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_HEADER, MALFORMED } from "../wire-codes.ts";

const ACCESS: readonly TokenKind[] = ["voice", "access"];
const SIGNED: readonly TokenKind[] = ["voice", "access", "capability", "taskrouter-capability"];

const KNOWN_KEYS = new Set(["alg", "typ", "cty", "twr", "kid"]);
const LIBRARY = "Make the token with Twilio's helper library, which writes the right header.";

/** A short form of any claim value for a sentence. */
function shown(value: Json | undefined): string {
  return visibleText(typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? "nothing"));
}

const algorithm = ({ header }: Subject): string => (typeof header.alg === "string" ? header.alg : "");
/** Faults of the header can be told only where there is one to read, whole. */
const readable = ({ token }: Subject): boolean => token.header !== null && token.head?.salvaged === false;

/** The algorithm, for every kind of token that a shared secret signs. */
export const algorithmRules: RuleFamily = {
  name: "Algorithm",
  kinds: SIGNED,
  needsPayload: false,
  rules: [
    {
      id: "alg-none",
      severity: "error",
      claim: "header.alg",
      codes: BAD_HEADER,
      title: "The token names no signing algorithm.",
      why: "Twilio takes only tokens signed with HS256.",
      remedy: "Sign the token with HS256 and the API Key's secret.",
      source: SOURCES.accessTokens,
      hides: ["signature-missing", "alg-asymmetric", "alg-not-hs256"],
      check: (subject) => {
        if (!readable(subject)) return false;
        const { alg } = subject.header;
        if (alg === undefined || alg === null || alg === "") return true;
        return (
          typeof alg === "string" &&
          alg.toLowerCase() === "none" && { title: 'The algorithm is "none": the token is not signed.' }
        );
      },
    },
    {
      id: "alg-asymmetric",
      severity: "error",
      claim: "header.alg",
      codes: BAD_HEADER,
      title: "The token is signed with a key pair; Twilio takes only HS256.",
      why: "RS, PS, ES and EdDSA algorithms belong to other tokens, such as those of a login service.",
      remedy: "Sign the token with HS256 and the API Key's secret.",
      source: SOURCES.accessTokens,
      check: (subject) =>
        /^(?:RS|PS|ES|Ed)/i.test(algorithm(subject)) && {
          title: `The token is signed with ${visibleText(algorithm(subject), 20)}; Twilio takes only HS256.`,
        },
    },
    {
      id: "alg-not-hs256",
      severity: "warning",
      claim: "header.alg",
      codes: BAD_HEADER,
      title: "The algorithm is not HS256.",
      why: "Twilio documents HS256 alone. Some helper libraries can write others; what Twilio does with them is not documented.",
      remedy: "Use HS256.",
      source: SOURCES.accessTokens,
      check: (subject) => {
        const { alg } = subject.header;
        if (!readable(subject) || alg === "HS256" || alg === undefined || alg === null || alg === "")
          return false;
        const other = typeof alg !== "string" || !/^(?:none$|RS|PS|ES|Ed)/i.test(alg);
        return other && { title: `The algorithm is ${shown(alg)}, not HS256.` };
      },
    },
    {
      id: "typ-not-jwt",
      severity: "warning",
      claim: "header.typ",
      codes: BAD_HEADER,
      title: "The header's typ is not JWT.",
      why: "Twilio documents typ JWT; whether it refuses others is not documented.",
      remedy: "Set typ to JWT, in capitals.",
      source: SOURCES.accessTokens,
      check: (subject) =>
        readable(subject) &&
        subject.header.typ !== "JWT" && {
          title:
            subject.header.typ === undefined
              ? "The header has no typ."
              : `The header's typ is ${shown(subject.header.typ)}, not JWT.`,
        },
    },
  ] satisfies readonly Rule[],
};

/** Content type of access tokens. */
export const contentTypeRules: RuleFamily = {
  name: "Content type",
  kinds: [...ACCESS, "scoped", "request-validation"],
  needsPayload: false,
  rules: [
    {
      id: "cty-missing",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      title: `The header lacks cty ${ACCESS_TOKEN_CTY}, so Twilio does not take it for an access token.`,
      why: "General JWT libraries leave it out; Twilio tells its token kinds apart by it.",
      remedy: `Add cty "${ACCESS_TOKEN_CTY}" to the header, or use Twilio's helper library.`,
      source: reportedIn("danielberkompas/ex_twilio#67"),
      check: (subject) =>
        readable(subject) && (subject.header.cty === undefined || subject.header.cty === null),
    },
    {
      id: "cty-wrong",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      title: "The header's cty is not that of an access token.",
      why: `It must be exactly ${ACCESS_TOKEN_CTY}, without blanks and in lower case.`,
      remedy: LIBRARY,
      source: errorPage(20102),
      check: (subject) => {
        const { cty } = subject.header;
        if (!readable(subject) || cty === undefined || cty === null || cty === ACCESS_TOKEN_CTY) return false;
        return (
          subject.kind !== "scoped" &&
          subject.kind !== "request-validation" && {
            title: `The header's cty is ${shown(cty)}, not ${ACCESS_TOKEN_CTY}.`,
          }
        );
      },
    },
    {
      id: "cty-legacy-sat",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      title: "This is a scoped token of 2014-15, which was replaced by access tokens.",
      why: "Its header and its list of grants are of the old form.",
      remedy: "Update Twilio's helper library on the server, and make an access token with a voice grant.",
      source: SOURCES.accessTokens,
      check: ({ kind }) => kind === "scoped",
    },
    {
      id: "cty-pkrv",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      title: "This is a request-validation token; it signs requests to the REST API and no client in.",
      why: "It belongs in the Twilio-Client-Validation header of a server's own requests.",
      remedy: "Make an access token with a voice grant for the page.",
      source: SOURCES.nodeLibrary,
      hides: ["alg-asymmetric"],
      check: ({ kind }) => kind === "request-validation",
    },
    {
      id: "header-extra-keys",
      severity: "info",
      claim: "header",
      codes: [],
      title: "The header has keys that an access token does not need.",
      why: "They do no harm.",
      remedy: "Nothing to do.",
      source: SOURCES.accessTokens,
      check: (subject) => {
        if (subject.token.header === null || subject.kind === "request-validation") return false;
        const extra = Object.keys(subject.header).filter((key) => !KNOWN_KEYS.has(key));
        return (
          extra.length > 0 && {
            title: `The header has keys that an access token does not need: ${visibleText(extra.join(", "))}.`,
          }
        );
      },
    },
  ] satisfies readonly Rule[],
};

/** Kinds of JWT that cannot sign a Voice client in at all, and the encrypted one that can but not be read. */
export const kindRules: RuleFamily = {
  name: "Kind of token",
  kinds: ["foreign", "taskrouter-capability", "jwe"],
  needsPayload: false,
  rules: [
    {
      id: "token-foreign",
      severity: "error",
      claim: null,
      codes: BAD_HEADER,
      title: "This is a JWT, but not a Twilio access token.",
      why: "It has neither Twilio's content type nor grants, so Twilio refuses it.",
      remedy:
        "Fetch the Twilio token from your own server and pass that to the Device; use this one only to sign in at that server.",
      source: SOURCES.accessTokens,
      check: (subject) => {
        if (subject.kind !== "foreign") return false;
        const maker = foreignIssuer(subject);
        return maker === null
          ? true
          : { title: `This is a JWT, but not a Twilio access token: it looks like one from ${maker}.` };
      },
    },
    {
      id: "taskrouter-capability-on-voice",
      severity: "error",
      claim: "policies",
      codes: MALFORMED,
      title: "This is a TaskRouter capability token, which signs a worker in and no Voice client.",
      why: "It carries TaskRouter policies instead of a voice grant.",
      remedy: "Pass the token of the Voice address to the Device, and this one to TaskRouter.",
      source: SOURCES.accessTokens,
      ifAccepted: "refutes",
      check: ({ kind, forVoice }) => kind === "taskrouter-capability" && forVoice,
    },
    {
      id: "token-is-jwe",
      severity: "info",
      claim: null,
      codes: [],
      title:
        "This is an encrypted token (five parts, as Flex and Verify use); only Twilio can read its claims.",
      why: "Being unreadable is no fault, but nothing can be said about its expiry or its grants here.",
      remedy: "Check it with Twilio's answer, or on a server with the Flex token validation API.",
      source: SOURCES.flexTokens,
      check: ({ kind }) => kind === "jwe",
    },
  ] satisfies readonly Rule[],
};

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

function foreignIssuer({ payload }: Subject): string | null {
  const { iss, sub } = payload;
  if (typeof sub === "string" && /^(?:auth0|google-oauth2|windowslive)\|/.test(sub)) return "Auth0";
  if (typeof iss === "string" && iss !== "") {
    const known = ISSUERS.find(([pattern]) => pattern.test(iss.slice(0, 200)));
    return known ? known[1] : visibleText(iss);
  }
  if (payload.application_id !== undefined && isJsonObject(payload.acl)) return "Vonage";
  return null;
}
