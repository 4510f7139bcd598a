import type { Json, JsonObject } from "../json/json.ts";
import { isLiteralWord, isObjectText } from "../text/is-literal-word.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_CLIENT_NAME, BAD_GRANTS } from "../twilio/wire-codes.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Products whose tokens must name a user. */
const NEEDS_IDENTITY = ["voice", "video", "chat", "data_sync", "rtc", "ip_messaging"];
/** Control characters, space, and what addresses may not hold; source: Twilio's page on the Client noun. */
const FORBIDDEN = /[\p{Cc}\s<>#%"{}|\\^[\]`]/u;
const SAMPLE_NAMES = new Set(["user", "identity", "user_name", "username", "test"]);
/** Longest identity that the JavaScript SDK's page allows, and the longest that Twilio takes at all. */
const SDK_LIMIT = 121;
const LIMIT = 256;

/** What this family looks at. */
interface Picked {
  readonly claim: Json | undefined;
  /** The identity where it is a string with something in it, else an empty string. */
  readonly identity: string;
  readonly grants: JsonObject | null;
  readonly payload: JsonObject;
  readonly times: RuleInput["times"];
}

function pick({ grants, payload, times }: RuleInput): Picked {
  const claim = grants?.identity;
  return { claim, identity: typeof claim === "string" ? claim : "", grants, payload, times };
}

const isAbsent = (claim: Json | undefined): boolean => claim === undefined || claim === null || claim === "";

const lacksIdentity = ({ claim, grants, payload }: Picked): boolean =>
  grants !== null &&
  payload.identity === undefined &&
  isAbsent(claim) &&
  NEEDS_IDENTITY.some((product) => grants[product] !== undefined);

/** Who signs in. */
export const identityRules = ruleFamily<Picked>({
  name: "identity",
  kinds: KINDS.access,
  needsPayload: true,
  pick,
  rules: [
    {
      id: "identity-object-dropped",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      source: reportedIn("twilio/twilio-node#595"),
      supersedes: ["identity-missing"],
      check: (picked) =>
        lacksIdentity(picked) &&
        picked.times.iat !== null &&
        picked.times.jti !== null &&
        picked.claim === undefined,
    },
    {
      id: "identity-missing",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      source: errorPage(31204),
      check: lacksIdentity,
    },
    {
      id: "identity-top-level",
      severity: "error",
      claim: "identity",
      codes: BAD_GRANTS,
      source: SOURCES.accessTokens,
      check: ({ payload, claim }) => payload.identity !== undefined && isAbsent(claim),
    },
    {
      id: "identity-not-string",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      source: SOURCES.pythonLibrary,
      check: ({ claim }) => {
        if (claim === undefined || claim === null || typeof claim === "string") return false;
        if (typeof claim !== "number") return true;
        return {
          severity: "warning",
          variant: "number",
          variantTexts: ["title", "why"],
          values: { number: value.outside(String(claim)) },
        };
      },
    },
    {
      id: "identity-literal-value",
      severity: "warning",
      claim: "grants.identity",
      codes: [],
      source: SOURCES.accessTokens,
      onceAccepted: "unchanged",
      supersedes: ["identity-chars-forbidden", "identity-chars-nonword"],
      check: ({ identity }) => {
        if (!isLiteralWord(identity)) return false;
        const values = { identity: value.outside(identity) };
        return isObjectText(identity)
          ? { variant: "object", variantTexts: ["title", "remedy"], codes: BAD_CLIENT_NAME, values }
          : { values };
      },
    },
    {
      id: "identity-whitespace-ends",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      source: errorPage(31105),
      onceAccepted: "becomes-warning",
      supersedes: ["identity-chars-forbidden", "identity-chars-nonword"],
      check: ({ identity }) => /^\s|\s$/.test(identity) && { values: { identity: value.outside(identity) } },
    },
    {
      id: "identity-chars-forbidden",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      source: errorPage(31105),
      onceAccepted: "becomes-warning",
      supersedes: ["identity-chars-nonword"],
      check: ({ identity }) => {
        const character = FORBIDDEN.exec(identity)?.[0];
        if (character === undefined) return false;
        const values = { identity: value.outside(identity) };
        return character === " "
          ? { variant: "space", values }
          : { values: { ...values, character: value.outside(character) } };
      },
    },
    {
      id: "identity-chars-nonword",
      severity: "warning",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      source: SOURCES.device,
      onceAccepted: "becomes-warning",
      check: ({ identity }) => /\W/.test(identity) && { values: { identity: value.outside(identity) } },
    },
    {
      id: "identity-too-long",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      source: errorPage(31105),
      onceAccepted: "becomes-warning",
      check: ({ identity: { length } }) => {
        if (length <= SDK_LIMIT) return false;
        const limit = length > LIMIT ? LIMIT : SDK_LIMIT;
        const values = { length: value.number(length), limit: value.number(limit) };
        return length > LIMIT ? { values } : { severity: "warning", variant: "for_sdk", values };
      },
    },
    {
      id: "identity-reserved-us-sid",
      severity: "warning",
      claim: "grants.identity",
      codes: [48033],
      source: errorPage(48033),
      onceAccepted: "becomes-warning",
      check: ({ identity }) => /^(?:US[0-9a-f]{32}|system|private|unique)$/.test(identity),
    },
    {
      id: "identity-pii",
      severity: "info",
      claim: "grants.identity",
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ identity }) =>
        /^[^\s@]{1,64}@[^\s@]{1,190}\.\w{2,}$|^\+?\d{10,15}$/.test(identity.slice(0, 300)),
    },
    {
      id: "identity-shared-by-chance",
      severity: "info",
      claim: "grants.identity",
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ identity }) =>
        SAMPLE_NAMES.has(identity.toLowerCase()) && { values: { identity: value.outside(identity) } },
    },
  ],
});
