import { expect, test } from "vitest";
import type { Evidence } from "../../../../src/core/evidence/evidence.ts";
import type { Severity } from "../../../../src/core/rules/finding.ts";
import type { RuleMetadata } from "../../../../src/core/rules/rule.ts";
import { makeRuleInput } from "../../../../src/core/rules/rule-input.ts";
import { decideVerdict } from "../../../../src/core/verdict/decide-verdict.ts";
import { makeFinding, type RuleFinding } from "../../../../src/core/verdict/run-rules.ts";
import { NOW, token } from "../../../support/make-token.ts";

function finding(severity: Severity, stillAccepted?: boolean): RuleFinding {
  const rule: RuleMetadata = { id: "some-rule", severity: "info", claim: null, codes: [], source: null };
  return {
    finding: makeFinding(rule, { severity }),
    rule: stillAccepted === undefined ? rule : { ...rule, stillAccepted },
  };
}

const accepted: Evidence = { answers: [{ from: "event-gateway", atMs: NOW * 1000, status: 200 }] };
const header = Buffer.from('{"alg":"dir","enc":"A256GCM","cty":"twilio-fpa;v=1"}').toString("base64url");
const encrypted = `${header}..aXZpdml2aXZpdml2.Y2lwaGVy.dGFndGFndGFn`;

const verdict = (text: string, found: readonly RuleFinding[], evidence?: Evidence) =>
  decideVerdict(makeRuleInput(text, "capture", NOW, evidence), found);

test.each([
  ["nothing was found", [], "valid"],
  ["there are notes only", [finding("info"), finding("ok")], "valid"],
  ["one needs a look", [finding("info"), finding("warning"), finding("ok")], "warning"],
  ["one is refused", [finding("warning"), finding("error"), finding("info")], "invalid"],
  ["an error is accepted all the same", [finding("error", true)], "warning"],
  ["a rule's errors are not", [finding("error", false)], "invalid"],
  ["one error is accepted, another isn't", [finding("error", true), finding("error")], "invalid"],
  ["a note is of a rule whose errors are accepted", [finding("info", true)], "valid"],
] as const)("the verdict where %s", (_, found, expected) => {
  expect(verdict(token(), found)).toBe(expected);
});

test("what is no token is called so, whatever was found", () => {
  expect(verdict("hello", [])).toBe("not-a-token");
  expect(verdict("hello", [finding("error")])).toBe("not-a-token");
});

test("what is encrypted is valid only where Twilio said so", () => {
  expect(verdict(encrypted, [])).toBe("warning");
  expect(verdict(encrypted, [], accepted)).toBe("valid");
  expect(verdict(encrypted, [finding("warning")], accepted)).toBe("warning");
  expect(verdict(encrypted, [finding("error")])).toBe("invalid");
});
