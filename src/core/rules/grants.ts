import { isJsonObject } from "../is-json-object.ts";
import type { TokenKind } from "../judgement.ts";
import { GRANT_KEYS, LEGACY_GRANTS, nearestGrant } from "../nearest-grant.ts";
import type { Hit, Rule, RuleFamily } from "../rule.ts";
import { isSid } from "../sid.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_GRANTS } from "../wire-codes.ts";

const ACCESS: readonly TokenKind[] = ["voice", "access"];
const PRODUCTS = ["voice", "video", "chat", "data_sync", "task_router", "player", "rtc", "ip_messaging"];
const KNOWN_CLAIMS = new Set([
  "jti",
  "iss",
  "sub",
  "exp",
  "nbf",
  "iat",
  "grants",
  "identity",
  "twr",
  "region",
  ...PRODUCTS,
]);
const LIBRARY =
  "Update Twilio's helper library, or write grants as a JSON object with one object per product.";

const topLevelGrants = ({ payload }: Subject): string[] =>
  PRODUCTS.filter((product) => isJsonObject(payload[product]));
const productsOf = ({ grants }: Subject): string[] =>
  Object.keys(grants ?? {}).filter((key) => key !== "identity");

/** A service SID that is missing or wrong. It matters less to a token that is used for Voice. */
function service(subject: Subject, product: string, name: string): false | Hit {
  const grant = subject.grants?.[product];
  if (!isJsonObject(grant)) return false;
  const sid = grant.service_sid;
  if (isSid(sid, "IS")) return false;
  if (product === "data_sync" && sid === "default") return false;
  const title =
    sid === undefined || sid === ""
      ? `The ${name} grant has no service SID.`
      : `The ${name} grant's service SID is not IS and 32 hex digits.`;
  return subject.voice === null ? { title } : { title, severity: "warning" };
}

