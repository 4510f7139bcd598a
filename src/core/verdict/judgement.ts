import type { JsonObject } from "../json/json.ts";
import type { Finding } from "../rules/finding.ts";
import type { Statement } from "../text/value.ts";
import type { TokenKind } from "../token/token-kind.ts";

/** `warning` = usable, or not decidable offline, but something needs a look. */
export type Verdict = "valid" | "warning" | "invalid" | "not-a-token";

/** All that can be said about one token at one moment. */
export interface Judgement {
  readonly verdict: Verdict;
  /** One plain sentence or more that a support agent could read aloud, as data. */
  readonly sentence: readonly Statement[];
  /** The finding whose title the sentence says, or null. */
  readonly headline: Finding | null;
  /** Worst first, root cause before consequence. */
  readonly findings: readonly Finding[];
  readonly kind: TokenKind;
  /** Decoded JOSE header, or null where it cannot be decoded. */
  readonly header: JsonObject | null;
  /** Decoded payload, or null where it cannot be decoded (or is not a JSON object). */
  readonly payload: JsonObject | null;
  /** Unix seconds; null where the claim is missing or not a usable number. */
  readonly issuedAt: number | null;
  readonly notBefore: number | null;
  readonly expiresAt: number | null;
  /** The time by the best clock that is known, in Unix seconds: the one that all moments are to be told from. */
  readonly nowSeconds: number;
  /** That clock minus the local one, in seconds. */
  readonly clockOffsetSeconds: number;
}
