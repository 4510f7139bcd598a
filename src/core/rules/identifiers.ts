import type { Json, JsonObject } from "../json/json.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { hasAuthTokenForm, isPlaceholder, isSid, sidForm, sidPrefix } from "../twilio/sid.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_ISSUER } from "../twilio/wire-codes.ts";
import { type Match, ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

const ACCOUNT_START = /^AC[0-9a-f]/i;

/** What this family looks at. */
interface Picked {
  readonly payload: JsonObject;
  /** Issuer and subject where they are strings, else empty strings. */
  readonly issuer: string;
  readonly subject: string;
}

const textOf = (claim: Json | undefined): string => (typeof claim === "string" ? claim : "");

function pick({ payload }: RuleInput): Picked {
  return { payload, issuer: textOf(payload.iss), subject: textOf(payload.sub) };
}

/** A string that doesn't even start like the SID that belongs there. */
const isOther = (text: string, prefix: string): boolean =>
  text.trim() !== "" && sidForm(text, prefix) === "other";

/** What a claim holds that must hold a SID and is no string at all. */
function noText(claim: Json | undefined): true | Match {
  if (claim === undefined) return true;
  const values = { found: value.outside(JSON.stringify(claim)) };
  return { variant: "not_sid", variantTexts: ["title"], values };
}

/** What a claim holds instead of the SID that belongs there: a SID of another kind, or some other string. */
function otherText(text: string): Match {
  const prefix = sidPrefix(text);
  if (prefix === null) return { values: { found: value.outside(text, 50) } };
  return { variant: "other_sid", variantTexts: ["title"], values: { kind: value.term(`sid_${prefix}`) } };
}

/** Who created the token, and for which account. */
export const identifierRules = ruleFamily<Picked>({
  name: "identifiers",
  kinds: KINDS.access,
  needsPayload: true,
  pick,
  rules: [
    {
      id: "iss-missing",
      severity: "error",
      claim: "iss",
      codes: [...BAD_ISSUER, 20154],
      source: reportedIn("twilio/twilio-php#502"),
      check: ({ payload, issuer }) => issuer.trim() === "" && noText(payload.iss),
    },
    {
      id: "iss-sub-swapped",
      severity: "error",
      claim: "iss",
      codes: BAD_ISSUER,
      source: SOURCES.nodeLibrary,
      supersedes: ["iss-is-account", "sub-not-account", "iss-not-api-key"],
      check: ({ issuer, subject }) => isSid(issuer, "AC") && isSid(subject, "SK"),
    },
    {
      id: "iss-is-account",
      severity: "error",
      claim: "iss",
      codes: [...BAD_ISSUER, 20003],
      source: errorPage(20103),
      check: ({ issuer }) => ACCOUNT_START.test(issuer) && !isPlaceholder(issuer),
    },
    {
      id: "iss-not-api-key",
      severity: "error",
      claim: "iss",
      codes: BAD_ISSUER,
      source: SOURCES.accessTokens,
      check: ({ issuer }) => {
        if (ACCOUNT_START.test(issuer) || !isOther(issuer, "SK")) return false;
        return hasAuthTokenForm(issuer)
          ? { variant: "auth_token", variantTexts: ["title"] }
          : otherText(issuer);
      },
    },
    {
      id: "sub-missing",
      severity: "error",
      claim: "sub",
      codes: [...BAD_ISSUER, 20153],
      source: errorPage(20153),
      check: ({ payload, subject }) => subject.trim() === "" && noText(payload.sub),
    },
    {
      id: "sub-not-account",
      severity: "error",
      claim: "sub",
      codes: BAD_ISSUER,
      source: SOURCES.accessTokens,
      check: ({ subject }) => isOther(subject, "AC") && otherText(subject),
    },
  ],
});
