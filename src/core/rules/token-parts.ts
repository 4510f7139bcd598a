import { value } from "../text/value.ts";
import { errorPage, SOURCES } from "../twilio/sources.ts";
import { MALFORMED } from "../twilio/wire-codes.ts";
import type { Segments } from "./pick-segments.ts";
import type { Rule } from "./rule.ts";

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
    check: ({ token: { parts, elided } }) => {
      if (elided) return { variant: "elided" };
      return parts.length < 3 && { values: { parts: value.number(parts.length) } };
    },
  },
  {
    id: "token-too-many-parts",
    severity: "error",
    claim: null,
    codes: [...MALFORMED, 20160],
    source: errorPage(20160),
    check: ({ token }) => !token.elided && token.parts.length > 3,
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
