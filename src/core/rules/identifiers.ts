import type { Json } from "../json.ts";
import type { TokenKind } from "../judgement.ts";
import type { Hit, Rule, RuleFamily } from "../rule.ts";
import {
  hasAuthTokenForm,
  isPlaceholder,
  isSid,
  type SidForm,
  sidForm,
  sidName,
  withArticle,
} from "../sid.ts";
import type { SidClaim } from "../sid-claims.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { JTI_TOLERANCE } from "../token-times.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_ISSUER } from "../wire-codes.ts";

const ACCESS: readonly TokenKind[] = ["voice", "access"];

const claimsWith = ({ sids }: Subject, form: SidForm): readonly SidClaim[] =>
  sids.filter((sid) => sid.form === form);

/** The form of a claim that must hold a SID; null where it is no text. */
function formOf(value: Json | undefined, prefix: string): SidForm | null {
  return typeof value === "string" && value.trim() !== "" ? sidForm(value, prefix) : null;
}

const isMissing = (value: Json | undefined): boolean => typeof value !== "string" || value.trim() === "";
const swapped = ({ payload }: Subject): boolean => isSid(payload.iss, "AC") && isSid(payload.sub, "SK");

/** What a wrong value is, for a sentence: the kind of SID, or the value itself. */
function what(value: string): string {
  const name = sidName(value);
  return name ? withArticle(name) : `"${visibleText(value, 50)}"`;
}

