import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";
import { value } from "../text/value.ts";
import { visibleText } from "../text/visible-text.ts";
import { KINDS } from "../token/token-kind.ts";
import { GRANT_KEYS, LEGACY_GRANTS, nearestGrant } from "../twilio/grant-names.ts";
import { isSid } from "../twilio/sid.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_GRANTS } from "../twilio/wire-codes.ts";
import { keyList } from "./key-list.ts";
import { type Match, ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

const PRODUCTS = [...GRANT_KEYS].filter((key) => key !== "identity");
/** Unknown grants that are told of, each in a finding of its own. */
const MAX_UNKNOWN = 5;
const SHOWN_OF_KEY = 40;

/** What this family looks at. */
interface Picked {
  readonly payload: JsonObject;
  /** The grants claim where it is an object. */
  readonly grants: JsonObject | null;
  readonly keys: readonly string[];
  /** The keys but for the identity. */
  readonly products: readonly string[];
  /** Grants that stand beside the grants claim. */
  readonly outside: readonly string[];
  readonly hasVoice: boolean;
  readonly forVoice: boolean;
}

function pick({ payload, grants, voice, forVoice }: RuleInput): Picked {
  const keys = Object.keys(grants ?? {});
  const products = keys.filter((key) => key !== "identity");
  const outside = PRODUCTS.filter((product) => isJsonObject(payload[product]));
  return { payload, grants, keys, products, outside, hasVoice: voice !== null, forVoice };
}

const isUnknown = (key: string): boolean =>
  !GRANT_KEYS.has(key) && !Object.hasOwn(LEGACY_GRANTS, key) && key !== "region" && key !== "twr";

/** A service SID that is missing or wrong. It matters less to a token that is used for Voice. */
function checkService({ grants, hasVoice, forVoice }: Picked, product: "chat" | "data_sync"): false | Match {
  const grant = grants?.[product];
  if (!isJsonObject(grant)) return false;
  const sid = grant.service_sid;
  if (isSid(sid, "IS") || (product === "data_sync" && sid === "default")) return false;
  return {
    ...(hasVoice && forVoice && { severity: "warning" }),
    ...(sid !== undefined && sid !== "" && { variant: "wrong_form", variantTexts: ["title"] }),
  };
}

/** The grants as a whole, and those of other products. */
export const grantRules = ruleFamily<Picked>({
  name: "grants",
  kinds: KINDS.access,
  needsPayload: true,
  pick,
  rules: [
    {
      id: "grant-at-top-level",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      source: SOURCES.accessTokens,
      supersedes: ["grants-missing"],
      check: ({ payload, outside }) => {
        const [claim] = outside;
        if (claim === undefined) return false;
        const match = { claim, values: { products: value.list(outside.map(value.name)) } };
        // Without any grants Twilio's page on 20106 says that the token is refused. Else this is only a guess.
        return payload.grants == null ? match : { ...match, severity: "warning" };
      },
    },
    {
      id: "grants-missing",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      source: errorPage(20106),
      supersedes: ["voice-grant-missing"],
      check: ({ payload }) => payload.grants === undefined || payload.grants === null,
    },
    {
      id: "grants-is-array",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      source: reportedIn("twilio/twilio-php#268"),
      supersedes: ["voice-grant-missing"],
      check: ({ payload }) => Array.isArray(payload.grants),
    },
    {
      id: "grants-is-string",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      source: SOURCES.accessTokens,
      supersedes: ["voice-grant-missing"],
      check: ({ payload: { grants } }) => grants !== undefined && typeof grants !== "object",
    },
    {
      id: "grants-empty",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      source: errorPage(20106),
      supersedes: ["voice-grant-missing"],
      check: ({ grants, products, outside }) =>
        grants !== null && products.length === 0 && outside.length === 0,
    },
    {
      id: "voice-grant-missing",
      severity: "error",
      claim: "grants.voice",
      codes: BAD_GRANTS,
      source: errorPage(31204),
      check: ({ payload, grants, products, forVoice }) => {
        if (!forVoice || payload.grants === undefined) return false;
        const voice = grants?.voice;
        if (voice !== undefined && voice !== null) return false;
        const others = products.filter((product) => product !== "voice");
        if (others.length === 0) return true;
        return { variant: "others", variantTexts: ["title"], values: { products: keyList(others) } };
      },
    },
    {
      id: "grant-is-array",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      source: reportedIn("twilio/twilio-php#268"),
      supersedes: ["voice-no-capability"],
      check: ({ grants }) =>
        PRODUCTS.flatMap((product): Match[] => {
          const grant = grants?.[product];
          if (grant === undefined || grant === null || isJsonObject(grant)) return [];
          const match = { claim: `grants.${product}`, values: { product: value.name(product) } };
          return [Array.isArray(grant) ? match : { ...match, variant: "scalar", variantTexts: ["title"] }];
        }),
    },
    {
      id: "grant-unknown-key",
      severity: "warning",
      claim: "grants",
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ keys }) =>
        keys
          .filter(isUnknown)
          .slice(0, MAX_UNKNOWN)
          .map((key): Match => {
            const claim = `grants.${visibleText(key, SHOWN_OF_KEY)}`;
            const values = { grant: value.outside(key, SHOWN_OF_KEY) };
            const meant = nearestGrant(key);
            if (meant === null) return { claim, values };
            const withMeant = { ...values, meant: value.name(meant) };
            return { claim, variant: "likely", variantTexts: ["title"], values: withMeant };
          }),
    },
    {
      id: "grant-legacy-key",
      severity: "warning",
      claim: "grants",
      codes: [],
      source: SOURCES.csharpLibrary,
      check: ({ keys }) =>
        keys.flatMap((key): Match[] => {
          const today = Object.hasOwn(LEGACY_GRANTS, key) ? LEGACY_GRANTS[key] : undefined;
          if (today === undefined) return [];
          const values = { grant: value.name(key), today: value.name(today) };
          return [{ claim: `grants.${key}`, values }];
        }),
    },
    {
      id: "chat-service-missing",
      severity: "error",
      claim: "grants.chat.service_sid",
      codes: [51007, 20106],
      source: errorPage(51007),
      onceAccepted: "becomes-warning",
      check: (picked) => checkService(picked, "chat"),
    },
    {
      id: "sync-service-missing",
      severity: "error",
      claim: "grants.data_sync.service_sid",
      codes: [20106, 51007],
      source: errorPage(20106),
      onceAccepted: "becomes-warning",
      check: (picked) => checkService(picked, "data_sync"),
    },
  ],
});
