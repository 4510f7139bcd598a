import { value } from "../text/value.ts";
import type { SidClaim } from "../token/sid-claims.ts";
import { KINDS } from "../token/token-kind.ts";
import type { SidForm } from "../twilio/sid.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_ISSUER } from "../twilio/wire-codes.ts";
import { type Match, ruleFamily } from "./rule.ts";

/** Two letters and 32 hex digits. */
const SID_LENGTH = 34;

/** The claims that must hold a SID, and what is wrong about it. */
type Picked = readonly SidClaim[];

const withForm = (sids: Picked, form: SidForm): Picked => sids.filter((sid) => sid.form === form);

/** SIDs that are of the right kind, but not of the right form. */
export const sidFormRules = ruleFamily<Picked>({
  name: "sid_form",
  kinds: KINDS.access,
  needsPayload: true,
  // Another product does not look at the voice grant.
  pick: ({ sids, forVoice }) =>
    forVoice ? sids : sids.filter(({ claim }) => !claim.startsWith("grants.voice.")),
  rules: [
    {
      id: "sid-placeholder",
      severity: "error",
      claim: null,
      codes: BAD_ISSUER,
      source: reportedIn("twilio/voice-quickstart-server-python#12"),
      check: (sids) =>
        withForm(sids, "placeholder").map(({ claim, prefix, value: sid }) => ({
          claim,
          values: { claim: value.name(claim), sample: value.sid(sid), kind: value.term(`sid_${prefix}`) },
        })),
    },
    {
      id: "sid-whitespace",
      severity: "error",
      claim: null,
      codes: [...BAD_ISSUER, 20003],
      source: errorPage(20003),
      check: (sids) => {
        const found = withForm(sids, "whitespace");
        const [first] = found;
        if (first === undefined) return false;
        const claims = value.list(found.map(({ claim }) => value.name(claim.split(".").at(-1) ?? claim)));
        return { claim: first.claim, values: { claims, sid: value.sid(first.value) } };
      },
    },
    {
      id: "sid-bad-length",
      severity: "error",
      claim: null,
      codes: BAD_ISSUER,
      source: SOURCES.apiKeys,
      check: (sids) =>
        withForm(sids, "bad-length")
          .filter(({ claim }) => claim === "iss" || claim === "sub")
          .map(({ claim, prefix, value: { length } }): Match => {
            const values = { claim: value.name(claim), kind: value.term(`sid_${prefix}`) };
            return length === SID_LENGTH
              ? { claim, variant: "letters", variantTexts: ["title"], values }
              : { claim, values: { ...values, length: value.number(length) } };
          }),
    },
    {
      id: "sid-uppercase-hex",
      severity: "warning",
      claim: null,
      codes: [],
      source: SOURCES.apiKeys,
      check: (sids) => {
        const claims = withForm(sids, "uppercase").map(({ claim }) => claim);
        const [first] = claims;
        return (
          first !== undefined && { claim: first, values: { claims: value.list(claims.map(value.name)) } }
        );
      },
    },
  ],
});
