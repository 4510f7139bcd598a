import { describe, expect, it } from "vitest";
import { ALL_FAMILIES } from "../../../../src/core/rules/all-families.ts";
import { findingStatement } from "../../../../src/core/rules/finding.ts";
import { ERROR_CODES } from "../../../../src/core/twilio/error-codes.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import type { Judgement } from "../../../../src/core/verdict/judgement.ts";
import { NOW, token } from "../../../support/make-token.ts";
import { sayEnglish } from "../../../support/say-english.ts";
import { RULE_SAMPLES, type Sample } from "./rule-samples.ts";

const FINDING_TEXTS = ["title", "why", "remedy"] as const;
const rules = ALL_FAMILIES.flatMap((family) => family.rules);
/** Codes that rules name and that are not met around Voice, so that the table leaves them out. */
const OTHER_PRODUCTS = new Set([48033]);

function judge({ text, via = "capture", evidence }: Sample): Judgement {
  return judgeToken(text, { nowSeconds: NOW, via, evidence });
}

const ids = (sample: Sample): string[] => judge(sample).findings.map(({ id }) => id);

describe("the sample token", () => {
  it("has nothing to be said against it", () => expect(judge({ text: token() }).findings).toEqual([]));
});

describe.each(rules)("rule $id", (rule) => {
  const samples = RULE_SAMPLES[rule.id];

  it("has inputs that it finds, and near misses", () => {
    expect(samples?.hits.length ?? 0).toBeGreaterThan(0);
    expect(samples?.misses.length ?? 0).toBeGreaterThan(0);
  });

  it("finds what it is for", () => {
    for (const hit of samples?.hits ?? []) expect(ids(hit), hit.text).toContain(rule.id);
  });

  it("leaves near misses alone", () => {
    for (const miss of samples?.misses ?? []) expect(ids(miss), miss.text).not.toContain(rule.id);
  });

  it("says it in whole sentences, with a value for every placeholder", () => {
    for (const hit of samples?.hits ?? []) {
      const { findings, nowSeconds } = judge(hit);
      for (const finding of findings.filter(({ id }) => id === rule.id)) {
        for (const text of FINDING_TEXTS) {
          const said = sayEnglish([findingStatement(finding, text)], nowSeconds);
          expect(said, `${text} of ${hit.text}`).toMatch(/^["'a-zA-Z0-9].*[.…]$/s);
          expect(said, `${text} of ${hit.text}`).not.toMatch(/\{\w+\}/);
        }
      }
    }
  });

  it("names a public source, and codes that are in the table", () => {
    if (rule.source !== null) expect(new URL(rule.source).protocol).toBe("https:");
    for (const code of rule.codes)
      if (!OTHER_PRODUCTS.has(code)) expect(ERROR_CODES.has(code), String(code)).toBe(true);
  });

  it("is never worse in a finding than the samples' own severities allow", () => {
    for (const hit of samples?.hits ?? []) {
      const found = judge(hit).findings.filter(({ id }) => id === rule.id);
      // A check may soften its rule, never sharpen it.
      const rank = { error: 0, warning: 1, info: 2, ok: 3 };
      for (const { severity } of found) expect(rank[severity]).toBeGreaterThanOrEqual(rank[rule.severity]);
    }
  });
});

describe("the rules as a whole", () => {
  it("have ids of their own", () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length));

  it("have samples for no rule that is not there", () => {
    expect(Object.keys(RULE_SAMPLES).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  it("supersede only rules that are there", () => {
    const superseded = rules.flatMap((rule) => rule.supersedes ?? []);
    expect(superseded.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });
});

describe("a refusal that names no code", () => {
  it("leaves the headline to the fault that was found", () => {
    const evidence = { answers: [{ from: "event-gateway", atMs: NOW * 1000, status: 403 }] } as const;
    const text = token({ header: { alg: "HS256", typ: "JWT" } });
    const { sentence, findings } = judge({ text, evidence });
    expect(sayEnglish(sentence, NOW)).toMatch(/^Twilio refused this token\. The header (?:lacks|has no) cty/);
    expect(findings.map(({ id }) => id).slice(0, 2)).toEqual(["cty-missing", "server-rejected-http"]);
  });
});
