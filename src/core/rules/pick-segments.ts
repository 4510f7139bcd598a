import type { ReadToken } from "../token/read-token.ts";
import type { RuleInput } from "./rule-input.ts";

/** Characters of an HMAC signature in base64url, by algorithm: 32, 48 and 64 bytes. */
const SIGNATURE_LENGTH: ReadonlyMap<unknown, number> = new Map([
  ["HS256", 43],
  ["HS384", 64],
  ["HS512", 86],
]);

/** What the rules for a token's parts look at. */
export interface Segments {
  readonly token: ReadToken;
  /** Characters of the signature without its padding; 0 where there is none. */
  readonly signatureLength: number;
  /** Characters that the signature must have by the header's algorithm; null where that cannot be told. */
  readonly expectedLength: number | null;
}

/** Picks what the rules for a token's parts look at. */
export function pickSegments({ token, header }: RuleInput): Segments {
  const isWhole = !token.elided && token.parts.length === 3 && token.signature !== "";
  return {
    token,
    signatureLength: (token.signature ?? "").replace(/={1,2}$/, "").length,
    expectedLength: isWhole ? (SIGNATURE_LENGTH.get(header.alg) ?? null) : null,
  };
}
