import { duration } from "./duration.ts";
import type { Found } from "./find-findings.ts";
import type { Verdict } from "./judgement.ts";
import type { Subject } from "./subject.ts";
import { visibleText } from "./visible-text.ts";

const KIND_NAMES: Readonly<Record<Subject["kind"], string>> = {
  voice: "Voice token",
  access: "access token",
  capability: "capability token",
  "taskrouter-capability": "TaskRouter token",
  scoped: "scoped token",
  "request-validation": "request-validation token",
  jwe: "encrypted token",
  foreign: "token of another service",
  none: "text",
};

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]*\b(?!\w)/.test(title) && !/^(?:Twilio|Python|Base64|SDK|Latin)/.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}

function more(found: readonly Found[], severity: "error" | "warning"): string {
  const rest = found.filter(({ finding }) => finding.severity === severity).length - 1;
  return rest < 1
    ? ""
    : ` There ${rest === 1 ? "is one more" : `are ${rest} more`} ${severity}${rest === 1 ? "" : "s"}.`;
}

/** Labels that the SDK shows instead of the code on the wire. */
const SDK_LABELS = new Set([20101, 20104, 20151, 53000, 31005]);

function codesOf({ finding }: Found): string {
  const [raw, shown] = finding.codes;
  if (raw === undefined || finding.title.includes(String(raw))) return "";
  const hidden = raw >= 31_000 && raw < 32_000 && shown !== undefined && SDK_LABELS.has(shown);
  return hidden
    ? ` Twilio answers with ${raw}, which the SDK shows as ${shown}.`
    : ` Twilio's code for it is ${raw}.`;
}

/** "for alice, accepted by Twilio 12 s ago, expires in 42 min" */
function goodNews({ grants, times, now, answers, evidence, kind, localNow }: Subject): string {
  const parts: string[] = [];
  if (typeof grants?.identity === "string") parts.push(`for ${visibleText(grants.identity, 40)}`);
  const accepted = answers.accepted;
  if (accepted) {
    const age = localNow - accepted.at / 1000;
    const when = accepted.at <= 0 ? "" : age >= 1 ? ` ${duration(age)} ago` : " just now";
    parts.push(`accepted by Twilio${when}${accepted.reportedByPage ? " as the page reports" : ""}`);
  }
  if (times.exp !== null && times.exp > now) parts.push(`expires in ${duration(times.exp - now)}`);
  const unchecked = accepted === null && evidence.signature === undefined && kind !== "jwe";
  return `${parts.join(", ")}.${unchecked ? " Its signature was not checked." : ""}`;
}

/** One plain sentence or two that a support agent can read aloud. */
export function saySentence(subject: Subject, verdict: Verdict, found: readonly Found[]): string {
  const worst = found[0];
  const name = KIND_NAMES[subject.kind];
  switch (verdict) {
    case "not-a-token":
      return worst?.finding.title ?? "There is no token in this.";
    case "invalid": {
      if (!worst) return `This ${name} is not valid.`;
      const refusal = found.find(({ rule }) => rule.id.startsWith("server-"));
      if (refusal && refusal !== worst && refusal.finding.severity === "error") {
        return `Twilio refused this token: ${lowerFirst(worst.finding.title)}${codesOf(refusal)}${more(
          found.filter((one) => one !== refusal),
          "error",
        )}`;
      }
      return `${worst.finding.title}${codesOf(worst)}${more(found, "error")}`;
    }
    case "warning": {
      if (!worst || worst.finding.severity === "info")
        return worst?.finding.title ?? `Look at this ${name} more closely.`;
      return `${worst.finding.title}${more(found, worst.finding.severity === "error" ? "error" : "warning")}`;
    }
    case "valid":
      return `Nothing is wrong with this ${name} ${goodNews(subject)}`;
  }
}
