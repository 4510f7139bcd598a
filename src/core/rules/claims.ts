import type { Json } from "../json/json.ts";
import { visibleText } from "../text/visible-text.ts";
import { KINDS } from "../token/token-kind.ts";
import { GRANT_KEYS } from "../twilio/grant-names.ts";
import { isRegion } from "../twilio/regions.ts";
import { SOURCES } from "../twilio/sources.ts";
import { keyList } from "./key-list.ts";
import { ruleFamily } from "./rule.ts";

/** Claims that Twilio uses, and those that belong elsewhere, which other rules tell of. */
const KNOWN_CLAIMS = new Set(["jti", "iss", "sub", "exp", "nbf", "iat", "grants", ...GRANT_KEYS]);
/** Claims that belong into the header where they name a region of Twilio's; else they are the app's own. */
const REGION_CLAIMS = new Set(["twr", "region"]);

function isOfApp(key: string, claim: Json | undefined): boolean {
  if (REGION_CLAIMS.has(key)) return typeof claim !== "string" || !isRegion(claim.toLowerCase());
  return !KNOWN_CLAIMS.has(key);
}

/** What else the payload holds. */
export const claimRules = ruleFamily<readonly string[]>({
  name: "claims",
  kinds: KINDS.access,
  needsPayload: true,
  pick: ({ payload }) => Object.keys(payload).filter((key) => isOfApp(key, payload[key])),
  rules: [
    {
      id: "claim-unknown",
      severity: "info",
      claim: null,
      codes: [],
      source: SOURCES.phpLibrary,
      check: (extra) => {
        const [first] = extra;
        if (first === undefined) return false;
        return { claim: visibleText(first, 40), values: { claims: keyList(extra) } };
      },
    },
  ],
});
