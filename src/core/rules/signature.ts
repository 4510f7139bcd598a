import type { SignatureCheck, WrongKey } from "../evidence/evidence.ts";
import { value } from "../text/value.ts";
import { KINDS } from "../token/token-kind.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { BAD_SIGNATURE } from "../twilio/wire-codes.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** What this family looks at. */
interface Picked {
  readonly signature: SignatureCheck;
  readonly wrongKey: WrongKey | null;
  /** The public sample secret that signed it. */
  readonly sample: string | undefined;
  readonly isAccessToken: boolean;
}

/** Without a check nothing is said about the signature being right or wrong. */
function pick({ evidence: { signature }, kind }: RuleInput): Picked | null {
  if (signature === undefined) return null;
  const wrongKey = "wrongKey" in signature ? (signature.wrongKey ?? null) : null;
  const sample = "sample" in signature ? signature.sample : undefined;
  return { signature, wrongKey, sample, isAccessToken: KINDS.access.includes(kind) };
}

/** Outcome of a signature check. */
export const signatureRules = ruleFamily<Picked>({
  name: "signature",
  kinds: KINDS.secretSigned,
  needsPayload: false,
  pick,
  rules: [
    {
      id: "sig-key-is-iss",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: reportedIn("twilio/voice-quickstart-ios#12"),
      check: ({ wrongKey }) => wrongKey === "iss",
    },
    {
      id: "sig-key-is-sub",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: errorPage(20107),
      check: ({ wrongKey }) => wrongKey === "sub",
    },
    {
      id: "sig-key-empty",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: errorPage(20107),
      check: ({ wrongKey }) => wrongKey === "empty",
    },
    {
      id: "sig-key-literal",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: errorPage(20107),
      check: ({ wrongKey }) => wrongKey === "literal",
    },
    {
      id: "sig-key-sample",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: errorPage(20107),
      check: ({ wrongKey, sample }) =>
        wrongKey === "sample" && sample !== undefined && { values: { secret: value.name(sample) } },
    },
    {
      id: "sig-mismatch",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: errorPage(31202),
      check: ({ signature }) => {
        if (signature.result !== "mismatch") return false;
        return !signature.trimmed || { variant: "trimmed", variantTexts: ["title", "remedy"] };
      },
    },
    {
      id: "secret-shape",
      severity: "warning",
      claim: null,
      codes: [],
      source: SOURCES.apiKeys,
      check: ({ signature }) =>
        signature.result === "mismatch" && signature.oddSecret === true && !signature.trimmed,
    },
    {
      id: "sig-made-with-auth-token",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      source: errorPage(20003),
      supersedes: ["sig-ok"],
      check: ({ signature, isAccessToken }) =>
        isAccessToken && signature.result === "verified" && signature.with === "auth-token",
    },
    {
      id: "sig-ok",
      severity: "ok",
      claim: null,
      codes: [],
      source: SOURCES.accessTokens,
      check: ({ signature }) => signature.result === "verified",
    },
  ],
});
