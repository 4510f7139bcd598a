import type { Finding, Severity } from "../rules/finding.ts";
import type { CheckResult, Match, RuleFamily, RuleMetadata } from "../rules/rule.ts";
import type { RuleInput } from "../rules/rule-input.ts";
import { ERROR_CODES } from "../twilio/error-codes.ts";

/** A finding and the rule that it comes from. */
export interface RuleFinding {
  readonly finding: Finding;
  readonly rule: RuleMetadata;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, ok: 2, info: 3 };

/** Labels that the SDK puts on many faults, so that sharing one explains nothing. */
const VAGUE_CODES = new Set([53000, 31005]);

function afterAcceptance(severity: Severity, { onceAccepted = "becomes-note" }: RuleMetadata): Severity {
  if (onceAccepted === "unchanged" || severity === "ok") return severity;
  if (onceAccepted === "becomes-warning") return severity === "error" ? "warning" : severity;
  return "info";
}

/** The finding that a rule and its match come to. */
export function makeFinding(
  { id, severity, claim, codes, source }: RuleMetadata,
  match: Match = {},
): Finding {
  const variantTexts = match.variant == null ? [] : (["title"] as const);
  return { id, severity, claim, codes, source, variant: null, variantTexts, values: {}, ...match };
}

const NO_MATCHES: readonly Match[] = [];
const PLAIN_MATCH: readonly Match[] = [{}];

/** What a check found, as an array. */
export function matchesOf(result: CheckResult): readonly Match[] {
  if (result === false) return NO_MATCHES;
  if (result === true) return PLAIN_MATCH;
  return Array.isArray(result) ? (result as readonly Match[]) : [result as Match];
}

/** Whether a finding tells of Twilio's own answer. */
export function isTwilioAnswer({ rule }: RuleFinding): boolean {
  return rule.id.startsWith("server-");
}

/**
 * Puts Twilio's refusal after the fault that explains it, and before all others; one that names no code, which says
 * nothing that could be fixed, after all faults that were found.
 */
function rank(found: RuleFinding, refusalCodes: ReadonlySet<number>): number {
  const { finding } = found;
  if (finding.severity !== "error") return RANK[finding.severity] * 10;
  if (isTwilioAnswer(found)) return refusalCodes.size === 0 ? 1 : -1;
  return finding.codes.some((code) => refusalCodes.has(code)) ? -2 : 0;
}

/** Of a payload that breaks off nothing can be said: what seems to be missing may have been cut away. */
function hasWholePayload({ token }: RuleInput): boolean {
  return token.payload !== null && token.body?.salvaged !== true;
}

/**
 * Runs all rules that are for this kind of token. Worst first; within one severity in the order of the rules,
 * which go from the outside of a token to its inside. Consequences of another finding are left out.
 */
export function runRules(input: RuleInput, families: readonly RuleFamily[]): RuleFinding[] {
  const accepted = input.answers.accepted !== null && input.kind !== "none";
  const found: RuleFinding[] = [];
  const superseded = new Set<string>();
  for (const family of families) {
    if (!family.kinds.includes(input.kind) || (family.needsPayload && !hasWholePayload(input))) continue;
    const results = family.check(input);
    for (let index = 0; index < results.length; index++) {
      const result = results[index] ?? false;
      const rule = family.rules[index];
      // Of most rules there is nothing more to do.
      if (rule === undefined || result === false) continue;
      const matches = matchesOf(result);
      if (matches.length === 0) continue;
      for (const id of rule.supersedes ?? []) superseded.add(id);
      for (const match of matches) {
        const finding = makeFinding(rule, match);
        const severity = accepted ? afterAcceptance(finding.severity, rule) : finding.severity;
        found.push({ finding: { ...finding, severity }, rule });
      }
    }
  }
  const kept = superseded.size === 0 ? found : found.filter(({ rule }) => !superseded.has(rule.id));
  if (kept.length < 2) return kept;
  const refusal = kept.find((one) => isTwilioAnswer(one) && one.finding.severity === "error");
  const codes = new Set(
    refusal?.finding.codes.filter((code) => !VAGUE_CODES.has(code) && ERROR_CODES.has(code)) ?? [],
  );
  return kept.toSorted((a, b) => rank(a, codes) - rank(b, codes));
}
