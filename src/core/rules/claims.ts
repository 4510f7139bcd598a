import { visibleText } from "../text/visible-text.ts";
import { KINDS } from "../token/token-kind.ts";
import { GRANT_KEYS } from "../twilio/grant-names.ts";
import { SOURCES } from "../twilio/sources.ts";
import { keyList } from "./key-list.ts";
import { ruleFamily } from "./rule.ts";

/** Claims that Twilio uses, and those that belong elsewhere, which other rules tell of. */
const KNOWN_CLAIMS = new Set([
  "jti",
  "iss",
  "sub",
  "exp",
  "nbf",
  "iat",
  "grants",
  "twr",
  "region",
  ...GRANT_KEYS,
]);

/** What else the payload holds. */
export const claimRules = ruleFamily<readonly string[]>({
  name: "claims",
  kinds: KINDS.access,
  needsPayload: true,
  pick: ({ payload }) => Object.keys(payload),
  rules: [
    {
      id: "claim-unknown",
      severity: "info",
      claim: null,
      codes: [],
      source: SOURCES.phpLibrary,
      check: (keys) => {
        const extra = keys.filter((key) => !KNOWN_CLAIMS.has(key));
        const [first] = extra;
        if (first === undefined) return false;
        return { claim: visibleText(first, 40), values: { claims: keyList(extra) } };
      },
    },
  ],
});
