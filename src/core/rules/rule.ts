import type { TokenKind } from "../token/token-kind.ts";
import type { Finding } from "./finding.ts";
import type { RuleInput } from "./rule-input.ts";

/** What a check may say more exactly than its rule, once the token is known. */
export type Match = Partial<Omit<Finding, "id" | "source">>;

/** What a check found: nothing, what its rule says, one thing more exactly, or several. */
export type CheckResult = boolean | Match | readonly Match[];

/** What a rule says whatever the token: see `Finding` for the fields. */
export interface RuleMetadata extends Pick<Finding, "id" | "severity" | "claim" | "codes" | "source"> {
  /** Ids of consequences that need not be told beside this one. */
  readonly supersedes?: readonly string[];
  /**
   * What becomes of a finding once Twilio accepted the token: a note where it was a guess, which is so unless told
   * otherwise; a warning where Twilio signs the token in all the same; `unchanged` where it stands whatever Twilio said.
   */
  readonly onceAccepted?: "becomes-note" | "becomes-warning" | "unchanged";
  /** True where Twilio accepts the token in spite of it, though it is an error of its owner. */
  readonly stillAccepted?: boolean;
}

/**
 * One rule: its metadata, and the check that decides. Its texts are messages, see `findingStatement`.
 * @typeParam Picked what the rule's family has picked out of the token, so that a check needs no guards
 */
export interface Rule<Picked> extends RuleMetadata {
  readonly check: (picked: Picked) => CheckResult;
}

/** Rules of one sort, and the tokens that they are for. */
export interface RuleFamily {
  /** Short name of the family, part of the message `family_<name>`. */
  readonly name: string;
  readonly kinds: readonly TokenKind[];
  /** The rules need a payload that can be read. */
  readonly needsPayload: boolean;
  readonly rules: readonly RuleMetadata[];
  /** Runs all checks; what each rule of `rules` found, in the same order. */
  readonly check: (input: RuleInput) => readonly CheckResult[];
}

/**
 * Makes a family of rules.
 * @param family.pick takes out of the input what all its checks look at; null where the family does not apply
 */
export function ruleFamily<Picked>(
  family: Omit<RuleFamily, "rules" | "check"> & {
    readonly pick: (input: RuleInput) => Picked | null;
    readonly rules: readonly Rule<Picked>[];
  },
): RuleFamily {
  const { pick, rules, ...rest } = family;
  return {
    ...rest,
    rules,
    check: (input) => {
      const picked = pick(input);
      return picked === null ? [] : rules.map((rule) => rule.check(picked));
    },
  };
}
