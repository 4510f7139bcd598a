import type { Json } from "../json/json.ts";
import { KINDS } from "../token/token-kind.ts";
import { JTI_TOLERANCE, type TokenTimes } from "../token/token-times.ts";
import { isSid } from "../twilio/sid.ts";
import { SOURCES } from "../twilio/sources.ts";
import { ruleFamily } from "./rule.ts";

/** The key that the libraries put in front of the time in `jti`. */
const KEY_IN_JTI = /^SK[0-9a-f]{32}(?=-|$)/;

/** What this family looks at. */
interface Picked {
  readonly jti: Json | undefined;
  readonly iss: Json | undefined;
  readonly times: TokenTimes;
}

/** The token's own id. */
export const tokenIdRules = ruleFamily<Picked>({
  name: "token_id",
  kinds: KINDS.access,
  needsPayload: true,
  pick: ({ payload: { jti, iss }, times }) => ({ jti, iss, times }),
  rules: [
    {
      id: "jti-missing",
      severity: "warning",
      claim: "jti",
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ jti }) => jti === undefined || jti === null || jti === "",
    },
    {
      id: "jti-key-mismatch",
      severity: "warning",
      claim: "jti",
      codes: [],
      source: SOURCES.nodeLibrary,
      check: ({ jti, iss }) => {
        const key = typeof jti === "string" ? KEY_IN_JTI.exec(jti)?.[0] : undefined;
        return key !== undefined && isSid(iss, "SK") && key !== iss;
      },
    },
    {
      id: "jti-time-disagrees",
      severity: "info",
      claim: "jti",
      codes: [],
      source: SOURCES.javaLibrary,
      check: ({ times: { jti, iat, nbf } }) => {
        // nbf may be set on purpose to any time, so only one that is later than jti tells something.
        const other = iat ?? nbf;
        return (
          jti !== null &&
          other !== null &&
          Math.abs(jti - other) > JTI_TOLERANCE &&
          (iat !== null || other > jti)
        );
      },
    },
  ],
});
