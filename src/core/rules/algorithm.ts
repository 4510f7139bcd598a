import type { Json } from "../json/json.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { SOURCES } from "../twilio/sources.ts";
import { BAD_HEADER } from "../twilio/wire-codes.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Algorithms that sign with a key pair. */
const ASYMMETRIC = /^(?:RS|PS|ES|Ed)/i;

/** What this family looks at. */
interface Picked {
  readonly alg: Json | undefined;
  /** The algorithm where it is a string, else an empty string. */
  readonly algorithm: string;
  readonly typ: Json | undefined;
  /** The header could be read to its end, so that what is not in it is missing. */
  readonly whole: boolean;
}

function pick({ token: { header, head } }: RuleInput): Picked | null {
  if (header === null) return null;
  const { alg, typ } = header;
  return { alg, algorithm: typeof alg === "string" ? alg : "", typ, whole: head?.salvaged === false };
}

const isAbsent = (alg: Json | undefined): boolean => alg === undefined || alg === null || alg === "";
const isNone = (algorithm: string): boolean => algorithm.toLowerCase() === "none";

/** The algorithm, and the type beside it, for the kinds of token that are used today. */
export const algorithmRules = ruleFamily<Picked>({
  name: "algorithm",
  kinds: [...KINDS.access, "capability", "taskrouter-capability"],
  needsPayload: false,
  pick,
  rules: [
    {
      id: "alg-none",
      severity: "error",
      claim: "header.alg",
      codes: BAD_HEADER,
      source: SOURCES.accessTokens,
      supersedes: ["signature-missing", "alg-asymmetric", "alg-not-hs256"],
      check: ({ alg, algorithm, whole }) => {
        if (!whole) return false;
        return isAbsent(alg) || (isNone(algorithm) && { variant: "unsigned", variantTexts: ["title"] });
      },
    },
    {
      id: "alg-asymmetric",
      severity: "error",
      claim: "header.alg",
      codes: BAD_HEADER,
      source: SOURCES.accessTokens,
      check: ({ algorithm }) =>
        ASYMMETRIC.test(algorithm) && { values: { algorithm: value.outside(algorithm, 20) } },
    },
    {
      id: "alg-not-hs256",
      severity: "warning",
      claim: "header.alg",
      codes: BAD_HEADER,
      source: SOURCES.accessTokens,
      check: ({ alg, algorithm, whole }) =>
        whole &&
        alg !== "HS256" &&
        !isAbsent(alg) &&
        !isNone(algorithm) &&
        !ASYMMETRIC.test(algorithm) && { values: { algorithm: value.outside(JSON.stringify(alg)) } },
    },
    {
      id: "typ-not-jwt",
      severity: "warning",
      claim: "header.typ",
      codes: BAD_HEADER,
      source: SOURCES.accessTokens,
      check: ({ typ, whole }) => {
        if (!whole || typ === "JWT") return false;
        return typ === undefined
          ? { variant: "missing", variantTexts: ["title"] }
          : { values: { typ: value.outside(JSON.stringify(typ)) } };
      },
    },
  ],
});
