import type { Json } from "../json/json.ts";
import { value } from "../text/value.ts";
import { ACCESS_TOKEN_CTY } from "../token/classify-token.ts";
import { KINDS, type TokenKind } from "../token/token-kind.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_HEADER } from "../twilio/wire-codes.ts";
import { keyList } from "./key-list.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

const KNOWN_KEYS = new Set(["alg", "typ", "cty", "twr", "kid"]);

/** What this family looks at. */
interface Picked {
  readonly kind: TokenKind;
  readonly cty: Json | undefined;
  readonly isAbsent: boolean;
  /** The header could be read to its end, so that what is not in it is missing. */
  readonly whole: boolean;
  readonly keys: readonly string[];
}

function pick({ kind, header, token }: RuleInput): Picked {
  const { cty } = header;
  return {
    kind,
    cty,
    isAbsent: cty === undefined || cty === null,
    whole: token.header !== null && token.head?.salvaged === false,
    keys: Object.keys(header),
  };
}

/** Content type of access tokens. */
export const contentTypeRules = ruleFamily<Picked>({
  name: "content_type",
  kinds: [...KINDS.access, "scoped", "request-validation"],
  needsPayload: false,
  pick,
  rules: [
    {
      id: "cty-missing",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      source: reportedIn("danielberkompas/ex_twilio#67"),
      check: ({ isAbsent, whole }) => whole && isAbsent,
    },
    {
      id: "cty-wrong",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      source: errorPage(20102),
      check: ({ kind, cty, isAbsent, whole }) =>
        whole &&
        !isAbsent &&
        cty !== ACCESS_TOKEN_CTY &&
        kind !== "scoped" &&
        kind !== "request-validation" && { values: { cty: value.outside(JSON.stringify(cty)) } },
    },
    {
      id: "cty-legacy-sat",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      source: SOURCES.accessTokens,
      check: ({ kind }) => kind === "scoped",
    },
    {
      id: "cty-pkrv",
      severity: "error",
      claim: "header.cty",
      codes: BAD_HEADER,
      source: SOURCES.nodeLibrary,
      supersedes: ["alg-asymmetric"],
      check: ({ kind }) => kind === "request-validation",
    },
    {
      id: "header-extra-keys",
      severity: "info",
      claim: "header",
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ kind, keys }) => {
        if (kind === "request-validation") return false;
        const extra = keys.filter((key) => !KNOWN_KEYS.has(key));
        return extra.length > 0 && { values: { keys: keyList(extra) } };
      },
    },
  ],
});
