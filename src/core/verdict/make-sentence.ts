import type { Acceptance } from "../evidence/weigh-evidence.ts";
import { type Finding, findingStatement, type Severity } from "../rules/finding.ts";
import type { RuleInput } from "../rules/rule-input.ts";
import { type Statement, type Value, value } from "../text/value.ts";
import type { Verdict } from "./judgement.ts";
import { isTwilioAnswer, type RuleFinding } from "./run-rules.ts";

/** A verdict's sentence as data, and the finding whose title it says. */
export interface Sentence {
  readonly sentence: readonly Statement[];
  readonly headline: Finding | null;
}

/** Code points shown of an identity in a sentence. */
const IDENTITY = 40;
/** Labels that the SDK shows instead of the code on the wire. */
const SDK_LABELS = new Set([20101, 20104, 20151, 53000, 31005]);

const say = (message: string, values: Statement["values"] = {}): Statement => ({ message, values });
const kindOf = ({ kind }: RuleInput): Value => value.term(`kind_${kind.replaceAll("-", "_")}`);

/** How many more findings of this severity there are. */
function more(found: readonly RuleFinding[], severity: Severity): Statement[] {
  const count = found.filter(({ finding }) => finding.severity === severity).length - 1;
  const message = severity === "error" ? "sentence_more_errors" : "sentence_more_warnings";
  return count < 1 ? [] : [{ message, values: {}, count }];
}

/** Whether one of the values is this code, so that the text has said it. */
function says(values: Statement["values"], code: number): boolean {
  return Object.values(values).some((each) => {
    if (each.kind === "statement") return says(each.statement.values, code);
    return each.kind === "code" && each.code === code;
  });
}

/** Twilio's code for a finding, unless its title says it. */
function codesOf({ codes: [raw, shown], values }: Finding): Statement[] {
  if (raw === undefined || says(values, raw)) return [];
  const code = value.code(raw);
  const renamed = raw >= 31_000 && raw < 32_000 && shown !== undefined && SDK_LABELS.has(shown);
  return [
    renamed ? say("sentence_code_shown", { code, shown: value.code(shown) }) : say("sentence_code", { code }),
  ];
}

/** Clocks tick on while a page is drawn: what has just happened isn't told as about to happen. Seconds. */
const JUST_NOW = 2;

/** Of an acceptance that was recorded the moment may be missing. */
function acceptedMessage({ atMs, reportedByPage }: Acceptance): string {
  if (reportedByPage) return atMs === null ? "fact_accepted_by_page" : "fact_accepted_at_by_page";
  return atMs === null ? "fact_accepted" : "fact_accepted_at";
}

/** The moment of an answer by the best clock: its own time is the local clock's. */
function momentOf(atMs: number, { nowSeconds, localNowSeconds }: RuleInput): Value {
  const moment = atMs / 1000 + nowSeconds - localNowSeconds;
  return value.moment(moment > nowSeconds && moment < nowSeconds + JUST_NOW ? nowSeconds : moment);
}

/** Who the token is for, when Twilio accepted it, when it expires: at least one of these where nothing is wrong. */
function facts(input: RuleInput): Value[] {
  const { grants, times, nowSeconds, answers } = input;
  const { accepted } = answers;
  const identity = grants?.identity;
  const parts: Value[] = [];
  if (typeof identity === "string")
    parts.push(value.statement("fact_identity", { identity: value.outside(identity, IDENTITY) }));
  if (accepted) {
    const values: Statement["values"] =
      accepted.atMs === null ? {} : { moment: momentOf(accepted.atMs, input) };
    parts.push(value.statement(acceptedMessage(accepted), values));
  }
  if (times.exp !== null && times.exp > nowSeconds)
    parts.push(value.statement("fact_expires", { expiry: value.moment(times.exp) }));
  return parts;
}

function goodNews(input: RuleInput): Statement[] {
  const isUnchecked =
    input.answers.accepted === null && input.evidence.signature === undefined && input.kind !== "jwe";
  return [
    say("sentence_valid", { kind: kindOf(input), facts: value.list(facts(input)) }),
    ...(isUnchecked ? [say("sentence_unchecked")] : []),
  ];
}

/** The verdict in one sentence or two that a support agent can read aloud. */
export function makeSentence(input: RuleInput, verdict: Verdict, found: readonly RuleFinding[]): Sentence {
  const worst = found[0]?.finding;
  // Any other verdict follows from a finding.
  if (verdict === "valid" || worst === undefined) return { sentence: goodNews(input), headline: null };
  const title = findingStatement(worst, "title");
  const told = (...sentence: Statement[]): Sentence => ({ sentence, headline: worst });
  if (verdict === "not-a-token" || worst.severity === "info") return told(title);
  if (verdict === "warning") return told(title, ...more(found, worst.severity));
  const refusal = found.find(isTwilioAnswer);
  if (refusal && refusal.finding !== worst && refusal.finding.severity === "error") {
    const others = found.filter((one) => one !== refusal);
    return told(say("sentence_refused"), title, ...codesOf(refusal.finding), ...more(others, "error"));
  }
  return told(title, ...codesOf(worst), ...more(found, "error"));
}
