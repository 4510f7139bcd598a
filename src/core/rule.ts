import type { Finding, Severity, TokenKind } from "./judgement.ts";
import type { Subject } from "./subject.ts";

/** What a check may say more exactly than the rule's own text, once the token is known. */
export type Hit = Partial<Omit<Finding, "id" | "source">>;

/**
 * What Twilio's yes does to a finding. `refutes`: it was a guess, and is a note now. `limits`: Twilio signs the
 * token in all the same, so it is no error. `keeps`: it stands whatever Twilio said.
 */
export type IfAccepted = "refutes" | "limits" | "keeps";

/** One rule as data: what it says, and the check that decides. */
export interface Rule {
  /** Stable name, e.g. `token-expired`. */
  readonly id: string;
  readonly severity: Severity;
  /** Dotted path of the claim, or null for the whole token. */
  readonly claim: string | null;
  /** Twilio's codes that it leads to, most likely first. */
  readonly codes: readonly number[];
  /** One plain sentence; the check may put values in. */
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly source: string | null;
  /** Consequences that need not be told beside this one. */
  readonly hides?: readonly string[];
  readonly ifAccepted?: IfAccepted;
  /** True where Twilio does not refuse the token for it, though it is an error of its owner. */
  readonly harmless?: boolean;
  /** True or a hit where the rule applies; several hits where it applies to several claims. */
  readonly check: (subject: Subject) => boolean | Hit | readonly Hit[];
}

/** Rules of one sort, and the tokens that they are for. */
export interface RuleFamily {
  readonly name: string;
  readonly kinds: readonly TokenKind[];
  /** The rules need a payload that can be read. */
  readonly needsPayload: boolean;
  readonly rules: readonly Rule[];
}
