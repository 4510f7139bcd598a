import { value } from "../text/value.ts";
import { errorPage, SOURCES } from "../twilio/sources.ts";
import { MALFORMED } from "../twilio/wire-codes.ts";
import type { Segments } from "./pick-segments.ts";
import type { Match, Rule } from "./rule.ts";

/** In a paste whoever showed the token shortened it, and the token itself may be whole. */
const SHORTENED: Match = { severity: "warning", variant: "elided_pasted", variantTexts: ["title", "why"] };

/** Whether the token has its three parts, whole and alone. */
export const TOKEN_PARTS_RULES: readonly Rule<Segments>[] = [
  {
    id: "token-not-three-parts",
    severity: "error",
    claim: null,
    codes: [...MALFORMED, 20160],
    source: errorPage(20160),
    supersedes: [
      "segment-not-json",
      "segment-bad-length",
      "segment-not-base64url",
      "signature-missing",
      "signature-wrong-length",
    ],
    check: ({ token: { parts, elided, removed }, wasSent, foreign }) => {
      if (elided) return wasSent ? { variant: "elided" } : SHORTENED;
      // A foreign character may be all that hides the rest, and is told by itself.
      if (parts.length > 2 || removed.length > 0 || foreign.some((each) => each !== null)) return false;
      return { values: { parts: value.number(parts.length) } };
    },
  },
  {
    id: "signature-taken-out",
    severity: "warning",
    claim: null,
    codes: [],
    source: null,
    onceAccepted: "becomes-note",
    check: ({ token: { removed } }) => {
      // Without a signature a token can still be judged; without its payload it can't.
      if (removed.includes("payload")) return { variant: "payload", variantTexts: ["title", "why"] };
      return removed.length > 0 && { severity: "info" };
    },
  },
  {
    id: "token-too-many-parts",
    severity: "error",
    claim: null,
    codes: [...MALFORMED, 20160],
    source: errorPage(20160),
    check: ({ token }) => !token.elided && token.removed.length === 0 && token.parts.length > 3,
  },
  {
    id: "token-first-characters-missing",
    severity: "error",
    claim: null,
    codes: [...MALFORMED, 20102],
    source: SOURCES.jws,
    check: ({ token: { lostInFront } }) => {
      if (lostInFront <= 1) return lostInFront === 1;
      return { variant: "several", values: { number: value.number(lostInFront) } };
    },
  },
  {
    id: "token-extra-in-front",
    severity: "error",
    claim: null,
    codes: MALFORMED,
    source: SOURCES.jws,
    supersedes: ["segment-not-base64url"],
    check: ({ token }) => token.extraInFront > 0,
  },
];
