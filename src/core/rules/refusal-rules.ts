import type { Refusal } from "../evidence/refusal.ts";
import { value } from "../text/value.ts";
import { errorPage, reportedIn, SOURCES } from "../twilio/sources.ts";
import { hiddenCode } from "./hidden-code.ts";
import { logRefusal } from "./log-refusal.ts";
import type { PickedAnswers } from "./pick-answers.ts";
import type { CheckResult, Match, Rule } from "./rule.ts";
import { wireRefusal } from "./wire-refusal.ts";

/** What is told of a refusal with this code; the token itself may have passed before. */
function whereMeant({ answers }: PickedAnswers, code: number, match: Match): CheckResult {
  const { refused, failed, accepted } = answers;
  const isMeant = (one: Refusal | null): boolean => one !== null && (one.code === code || one.meant === code);
  if (!isMeant(refused) && !isMeant(failed)) return false;
  return accepted === null ? match : { ...match, severity: "warning" };
}

/** Twilio's refusals, and the causes that their codes name by themselves. */
export const refusalRules: readonly Rule<PickedAnswers>[] = [
  {
    id: "server-rejected-http",
    severity: "error",
    claim: null,
    codes: [],
    source: reportedIn("twilio/twilio-php#502"),
    onceAccepted: "unchanged",
    check: ({ answers, evidence: { sdkVersion } }) => wireRefusal(answers, "event-gateway", sdkVersion),
  },
  {
    id: "server-error-frame",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    onceAccepted: "unchanged",
    check: ({ answers, evidence: { sdkVersion } }) => wireRefusal(answers, "error", sdkVersion),
  },
  {
    id: "server-hangup-code",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    onceAccepted: "unchanged",
    check: ({ answers, evidence: { sdkVersion } }) => wireRefusal(answers, "hangup", sdkVersion),
  },
  {
    id: "server-refused-in-log",
    severity: "error",
    claim: null,
    codes: [],
    source: SOURCES.voiceSdk,
    onceAccepted: "unchanged",
    check: ({ answers, evidence: { sdkVersion } }) => logRefusal(answers, sdkVersion),
  },
  {
    id: "log-hides-code",
    severity: "warning",
    claim: null,
    codes: [53000, 31005],
    source: SOURCES.voiceSdk,
    onceAccepted: "unchanged",
    check: ({ answers }) => hiddenCode(answers),
  },
  {
    id: "identity-changed",
    severity: "error",
    claim: "grants.identity",
    codes: [31209],
    source: errorPage(31209),
    onceAccepted: "unchanged",
    check: (picked) =>
      whereMeant(
        picked,
        31209,
        typeof picked.identity === "string"
          ? { variant: "named", values: { identity: value.outside(picked.identity) } }
          : {},
      ),
  },
  {
    id: "sdk-too-old",
    // Twilio's answer itself says that it is no sign-in; the token may be good.
    severity: "warning",
    claim: null,
    codes: [31007],
    source: errorPage(31007),
    onceAccepted: "unchanged",
    check: (picked) => {
      const { sdkVersion } = picked.evidence;
      if (sdkVersion === undefined) return whereMeant(picked, 31007, {});
      const values = { version: value.message(sdkVersion, 20) };
      return whereMeant(picked, 31007, { variant: "version", values });
    },
  },
];
