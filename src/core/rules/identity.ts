import type { Json, JsonObject } from "../json/json.ts";
import { isLiteralWord, isObjectText } from "../text/is-literal-word.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_CLIENT_NAME, BAD_GRANTS } from "../twilio/wire-codes.ts";
import { forbiddenCharacter } from "./client-name.ts";
import { isForVoice } from "./is-for-voice.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Products whose tokens must name a user. */
const NEEDS_IDENTITY = ["voice", "video", "chat", "data_sync", "rtc", "ip_messaging"];
const SAMPLE_NAMES = new Set(["user", "identity", "user_name", "username", "test"]);
/** Longest identity that the JavaScript SDK's page allows, and the longest that Twilio takes at all. */
const SDK_LIMIT = 121;
const LIMIT = 256;

/** What this family looks at. */
interface Picked {
  readonly claim: Json | undefined;
  /** The identity where it is a string with something in it, else an empty string. */
  readonly identity: string;
  /** The identity of a token that is for Voice, where it is a client's name; else an empty string. */
  readonly clientName: string;
  readonly grants: JsonObject | null;
  readonly payload: JsonObject;
  readonly times: RuleInput["times"];
}

function pick(input: RuleInput): Picked {
  const { grants, payload, times } = input;
  const claim = grants?.identity;
  const identity = typeof claim === "string" ? claim : "";
  return { claim, identity, clientName: isForVoice(input) ? identity : "", grants, payload, times };
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
      severity: "warning",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      source: SOURCES.pythonLibrary,
      check: ({ claim }) => {
        if (claim === undefined || claim === null || typeof claim === "string") return false;
        if (typeof claim !== "number") return true;
        return {
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
      check: ({ identity, clientName }) => {
        if (!isLiteralWord(identity)) return false;
        const values = { identity: value.outside(identity) };
        if (!isObjectText(identity)) return { values };
        const codes = clientName === "" ? [] : BAD_CLIENT_NAME;
        return { variant: "object", variantTexts: ["title", "remedy"], codes, values };
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
      check: ({ clientName }) =>
        /^\s|\s$/.test(clientName) && { values: { identity: value.outside(clientName) } },
    },
    {
      id: "identity-chars-forbidden",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      source: errorPage(31105),
      onceAccepted: "becomes-warning",
      supersedes: ["identity-chars-nonword"],
      check: ({ clientName }) => {
        const character = forbiddenCharacter(clientName);
        if (character === null) return false;
        const values = { identity: value.outside(clientName) };
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
      check: ({ clientName }) => /\W/.test(clientName) && { values: { identity: value.outside(clientName) } },
    },
    {
      id: "identity-too-long",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      source: errorPage(31105),
      onceAccepted: "becomes-warning",
      check: ({ clientName: { length } }) => {
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