/** The grants as a whole, and those of other products. */
export const grantRules: RuleFamily = {
  name: "Grants",
  kinds: ACCESS,
  needsPayload: true,
  rules: [
    {
      id: "grant-at-top-level",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      title: "A grant stands beside grants instead of inside it.",
      why: "Twilio looks only inside grants.",
      remedy: "Move it into grants, or use Twilio's helper library.",
      source: SOURCES.accessTokens,
      hides: ["grants-missing"],
      check: (subject) => {
        const names = topLevelGrants(subject);
        return (
          names.length > 0 && {
            claim: names[0] ?? "grants",
            title: `The ${names.join(" and ")} grant stands beside grants instead of inside it.`,
          }
        );
      },
    },
    {
      id: "grants-missing",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      title: "The token has no grants.",
      why: "Without grants it allows nothing, and Twilio refuses it.",
      remedy: "Add a voice grant and an identity when the token is made.",
      source: errorPage(20106),
      hides: ["voice-grant-missing"],
      check: ({ payload }) => payload.grants === undefined || payload.grants === null,
    },
    {
      id: "grants-is-array",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      title: "The grants are a list instead of an object.",
      why: "Old PHP code writes an empty array as a list; Twilio calls that unparseable.",
      remedy: LIBRARY,
      source: reportedIn("twilio/twilio-php#268"),
      hides: ["voice-grant-missing"],
      check: ({ payload }) => Array.isArray(payload.grants),
    },
    {
      id: "grants-is-string",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      title: "The grants are a text instead of an object.",
      why: "They were turned into JSON text before the token was made.",
      remedy: "Give the JWT library the object itself.",
      source: SOURCES.accessTokens,
      hides: ["voice-grant-missing"],
      check: ({ payload: { grants } }) =>
        grants !== undefined && grants !== null && typeof grants !== "object",
    },
    {
      id: "grants-empty",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      title: "The grants name no product.",
      why: "The token says who signs in, and not for what.",
      remedy: "Add a voice grant (VoiceGrant) before the token is made.",
      source: errorPage(20106),
      hides: ["voice-grant-missing"],
      check: (subject) =>
        subject.grants !== null && productsOf(subject).length === 0 && topLevelGrants(subject).length === 0,
    },
    {
      id: "voice-grant-missing",
      severity: "error",
      claim: "grants.voice",
      codes: BAD_GRANTS,
      title: "There is no voice grant.",
      why: "Twilio signs a Voice client in only with a voice grant.",
      remedy: "Add a VoiceGrant to the token, or pass the token that has one.",
      source: errorPage(31204),
      check: (subject) => {
        if (!subject.forVoice || subject.payload.grants === undefined) return false;
        const voice = subject.grants?.voice;
        if (voice !== undefined && voice !== null) return false;
        const others = productsOf(subject).filter((product) => product !== "voice");
        return {
          title:
            others.length === 0
              ? "There is no voice grant."
              : `There is no voice grant; the token is for ${visibleText(others.join(", "))}.`,
        };
      },
    },
    {
      id: "grant-is-array",
      severity: "error",
      claim: "grants",
      codes: BAD_GRANTS,
      title: "A grant is a list or a bare value instead of an object.",
      why: "Old PHP code writes an empty array as a list; Twilio calls that unparseable.",
      remedy: LIBRARY,
      source: reportedIn("twilio/twilio-php#268"),
      hides: ["voice-no-capability"],
      check: ({ grants }) =>
        PRODUCTS.filter(
          (product) =>
            grants?.[product] !== undefined && grants[product] !== null && !isJsonObject(grants[product]),
        ).map((product) => ({
          claim: `grants.${product}`,
          title: `The ${product} grant is ${Array.isArray(grants?.[product]) ? "a list" : "a bare value"} instead of an object.`,
        })),
    },
    {
      id: "grant-unknown-key",
      severity: "warning",
      claim: "grants",
      codes: [],
      title: "There is a grant that Twilio does not know.",
      why: "What Twilio does not know it ignores.",
      remedy: "Write the grant's key as Twilio's libraries do.",
      source: SOURCES.accessTokens,
      check: ({ grants }) =>
        Object.keys(grants ?? {})
          .filter(
            (key) => !GRANT_KEYS.has(key) && !(key in LEGACY_GRANTS) && key !== "region" && key !== "twr",
          )
          .slice(0, 5)
          .map((key) => {
            const meant = nearestGrant(key);
            const title = `Twilio knows no grant "${visibleText(key, 40)}"${meant ? `; ${meant} is probably meant` : ""}.`;
            return { claim: `grants.${visibleText(key, 40)}`, title };
          }),
    },
    {
      id: "grant-legacy-key",
      severity: "warning",
      claim: "grants",
      codes: [],
      title: "A grant has a name that is no longer used.",
      why: "The product may ignore or refuse it.",
      remedy: "Update Twilio's helper library, and use today's name.",
      source: SOURCES.csharpLibrary,
      check: ({ grants }) =>
        Object.keys(grants ?? {})
          .filter((key) => Object.hasOwn(LEGACY_GRANTS, key))
          .map((key) => ({
            claim: `grants.${key}`,
            title: `The grant ${key} has an old name; today it is ${LEGACY_GRANTS[key]}.`,
          })),
    },
    {
      id: "chat-service-missing",
      severity: "error",
      claim: "grants.chat.service_sid",
      codes: [51007, 20106],
      title: "The chat grant has no service SID.",
      why: "Conversations and Chat refuse the token without it; Voice does not need it.",
      remedy: "Set the Conversations service SID (IS…) in the chat grant.",
      source: errorPage(51007),
      ifAccepted: "limits",
      check: (subject) => service(subject, "chat", "chat"),
    },
    {
      id: "sync-service-missing",
      severity: "error",
      claim: "grants.data_sync.service_sid",
      codes: [20106, 51007],
      title: "The sync grant has no service SID.",
      why: "Sync refuses the token without it; Voice does not need it.",
      remedy: "Set the Sync service SID (IS…) in the sync grant.",
      source: errorPage(20106),
      ifAccepted: "limits",
      check: (subject) => service(subject, "data_sync", "sync"),
    },
    {
      id: "claim-unknown",
      severity: "info",
      claim: null,
      codes: [],
      title: "The payload has claims that Twilio does not use.",
      why: "They do no harm, but everyone who sees the token can read them.",
      remedy: "Nothing to do.",
      source: SOURCES.phpLibrary,
      check: ({ payload }) => {
        const extra = Object.keys(payload).filter((key) => !KNOWN_CLAIMS.has(key));
        return (
          extra.length > 0 && {
            claim: visibleText(extra[0] ?? "", 40),
            title: `The payload has claims that Twilio does not use: ${visibleText(extra.slice(0, 8).join(", "))}.`,
          }
        );
      },
    },
  ] satisfies readonly Rule[],
};
