import { type CapabilityScope, readCapabilityScope } from "../capability-scope.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { sidForm } from "../sid.ts";
import { errorPage, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";
import { BAD_CLIENT_NAME, BAD_ISSUER, MALFORMED } from "../wire-codes.ts";

const scopeOf = ({ payload }: Subject): CapabilityScope => readCapabilityScope(payload.scope);

/** What the scope allows, as words for a sentence. */
function allowed({ incoming, outgoing }: CapabilityScope): string {
  const parts: string[] = [];
  if (incoming) parts.push(`receive calls as ${visibleText(incoming.clientName || "nobody", 40)}`);
  if (outgoing) {
    const name = outgoing.clientName ? ` as ${visibleText(outgoing.clientName, 40)}` : "";
    parts.push(`place calls by ${visibleText(outgoing.appSid || "no app", 40)}${name}`);
  }
  return parts.length === 0 ? "do nothing" : parts.join(" and ");
}

const names = ({ incoming, outgoing }: CapabilityScope): string[] => [
  ...(incoming ? [incoming.clientName] : []),
  ...(outgoing?.clientName ? [outgoing.clientName] : []),
];

/** Capability tokens: the older form, signed with the Auth Token. */
export const capabilityRules: RuleFamily = {
  name: "Capability token",
  kinds: ["capability"],
  needsPayload: true,
  rules: [
    {
      id: "capability-in-use",
      severity: "warning",
      claim: "scope",
      codes: [...MALFORMED, 20102],
      title: "This is a capability token, the older form that access tokens replace.",
      why: "Capability tokens still work with 1.x and 2.x of the SDK, but only in region US1, and they are deprecated.",
      remedy: "Make access tokens with a voice grant and an API Key instead.",
      source: SOURCES.capability,
      ifAccepted: "limits",
      check: (subject) => ({
        title: `This is a capability token, the older form that access tokens replace; it lets the client ${allowed(scopeOf(subject))}.`,
      }),
    },
    {
      id: "capability-scope-unparsable",
      severity: "error",
      claim: "scope",
      codes: MALFORMED,
      title: "The scope of the capability token cannot be read.",
      why: "It must be one text of entries like scope:client:incoming?clientName=alice, with blanks between them.",
      remedy: "Make the token with Twilio's helper library.",
      source: SOURCES.capability,
      check: (subject) => Array.isArray(subject.payload.scope) || scopeOf(subject).unreadable.length > 0,
    },
    {
      id: "capability-no-scope",
      severity: "error",
      claim: "scope",
      codes: MALFORMED,
      title: "The capability token has an empty scope: it allows nothing.",
      why: "Neither incoming nor outgoing calls were allowed when it was made.",
      remedy: "Allow incoming or outgoing calls before the token is made.",
      source: SOURCES.capability,
      hides: ["capability-no-incoming", "capability-no-outgoing"],
      check: ({ payload }) => payload.scope === "",
    },
    {
      id: "capability-no-incoming",
      severity: "warning",
      claim: "scope",
      codes: [],
      title: "The capability token allows no incoming calls.",
      why: "The client can place calls, but none reach it.",
      remedy: "Allow incoming calls with a client name, if the page should receive calls.",
      source: SOURCES.capability,
      ifAccepted: "limits",
      check: (subject) => scopeOf(subject).incoming === null,
    },
    {
      id: "capability-no-outgoing",
      severity: "warning",
      claim: "scope",
      codes: [31002, 31005, 31001],
      title: "The capability token allows no outgoing calls.",
      why: "There is no TwiML App in its scope.",
      remedy: "Allow outgoing calls with a TwiML App SID, if the page should place calls.",
      source: SOURCES.capability,
      ifAccepted: "limits",
      check: (subject) => {
        const { outgoing } = scopeOf(subject);
        if (outgoing && outgoing.appSid !== "") {
          const good = ["good", "uppercase"].includes(sidForm(outgoing.appSid, "AP"));
          return (
            !good && {
              title: `The TwiML App SID in the scope is "${visibleText(outgoing.appSid, 50)}", not AP and 32 hex digits.`,
            }
          );
        }
        return true;
      },
    },
    {
      id: "capability-clientname-bad",
      severity: "error",
      claim: "scope",
      codes: BAD_CLIENT_NAME,
      title: "The client name has characters other than letters, digits and underscore, or is empty.",
      why: "The libraries refuse to make such names; Twilio answers with 31105.",
      remedy: "Use letters, digits and underscore only.",
      source: errorPage(31105),
      ifAccepted: "limits",
      check: (subject) => {
        const bad = names(scopeOf(subject)).find((name) => name === "" || /\W/.test(name));
        return (
          bad !== undefined && {
            title:
              bad === ""
                ? "The client name is empty."
                : `The client name "${visibleText(bad)}" has characters other than letters, digits and underscore.`,
          }
        );
      },
    },
    {
      id: "capability-iss-not-account",
      severity: "error",
      claim: "iss",
      codes: BAD_ISSUER,
      title: "The issuer of a capability token must be the Account SID (AC…).",
      why: "Capability tokens are signed with the account's Auth Token, not with an API Key.",
      remedy: "Use the Account SID and its Auth Token, or better an access token.",
      source: SOURCES.capability,
      check: ({ payload: { iss } }) =>
        typeof iss !== "string" || !["good", "uppercase"].includes(sidForm(iss, "AC")),
    },
  ] satisfies readonly Rule[],
};
