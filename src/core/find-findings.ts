import type { Finding, Severity } from "./judgement.ts";
import type { Hit, Rule, RuleFamily } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** A finding and the rule that it comes from. */
export interface Found {
  readonly finding: Finding;
  readonly rule: Rule;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, ok: 2, info: 3 };

/** Labels that the SDK puts on many faults, so that sharing one explains nothing. */
const VAGUE_CODES = new Set([53000, 31005]);

function afterAcceptance(severity: Severity, rule: Rule): Severity {
  if (rule.ifAccepted === "keeps" || severity === "ok") return severity;
  if (rule.ifAccepted === "limits") return severity === "error" ? "warning" : severity;
  return "info";
}

function makeFinding(rule: Rule, hit: Hit, accepted: boolean): Finding {
  const { id, claim, codes, title, why, remedy, source } = rule;
  const said = {
    id,
    severity: rule.severity,
    claim,
    codes,
    title,
    why,
    remedy,
    source,
    ...hit,
  };
  return accepted ? { ...said, severity: afterAcceptance(said.severity, rule) } : said;
}

const NO_HITS: readonly Hit[] = [];
const PLAIN_HIT: readonly Hit[] = [{}];

function hitsOf(result: boolean | Hit | readonly Hit[]): readonly Hit[] {
  if (result === false) return NO_HITS;
  if (result === true) return PLAIN_HIT;
  return Array.isArray(result) ? (result as readonly Hit[]) : [result as Hit];
}

/**
 * Puts Twilio's refusal after the fault that explains it, and before all others; one that names no code, which says
 * nothing that could be mended, after all faults that were found.
 */
function rank({ finding, rule }: Found, refusalCodes: ReadonlySet<number>): number {
  if (finding.severity !== "error") return RANK[finding.severity] * 10;
  if (rule.id.startsWith("server-")) return refusalCodes.size === 0 ? 1 : -1;
  return finding.codes.some((code) => refusalCodes.has(code)) ? -2 : 0;
}

/** Of a payload that breaks off nothing can be said: what seems to be missing may have been cut away. */
function hasWholePayload({ token }: Subject): boolean {
  return token.payload !== null && token.body?.salvaged !== true;
}

/**
 * Runs all rules that are for this kind of token. Worst first; within one severity in the order of the rules,
 * which go from the outside of a token to its inside. Consequences of another finding are left out.
 */
export function findFindings(subject: Subject, families: readonly RuleFamily[]): Found[] {
  const accepted = subject.answers.accepted !== null && subject.kind !== "none";
  const found: Found[] = [];
  const hidden = new Set<string>();
  for (const family of families) {
    if (!family.kinds.includes(subject.kind) || (family.needsPayload && !hasWholePayload(subject))) continue;
    for (const rule of family.rules) {
      const hits = hitsOf(rule.check(subject));
      for (const hit of hits) found.push({ finding: makeFinding(rule, hit, accepted), rule });
      if (hits.length > 0) for (const id of rule.hides ?? []) hidden.add(id);
    }
  }
  const kept = hidden.size === 0 ? found : found.filter(({ rule }) => !hidden.has(rule.id));
  const refusal = kept.find(
    ({ rule, finding }) => rule.id.startsWith("server-") && finding.severity === "error",
  );
  const codes = new Set(refusal?.finding.codes.filter((code) => !VAGUE_CODES.has(code)) ?? []);
  return kept.length < 2 ? kept : kept.toSorted((a, b) => rank(a, codes) - rank(b, codes));
}
