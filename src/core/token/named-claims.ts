/** The claims that people compare, by the name that the pages know them by, and where they stand in a token. */
export const NAMED_CLAIMS = {
  identity: "grants.identity",
  account: "sub",
  api_key: "iss",
  app: "grants.voice.outgoing.application_sid",
  push: "grants.voice.push_credential_sid",
  region: "header.twr",
} as const;

export type ClaimName = keyof typeof NAMED_CLAIMS;

export const CLAIM_NAMES = Object.keys(NAMED_CLAIMS) as ClaimName[];
