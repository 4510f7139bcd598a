import { claimAt } from "../token/claim-at.ts";
import { CLAIM_NAMES, type ClaimName } from "../token/named-claims.ts";
import { type DecodedToken, tokenFacts } from "../token/token-facts.ts";
import type { Judgement } from "../verdict/judgement.ts";

/** How one token differs from another. */
export interface TokenDifferences {
  readonly claims: readonly ClaimName[];
  /** Its grants differ in something other than the claims above. */
  readonly grants: boolean;
  /** Seconds that it was issued after the other one, negative if before it; null if either does not say. */
  readonly issuedAfter: number | null;
  /** One of the two cannot be decoded, so nothing can be compared. */
  readonly unreadable: boolean;
}

type Decoded = DecodedToken & Pick<Judgement, "issuedAt">;

/** The grants without the claims that are compared by name. */
function otherGrants(token: Decoded): string {
  const grants = claimAt(token, "grants");
  const named = new Set(["identity", "application_sid", "push_credential_sid"]);
  return JSON.stringify(grants ?? null, (key, value: unknown) => (named.has(key) ? undefined : value));
}

/** Compares a token with the one shown, by what a person would look for first. */
export function tokenDifferences(token: Decoded, shown: Decoded): TokenDifferences {
  const [facts, shownFacts] = [tokenFacts(token), tokenFacts(shown)];
  const claims = CLAIM_NAMES.filter((name) => facts[name] !== shownFacts[name]);
  return {
    claims,
    grants: otherGrants(token) !== otherGrants(shown),
    issuedAfter: token.issuedAt === null || shown.issuedAt === null ? null : token.issuedAt - shown.issuedAt,
    unreadable: token.payload === null || shown.payload === null,
  };
}
