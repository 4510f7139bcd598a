import type { WrongKey } from "../evidence.ts";
import type { TokenKind } from "../judgement.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { errorPage, reportedIn, SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { BAD_SIGNATURE } from "../wire-codes.ts";

const SIGNED: readonly TokenKind[] = ["voice", "access", "capability", "taskrouter-capability", "scoped"];

function wrongKey({ evidence: { signature } }: Subject): WrongKey | null {
  if (signature?.result === "wrong-key") return signature.wrongKey;
  return signature?.result === "mismatch" ? (signature.wrongKey ?? null) : null;
}

const isAccess = ({ kind }: Subject): boolean => kind === "voice" || kind === "access";
const USE_SECRET =
  "Use the secret that was shown once when the API Key was made; make a new key if it is lost.";

/** Outcome of a signature check. Without one nothing is said about the signature being right or wrong. */
export const signatureRules: RuleFamily = {
  name: "Signature",
  kinds: SIGNED,
  needsPayload: false,
  rules: [
    {
      id: "sig-key-is-iss",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The token was signed with the API Key SID itself instead of the key's secret.",
      why: "The signature fits the SID in iss, so the SID was given in both places.",
      remedy: USE_SECRET,
      source: reportedIn("twilio/voice-quickstart-ios#12"),
      check: (subject) => wrongKey(subject) === "iss",
    },
    {
      id: "sig-key-is-sub",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The token was signed with the Account SID instead of the API Key's secret.",
      why: "The signature fits the SID in sub.",
      remedy: USE_SECRET,
      source: errorPage(20107),
      check: (subject) => wrongKey(subject) === "sub",
    },
    {
      id: "sig-key-empty",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The token was signed with an empty secret.",
      why: "The variable with the secret was empty on the server.",
      remedy: "Set the API Key's secret in the server's environment, and see that it is loaded.",
      source: errorPage(20107),
      check: (subject) => wrongKey(subject) === "empty",
    },
    {
      id: "sig-key-literal",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The token was signed with a sample word such as undefined or your_api_secret.",
      why: "The variable with the secret was not set, or a sample value was never replaced. Anyone could make such tokens.",
      remedy: "Set the API Key's secret in the server's environment, and see that it is loaded.",
      source: errorPage(20107),
      check: (subject) => wrongKey(subject) === "literal",
    },
    {
      id: "sig-mismatch",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The signature does not fit the secret that was given.",
      why: "The token was signed with another secret, or changed after it was signed.",
      remedy:
        "Check that the secret belongs to the API Key in iss; if it does, correct the secret on the server.",
      source: errorPage(31202),
      check: ({ evidence: { signature } }) => {
        if (signature?.result !== "mismatch") return false;
        return (
          !signature.trimmed || {
            title: "The signature fits the secret only without the white space around it.",
            remedy: "Trim the secret where it is stored; the token itself fits.",
          }
        );
      },
    },
    {
      id: "secret-shape",
      severity: "warning",
      claim: null,
      codes: [],
      title: "The secret that was given does not look like an API Key's secret.",
      why: "Those that are known are 32 letters and digits.",
      remedy: "Check that it was copied whole, and is not another value.",
      source: SOURCES.apiKeys,
      check: ({ evidence: { signature } }) =>
        signature?.result === "mismatch" && signature.oddSecret === true && !signature.trimmed,
    },
    {
      id: "sig-made-with-auth-token",
      severity: "error",
      claim: null,
      codes: BAD_SIGNATURE,
      title: "The token was signed with what looks like the Auth Token instead of an API Key's secret.",
      why: "It fits the 32 hex digits that were given. Access tokens must be signed with the secret of the API Key in iss.",
      remedy: "Make an API Key, and use its SID and its secret.",
      source: errorPage(20003),
      hides: ["sig-ok"],
      check: (subject) => {
        const { signature } = subject.evidence;
        return isAccess(subject) && signature?.result === "verified" && signature.with === "auth-token";
      },
    },
    {
      id: "sig-ok",
      severity: "ok",
      claim: null,
      codes: [],
      title: "The signature fits the secret that was given.",
      why: "The token was made with this secret and not changed since.",
      remedy: "Nothing to do.",
      source: SOURCES.accessTokens,
      check: ({ evidence: { signature } }) => signature?.result === "verified",
    },
  ] satisfies readonly Rule[],
};