/** Who made the token, for which account, and its id. */
export const identifierRules: RuleFamily = {
  name: "Issuer, subject and id",
  kinds: ACCESS,
  needsPayload: true,
  rules: [
    {
      id: "iss-missing",
      severity: "error",
      claim: "iss",
      codes: [...BAD_ISSUER, 20154],
      title: "The issuer (iss) is missing: the token names no API Key.",
      why: "The variable with the API Key SID was empty on the server when the token was made.",
      remedy: "Set the API Key SID (SK…) in the server's environment, and see that it is loaded.",
      source: reportedIn("twilio/twilio-php#502"),
      check: ({ payload }) =>
        isMissing(payload.iss) &&
        (payload.iss === undefined
          ? true
          : {
              title: `The issuer (iss) is ${visibleText(JSON.stringify(payload.iss))}, not an API Key SID.`,
            }),
    },
    {
      id: "iss-sub-swapped",
      severity: "error",
      claim: "iss",
      codes: BAD_ISSUER,
      title: "The issuer and the subject are the wrong way round.",
      why: "iss must be the API Key SID (SK…) and sub the Account SID (AC…).",
      remedy: "Swap the arguments: the libraries take Account SID, API Key SID, API Key secret.",
      source: SOURCES.nodeLibrary,
      hides: ["iss-is-account", "sub-not-account", "iss-not-api-key"],
      check: swapped,
    },
    {
      id: "iss-is-account",
      severity: "error",
      claim: "iss",
      codes: [...BAD_ISSUER, 20003],
      title: "The issuer is the Account SID; it must be an API Key SID (SK…).",
      why: "Access tokens are signed by an API Key, not by the account and its Auth Token.",
      remedy: "Make an API Key in the Twilio Console, and use its SID and its secret.",
      source: errorPage(20103),
      check: (subject) =>
        typeof subject.payload.iss === "string" &&
        /^AC[0-9a-f]/i.test(subject.payload.iss) &&
        !isPlaceholder(subject.payload.iss),
    },
    {
      id: "iss-not-api-key",
      severity: "error",
      claim: "iss",
      codes: BAD_ISSUER,
      title: "The issuer is not an API Key SID (SK and 32 hex digits).",
      why: "Twilio looks up the secret by the key that iss names.",
      remedy: "Use the SID of a Standard or Main API Key as issuer.",
      source: SOURCES.accessTokens,
      check: ({ payload: { iss } }) => {
        if (typeof iss !== "string" || /^AC[0-9a-f]/i.test(iss) || formOf(iss, "SK") !== "other")
          return false;
        return hasAuthTokenForm(iss)
          ? { title: "The issuer is 32 hex digits, as an Auth Token has, instead of an API Key SID (SK…)." }
          : { title: `The issuer is ${what(iss)}, not an API Key SID (SK…).` };
      },
    },
    {
      id: "sub-missing",
      severity: "error",
      claim: "sub",
      codes: [...BAD_ISSUER, 20153],
      title: "The subject (sub) is missing: the token names no account.",
      why: "The variable with the Account SID was empty on the server when the token was made.",
      remedy: "Set the Account SID (AC…) in the server's environment, and see that it is loaded.",
      source: errorPage(20153),
      check: ({ payload }) =>
        isMissing(payload.sub) &&
        (payload.sub === undefined
          ? true
          : {
              title: `The subject (sub) is ${visibleText(JSON.stringify(payload.sub))}, not an Account SID.`,
            }),
    },
    {
      id: "sub-not-account",
      severity: "error",
      claim: "sub",
      codes: BAD_ISSUER,
      title: "The subject is not an Account SID (AC and 32 hex digits).",
      why: "sub names the account that the client belongs to; the user belongs in grants.identity.",
      remedy: "Put the Account SID in sub, and the user's name in grants.identity.",
      source: SOURCES.accessTokens,
      check: ({ payload: { sub } }) =>
        typeof sub === "string" &&
        formOf(sub, "AC") === "other" && { title: `The subject is ${what(sub)}, not an Account SID (AC…).` },
    },
    {
      id: "sid-placeholder",
      severity: "error",
      claim: null,
      codes: BAD_ISSUER,
      title: "A sample value was never replaced by a real SID.",
      why: "It was copied from sample code or a template.",
      remedy: "Put in the real SID from the Twilio Console.",
      source: reportedIn("twilio/voice-quickstart-server-python#12"),
      check: (subject) =>
        claimsWith(subject, "placeholder").map(
          ({ claim, name, value }): Hit => ({
            claim,
            title: `${claim} is the sample value "${visibleText(value, 40)}" instead of a real ${name}.`,
          }),
        ),
    },
    {
      id: "sid-whitespace",
      severity: "error",
      claim: null,
      codes: [...BAD_ISSUER, 20003],
      title: "A SID has white space or quotes in it.",
      why: "They come out of an environment file along with the value, often a line end of Windows.",
      remedy: "Trim the values where the server reads them.",
      source: errorPage(20003),
      check: (subject) => {
        const claims = claimsWith(subject, "whitespace");
        const first = claims[0];
        if (!first) return false;
        const names = claims.map(({ claim }) => claim.split(".").at(-1)).join(", ");
        return {
          claim: first.claim,
          title: `There is white space or a quote in ${names}: "${visibleText(first.value, 50)}".`,
        };
      },
    },
    {
      id: "sid-bad-length",
      severity: "error",
      claim: null,
      codes: BAD_ISSUER,
      title: "A SID is not 34 characters of the right form.",
      why: "A SID is two letters and 32 hex digits.",
      remedy: "Copy it again from the Twilio Console.",
      source: SOURCES.apiKeys,
      check: (subject) =>
        claimsWith(subject, "bad-length")
          .filter(({ claim }) => claim === "iss" || claim === "sub")
          .map(
            ({ claim, name, value }): Hit => ({
              claim,
              title:
                value.length === 34
                  ? `${claim} has letters in it that no ${name} has.`
                  : `${claim} has ${value.length} characters; a ${name} has 34.`,
            }),
          ),
    },
    {
      id: "sid-uppercase-hex",
      severity: "warning",
      claim: null,
      codes: [],
      title: "A SID has capital letters among its digits.",
      why: "Twilio writes them small; whether it takes capitals is not documented.",
      remedy: "Copy it again from the Twilio Console.",
      source: SOURCES.apiKeys,
      check: (subject) => {
        const claims = claimsWith(subject, "uppercase");
        const first = claims[0];
        return (
          first !== undefined && {
            claim: first.claim,
            title: `${claims.map(({ claim }) => claim).join(", ")}: a SID with capital letters among its digits.`,
          }
        );
      },
    },
    {
      id: "jti-missing",
      severity: "warning",
      claim: "jti",
      codes: [],
      title: "The token has no id (jti).",
      why: "Twilio lists it as required; whether tokens without it are refused is not documented.",
      remedy: "Give every token a unique jti; the libraries use the API Key SID and the time.",
      source: SOURCES.accessTokens,
      check: ({ payload }) => payload.jti === undefined || payload.jti === null || payload.jti === "",
    },
    {
      id: "jti-key-mismatch",
      severity: "warning",
      claim: "jti",
      codes: [],
      title: "The id (jti) names another API Key than the issuer does.",
      why: "The libraries build jti from iss, so the token was changed by hand, and its signature may not fit any more.",
      remedy: "Make the token anew instead of editing it.",
      source: SOURCES.nodeLibrary,
      check: ({ payload: { jti, iss } }) => {
        const key = typeof jti === "string" ? /^SK[0-9a-f]{32}(?=-|$)/.exec(jti)?.[0] : undefined;
        return key !== undefined && isSid(iss, "SK") && key !== iss;
      },
    },
    {
      id: "jti-time-disagrees",
      severity: "info",
      claim: "jti",
      codes: [],
      title: "The time inside jti is not the time of issue.",
      why: "The libraries write the time of issue there; the Java library is up to 130 seconds off.",
      remedy: "Nothing to do, unless the token was edited by hand.",
      source: SOURCES.javaLibrary,
      check: ({ times: { jti, iat, nbf } }) => {
        // nbf may be set on purpose to any time, so only one that is later than jti tells something.
        const other = iat ?? nbf;
        return (
          jti !== null &&
          other !== null &&
          Math.abs(jti - other) > JTI_TOLERANCE &&
          (iat !== null || other > jti)
        );
      },
    },
  ] satisfies readonly Rule[],
};
