import type { JsonObject } from "../json/json.ts";
import { type Value, value } from "../text/value.ts";
import { type CapabilityScope, readCapabilityScope } from "../token/capability-scope.ts";
import { sidForm } from "../twilio/sid.ts";
import { errorPage, SOURCES } from "../twilio/sources.ts";
import { BAD_CLIENT_NAME, BAD_ISSUER, MALFORMED } from "../twilio/wire-codes.ts";
import { forbiddenCharacter } from "./client-name.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Code points shown of a client name among what a token allows. */
const NAME = 40;

/** What this family looks at. */
interface Picked {
  readonly payload: JsonObject;
  readonly scope: CapabilityScope;
}

function pick({ payload }: RuleInput): Picked {
  return { payload, scope: readCapabilityScope(payload.scope) };
}

/** The calls that the scope allows. */
function callsIn({ incoming, outgoing }: CapabilityScope): readonly Value[] {
  const calls: Value[] = [];
  if (incoming) {
    const name = incoming.clientName ? value.outside(incoming.clientName, NAME) : value.term("nobody");
    calls.push(value.statement("capability_incoming", { name }));
  }
  if (outgoing) {
    const { appSid, clientName } = outgoing;
    const app = appSid ? value.sid(appSid) : value.term("no_app");
    calls.push(
      clientName
        ? value.statement("capability_outgoing_as", { app, name: value.outside(clientName, NAME) })
        : value.statement("capability_outgoing", { app }),
    );
  }
  return calls;
}

const names = ({ incoming, outgoing }: CapabilityScope): string[] => [
  ...(incoming ? [incoming.clientName] : []),
  ...(outgoing?.clientName ? [outgoing.clientName] : []),
];
const isSidOf = (text: string, prefix: string): boolean =>
  ["good", "uppercase"].includes(sidForm(text, prefix));

/** Capability tokens: the older form, signed with the Auth Token. */
export const capabilityRules = ruleFamily<Picked>({
  name: "capability",
  kinds: ["capability"],
  needsPayload: true,
  pick,
  rules: [
    {
      id: "capability-in-use",
      severity: "warning",
      claim: "scope",
      codes: [...MALFORMED, 20102],
      source: SOURCES.capability,
      onceAccepted: "becomes-warning",
      check: ({ scope }) => {
        const calls = callsIn(scope);
        return calls.length === 0 ? { variant: "nothing" } : { values: { calls: value.list(calls) } };
      },
    },
    {
      id: "capability-scope-unparsable",
      severity: "error",
      claim: "scope",
      codes: MALFORMED,
      source: SOURCES.capability,
      check: ({ payload, scope }) => Array.isArray(payload.scope) || scope.unreadable.length > 0,
    },
    {
      id: "capability-no-scope",
      severity: "warning",
      claim: "scope",
      codes: MALFORMED,
      source: SOURCES.capability,
      supersedes: ["capability-no-incoming", "capability-no-outgoing"],
      check: ({ payload }) => payload.scope === "",
    },
    {
      id: "capability-no-incoming",
      severity: "warning",
      claim: "scope",
      codes: [],
      source: SOURCES.capability,
      onceAccepted: "becomes-warning",
      check: ({ scope }) => scope.incoming === null,
    },
    {
      id: "capability-no-outgoing",
      severity: "warning",
      claim: "scope",
      codes: [31002, 31005, 31001],
      source: SOURCES.capability,
      onceAccepted: "becomes-warning",
      check: ({ scope: { outgoing } }) => {
        if (!outgoing || outgoing.appSid === "") return true;
        const { appSid } = outgoing;
        return !isSidOf(appSid, "AP") && { variant: "app_sid", values: { app: value.sid(appSid) } };
      },
    },
    {
      id: "capability-clientname-bad",
      severity: "error",
      claim: "scope",
      codes: BAD_CLIENT_NAME,
      source: errorPage(31105),
      onceAccepted: "becomes-warning",
      check: ({ scope }) => {
        const bad = names(scope).filter((name) => name === "" || /\W/.test(name));
        const worst = bad.find((name) => forbiddenCharacter(name) !== null) ?? bad[0];
        if (worst === undefined) return false;
        if (worst === "")
          return { severity: "warning", codes: [], variant: "empty", variantTexts: ["title", "why"] };
        const values = { name: value.outside(worst) };
        const character = forbiddenCharacter(worst);
        // Error 31105 names no more characters than these.
        if (character === null) return { severity: "warning", codes: [], values };
        return {
          variant: "forbidden",
          variantTexts: ["title", "why"],
          values: { ...values, character: value.outside(character) },
        };
      },
    },
    {
      id: "capability-iss-not-account",
      severity: "error",
      claim: "iss",
      codes: BAD_ISSUER,
      source: SOURCES.capability,
      check: ({ payload: { iss } }) => typeof iss !== "string" || !isSidOf(iss, "AC"),
    },
  ],
});
