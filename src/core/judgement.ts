import type { JsonObject } from "./json.ts";

/** `error`: Twilio or the SDK refuses it. `warning`: needs a look. `info`: worth knowing. `ok`: Twilio's own yes. */
export type Severity = "error" | "warning" | "info" | "ok";

/** `warning` = usable, or not decidable offline, but something needs a look. */
export type Verdict = "valid" | "warning" | "invalid" | "not-a-token";

/** What sort of token it is; `none` means that there is no JWT at all. */
export type TokenKind =
  | "voice"
  | "access"
  | "capability"
  | "taskrouter-capability"
  | "scoped"
  | "request-validation"
  | "jwe"
  | "foreign"
  | "none";

/** One thing to tell the user about a token. */
export interface Finding {
  /** Stable rule id, e.g. `token-expired`. */
  readonly id: string;
  readonly severity: Severity;
  /** Dotted path of the claim it is about (`exp`, `grants.voice`, `header.cty`), or null for the whole token. */
  readonly claim: string | null;
  /** Twilio error codes that this leads to, most likely first; may be empty. */
  readonly codes: readonly number[];
  /** One plain sentence: what is wrong. */
  readonly title: string;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** What to do about it, in one or two sentences. */
  readonly remedy: string;
  /** Address of the source of this rule, or null. */
  readonly source: string | null;
}

/** All that can be said about one token at one moment. */
export interface Judgement {
  readonly verdict: Verdict;
  /** One plain sentence that a support agent could read aloud. */
  readonly sentence: string;
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
}
