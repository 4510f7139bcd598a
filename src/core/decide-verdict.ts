import type { Found } from "./find-findings.ts";
import type { Verdict } from "./judgement.ts";
import type { Subject } from "./subject.ts";

/** The verdict that follows from the findings: `invalid` only where Twilio or the SDK refuses the token. */
export function decideVerdict(subject: Subject, found: readonly Found[]): Verdict {
  if (subject.kind === "none") return "not-a-token";
  const refused = found.some(({ finding, rule }) => finding.severity === "error" && !rule.harmless);
  if (refused) return "invalid";
  const doubtful = found.some(
    ({ finding }) => finding.severity === "error" || finding.severity === "warning",
  );
  // What is encrypted cannot be called valid, unless Twilio did.
  const unread = subject.kind === "jwe" && subject.answers.accepted === null;
  return doubtful || unread ? "warning" : "valid";
}
