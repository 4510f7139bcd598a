import type { TokenKind } from "../judgement.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_CLIENT_NAME, BAD_GRANTS } from "../wire-codes.ts";

const ACCESS: readonly TokenKind[] = ["voice", "access"];

/** Products whose tokens must name a user. */
const NEEDS_IDENTITY = ["voice", "video", "chat", "data_sync", "rtc", "ip_messaging"];
/** Control characters, blank, and what addresses may not hold; source: Twilio's page on the Client noun. */
const FORBIDDEN = /[\p{Cc}\s<>#%"{}|\\^[\]`]/u;
const SAMPLE_NAMES = new Set(["user", "identity", "user_name", "username", "undefined", "null", "test"]);
/** Longest identity that the JavaScript SDK's page allows, and the longest that Twilio takes at all. */
const SDK_LIMIT = 121;
const LIMIT = 256;

const ENCODE = "Encode it with letters, digits and underscore, as Flex does: _40 for @, _2E for the dot.";

const identityOf = ({ grants }: Subject): string | null =>
  typeof grants?.identity === "string" ? grants.identity : null;
const quoted = (identity: string): string => `"${visibleText(identity)}"`;

function lacksIdentity({ grants, payload }: Subject): boolean {
  if (grants === null || payload.identity !== undefined) return false;
  const { identity } = grants;
  const absent = identity === undefined || identity === null || identity === "";
  return absent && NEEDS_IDENTITY.some((product) => grants[product] !== undefined);
}

/** Who signs in. */
export const identityRules: RuleFamily = {
  name: "Identity",
  kinds: ACCESS,
  needsPayload: true,
  rules: [
    {
      id: "identity-object-dropped",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      title: "The identity is missing.",
      why: "The token has the form of the Node library, which silently drops an identity that is not a string.",
      remedy: "Pass the identity as a string: identity: String(user.id).",
      source: reportedIn("twilio/twilio-node#595"),
      hides: ["identity-missing"],
      check: (subject) =>
        lacksIdentity(subject) &&
        subject.times.iat !== null &&
        subject.times.jti !== null &&
        subject.grants?.identity === undefined,
    },
    {
      id: "identity-missing",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      title: "The identity is missing or empty.",
      why: "Twilio must know whom it signs in; most libraries leave the identity out without a word when it is not set.",
      remedy: "Pass the user's name as identity when the token is made.",
      source: errorPage(31204),
      check: lacksIdentity,
    },
    {
      id: "identity-top-level",
      severity: "error",
      claim: "identity",
      codes: BAD_GRANTS,
      title: "The identity stands beside the grants instead of inside them.",
      why: "Twilio looks for it in grants.identity.",
      remedy: "Move identity into grants, or use Twilio's helper library.",
      source: SOURCES.accessTokens,
      check: ({ payload, grants }) =>
        payload.identity !== undefined &&
        (grants?.identity === undefined || grants.identity === null || grants.identity === ""),
    },
    {
      id: "identity-not-string",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_GRANTS,
      title: "The identity is not a text.",
      why: "It must be a JSON string.",
      remedy: "Turn it into a string on the server.",
      source: SOURCES.pythonLibrary,
      check: ({ grants }) => {
        const identity = grants?.identity;
        if (identity === undefined || identity === null || typeof identity === "string") return false;
        if (typeof identity !== "number")
          return { title: "The identity is an object, list or truth value instead of a text." };
        return {
          severity: "warning",
          title: `The identity is the number ${identity} instead of a text.`,
          why: "It must be a JSON string; the Python library does not turn numbers into one, and what Twilio does with them is not documented.",
        };
      },
    },
    {
      id: "identity-whitespace-ends",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      title: "The identity begins or ends with white space.",
      why: "Calls to the name without it do not reach this client.",
      remedy: "Trim it on the server.",
      source: errorPage(31105),
      ifAccepted: "limits",
      hides: ["identity-chars-forbidden", "identity-chars-nonword"],
      check: (subject) => {
        const identity = identityOf(subject);
        return (
          identity !== null &&
          identity !== "" &&
          /^\s|\s$/.test(identity) && {
            title: `The identity ${quoted(identity)} begins or ends with white space.`,
          }
        );
      },
    },
    {
      id: "identity-chars-forbidden",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      title: "The identity has characters that a client name may not have.",
      why: "Twilio answers with 31105, which the SDK shows as 53000.",
      remedy: ENCODE,
      source: errorPage(31105),
      ifAccepted: "limits",
      hides: ["identity-chars-nonword"],
      check: (subject) => {
        const identity = identityOf(subject);
        const found = identity === null ? null : FORBIDDEN.exec(identity);
        if (!found || identity === null) return false;
        const mark = found[0] === " " ? "a blank" : `the character ${visibleText(found[0])}`;
        return {
          title: `The identity ${quoted(identity)} has ${mark} in it, which a client name may not have.`,
        };
      },
    },
    {
      id: "identity-chars-nonword",
      severity: "warning",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      title: "The identity has characters other than letters, digits and underscore.",
      why: "Twilio's pages allow only those; whether calls work depends on the SDK: the mobile ones are strict, JavaScript less so.",
      remedy: ENCODE,
      source: SOURCES.device,
      ifAccepted: "limits",
      check: (subject) => {
        const identity = identityOf(subject);
        return (
          identity !== null &&
          /\W/.test(identity) && {
            title: `The identity ${quoted(identity)} has characters other than letters, digits and underscore.`,
          }
        );
      },
    },
    {
      id: "identity-too-long",
      severity: "error",
      claim: "grants.identity",
      codes: BAD_CLIENT_NAME,
      title: "The identity is too long.",
      why: "Twilio takes 256 characters at the most, and the page of the JavaScript SDK allows 121.",
      remedy: "Use a shorter name or id.",
      source: errorPage(31105),
      ifAccepted: "limits",
      check: (subject) => {
        const length = identityOf(subject)?.length ?? 0;
        if (length <= SDK_LIMIT) return false;
        return length > LIMIT
          ? { title: `The identity has ${length} characters; Twilio takes ${LIMIT} at the most.` }
          : {
              severity: "warning",
              title: `The identity has ${length} characters; the JavaScript SDK's page allows ${SDK_LIMIT}.`,
            };
      },
    },
    {
      id: "identity-reserved-us-sid",
      severity: "warning",
      claim: "grants.identity",
      codes: [48033],
      title: "The identity is a reserved word or has the form of a User SID.",
      why: "Products of the Conversations family keep these for themselves.",
      remedy: "Use another name.",
      source: errorPage(48033),
      ifAccepted: "limits",
      check: (subject) => /^(?:US[0-9a-f]{32}|system|private|unique)$/.test(identityOf(subject) ?? ""),
    },
    {
      id: "identity-pii",
      severity: "info",
      claim: "grants.identity",
      codes: [],
      title: "The identity looks like an e-mail address or a phone number.",
      why: "Everyone who sees the token can read it.",
      remedy: "Use an internal id if that is not wanted.",
      source: SOURCES.accessTokens,
      check: (subject) =>
        /^[^\s@]{1,64}@[^\s@]{1,190}\.\w{2,}$|^\+?\d{10,15}$/.test((identityOf(subject) ?? "").slice(0, 300)),
    },
    {
      id: "identity-shared-by-chance",
      severity: "info",
      claim: "grants.identity",
      codes: [],
      title: "The identity is a sample name that other browsers may use too.",
      why: "Calls to it reach whichever client registered under it.",
      remedy: "Give every user an identity of his own.",
      source: SOURCES.accessTokens,
      check: (subject) =>
        SAMPLE_NAMES.has((identityOf(subject) ?? "").toLowerCase()) && {
          title: `The identity ${quoted(identityOf(subject) ?? "")} is a sample name that other browsers may use too.`,
        },
    },
  ] satisfies readonly Rule[],
};
