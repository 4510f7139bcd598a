import type { RuleInput } from "../rules/rule-input.ts";
import type { Verdict } from "./judgement.ts";
import type { RuleFinding } from "./run-rules.ts";

/** The verdict that follows from the findings: `invalid` only where Twilio or the SDK refuses the token. */
export function decideVerdict(input: RuleInput, found: readonly RuleFinding[]): Verdict {
  if (input.kind === "none") return "not-a-token";
  const refused = found.some(({ finding, rule }) => finding.severity === "error" && !rule.stillAccepted);
  if (refused) return "invalid";
  const doubtful = found.some(
    ({ finding }) => finding.severity === "error" || finding.severity === "warning",
  );
  // What is encrypted cannot be called valid, unless Twilio did.
  const unread = input.kind === "jwe" && input.answers.accepted === null;
  return doubtful || unread ? "warning" : "valid";
}
