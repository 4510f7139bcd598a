import { NAMED_CLAIMS } from "../../core/token/named-claims.ts";
import type { TokenKind } from "../../core/token/token-kind.ts";

/** Words of the kinds of tokens in the claims table. */
export const KIND_WORDS: Readonly<Record<TokenKind, string>> = {
  voice: "Twilio access token with a voice grant",
  access: "Twilio access token without a voice grant",
  capability: "Twilio capability token, of the 1.x SDK",
  "taskrouter-capability": "Twilio TaskRouter capability token",
  scoped: "Twilio scoped token",
  "request-validation": "Twilio request-validation token",
  jwe: "encrypted token (JWE)",
  foreign: "token of another service",
  none: "no token",
};

export const KIND_LABEL = "Kind of token";
/** Stands in place of the claims that cannot be read. */
export const UNREAD_LABEL = "Claims";

/** Labels of the claims table, each with the claim that it shows. */
export const CLAIM_LABELS: Readonly<Record<string, string>> = {
  Identity: NAMED_CLAIMS.identity,
  "Account SID": NAMED_CLAIMS.account,
  "API key SID": NAMED_CLAIMS.api_key,
  "TwiML App SID": NAMED_CLAIMS.app,
  "Push credential SID": NAMED_CLAIMS.push,
  "Incoming calls": "grants.voice.incoming.allow",
  "Outgoing calls": NAMED_CLAIMS.app,
  Region: NAMED_CLAIMS.region,
  Issued: "iat",
  "Not before": "nbf",
  Expires: "exp",
};

/** Where capability tokens have them. */
export const CAPABILITY_CLAIMS: Readonly<Record<string, string>> = {
  Identity: "scope",
  "Account SID": "iss",
  "TwiML App SID": "scope",
  "Incoming calls": "scope",
  "Outgoing calls": "scope",
};

/** What stands in the table where a claim is missing. */
export const ABSENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  Identity: ["missing"],
  "Account SID": ["missing"],
  "API key SID": ["missing", "none (capability tokens have none)"],
  "TwiML App SID": ["none"],
  "Push credential SID": ["none"],
  Region: ["us1 (default)"],
};

export const CLIENT_LABELS = [
  "Voice SDK",
  "Edge",
  "Region",
  "Event gateway",
  "Signaling server",
  "Clock beside Twilio's",
  "Browser",
  "Page",
] as const;

export type ClientLabel = (typeof CLIENT_LABELS)[number];

/** The sections of a ticket in their order, by their titles in small letters. */
export const SECTION_TITLES = {
  "what to do": "findings",
  claims: "claims",
  "twilio's answers": "answers",
  calls: "calls",
  "calls, newest first": "calls",
  client: "client",
  header: "header",
  payload: "payload",
  "the whole token": "whole",
  "token without its signature": "without-signature",
  token: "not",
} as const;

export type SectionName = (typeof SECTION_TITLES)[keyof typeof SECTION_TITLES];

/** Place of a section in the order of the ticket; the token's three stand in one place. */
export const SECTION_ORDER: Readonly<Record<SectionName, number>> = {
  findings: 1,
  claims: 2,
  answers: 3,
  calls: 4,
  client: 5,
  header: 6,
  payload: 7,
  whole: 8,
  "without-signature": 8,
  not: 8,
};

/** What a ticket leaves out stands there in these words, and what pages mask as dots. */
export const MASKS =
  /\[(?:phone number|IP address|secret left out|token left out|nested too deep, left out|signature left out|encrypted parts left out)\]|•{3}/;
