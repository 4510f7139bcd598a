import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../../src/core/evidence/evidence.ts";
import type { Severity } from "../../../../src/core/rules/finding.ts";
import type { CheckResult, Rule, RuleFamily, RuleMetadata } from "../../../../src/core/rules/rule.ts";
import { ruleFamily } from "../../../../src/core/rules/rule.ts";
import { makeRuleInput } from "../../../../src/core/rules/rule-input.ts";
import { value } from "../../../../src/core/text/value.ts";
import { KINDS } from "../../../../src/core/token/token-kind.ts";
import { isTwilioAnswer, makeFinding, matchesOf, runRules } from "../../../../src/core/verdict/run-rules.ts";
import { NOW, token } from "../../../support/make-token.ts";

const metadata = (id: string, change: Partial<RuleMetadata> = {}): RuleMetadata => ({
  id,
  severity: "error",
  claim: null,
  codes: [],
  source: null,
  ...change,
});
const rule = (id: string, change: Partial<RuleMetadata> = {}, found: CheckResult = true): Rule<unknown> => ({
  ...metadata(id, change),
  check: () => found,
});
const family = (
  rules: readonly Rule<unknown>[],
  change: Partial<Pick<RuleFamily, "kinds" | "needsPayload">> = {},
): RuleFamily =>
  ruleFamily({
    name: "test",
    kinds: KINDS.any,
    needsPayload: false,
    pick: (input) => input,
    rules,
    ...change,
  });

const input = (text = token(), evidence?: Evidence) => makeRuleInput(text, "capture", NOW, evidence);
const accepted: Evidence = { answers: [{ from: "event-gateway", atMs: NOW * 1000, status: 200 }] };

/** The IDs that rules of one family find in a good token, in the order in which they are told. */
const ids = (...rules: Rule<unknown>[]): string[] =>
  runRules(input(), [family(rules)]).map(({ finding }) => finding.id);

describe("a finding", () => {
  const source = "https://example.com";
  const full = metadata("some-rule", { severity: "warning", claim: "exp", codes: [31205, 20104], source });

  test("says what its rule says", () => {
    expect(makeFinding(full)).toEqual({
      id: "some-rule",
      severity: "warning",
      claim: "exp",
      codes: [31205, 20104],
      source,
      variant: null,
      variantTexts: [],
      values: {},
    });
  });

  test("has its own title where it is a variant, unless told otherwise", () => {
    expect(makeFinding(full, { variant: "long" })).toMatchObject({
      variant: "long",
      variantTexts: ["title"],
    });
    expect(makeFinding(full, { variant: null })).toMatchObject({ variant: null, variantTexts: [] });
    expect(makeFinding(full, { variant: "long", variantTexts: ["why"] }).variantTexts).toEqual(["why"]);
  });

  test("says more exactly what its match says", () => {
    const values = { life: value.duration(9) };
    expect(makeFinding(full, { severity: "error", claim: "nbf", codes: [1], values })).toMatchObject({
      id: "some-rule",
      severity: "error",
      claim: "nbf",
      codes: [1],
      source,
      values,
    });
  });
});

test("what a check found, as a list", () => {
  expect(matchesOf(false)).toEqual([]);
  expect(matchesOf(true)).toEqual([{}]);
  expect(matchesOf({ claim: "exp" })).toEqual([{ claim: "exp" }]);
  expect(matchesOf([{ claim: "exp" }, { claim: "nbf" }])).toEqual([{ claim: "exp" }, { claim: "nbf" }]);
  expect(matchesOf([])).toEqual([]);
});

test.each([
  ["server-rejected-http", true],
  ["server", false],
  ["no-server-rules", false],
])("%s tells of Twilio's own answer: %s", (id, expected) => {
  const one = metadata(id);
  expect(isTwilioAnswer({ finding: makeFinding(one), rule: one })).toBe(expected);
});

describe("which rules run", () => {
  const found = (text: string, change: Partial<Pick<RuleFamily, "kinds" | "needsPayload">>): number =>
    runRules(input(text), [family([rule("a")], change)]).length;

  test("those for the token's kind", () => {
    expect(found(token(), { kinds: ["voice"] })).toBe(1);
    expect(found(token(), { kinds: ["access", "none"] })).toBe(0);
    expect(found("hello", { kinds: ["access", "none"] })).toBe(1);
  });

  test("those that need a payload, where it is there and whole", () => {
    expect(found(token(), { needsPayload: true })).toBe(1);
    for (const payload of ["no JSON", '{"iss":"SK1","sub":"AC1","gra']) {
      expect(found(token({ payload }), { needsPayload: true })).toBe(0);
      expect(found(token({ payload }), { needsPayload: false })).toBe(1);
    }
  });

  test("a rule that finds nothing says nothing; one may find several things", () => {
    expect(ids(rule("a", {}, false), rule("b", {}, []), rule("c", {}, [{}, {}]))).toEqual(["c", "c"]);
  });

  test("a family that doesn't apply finds nothing", () => {
    const picksNothing = ruleFamily({
      name: "test",
      kinds: KINDS.any,
      needsPayload: false,
      pick: () => null,
      rules: [rule("a")],
    });
    expect(runRules(input(), [picksNothing, family([rule("b")])]).map(({ rule: { id } }) => id)).toEqual([
      "b",
    ]);
  });

  test("a result without a rule is passed over", () => {
    const more = { ...family([rule("a")]), check: () => [true, true] };
    expect(runRules(input(), [more]).map(({ rule: { id } }) => id)).toEqual(["a"]);
  });
});

describe("consequences", () => {
  test("are left out, whichever comes first", () => {
    const cause = rule("cause", { supersedes: ["effect"] });
    expect(ids(cause, rule("effect"), rule("other"))).toEqual(["cause", "other"]);
    expect(ids(rule("effect"), rule("other"), cause)).toEqual(["other", "cause"]);
  });

  test("stay where their cause wasn't found", () => {
    expect(ids(rule("cause", { supersedes: ["effect"] }, false), rule("effect"))).toEqual(["effect"]);
    expect(ids(rule("cause", { supersedes: ["effect"] }, []), rule("effect"))).toEqual(["effect"]);
  });
});

describe("the order", () => {
  test("worst first, and within one severity as the rules stand", () => {
    expect(
      ids(
        rule("info", { severity: "info" }),
        rule("ok", { severity: "ok" }),
        rule("warning-1", { severity: "warning" }),
        rule("error-1"),
        rule("warning-2", { severity: "warning" }),
        rule("error-2"),
      ),
    ).toEqual(["error-1", "error-2", "warning-1", "warning-2", "ok", "info"]);
  });

  test("a finding's own severity counts, not its rule's", () => {
    expect(ids(rule("a", {}, { severity: "info" }), rule("b", { severity: "warning" }))).toEqual(["b", "a"]);
  });

  test("Twilio's refusal stands behind the fault that explains it, and before all others", () => {
    const server = rule("server-rejected-http", {}, { codes: [31205, 20104] });
    expect(
      ids(rule("other", { codes: [31202] }), server, rule("expired", { codes: [20101, 20104] })),
    ).toEqual(["expired", "server-rejected-http", "other"]);
  });

  test("a refusal without a code stands behind all faults, and before warnings", () => {
    const server = rule("server-rejected-http");
    expect(ids(rule("w", { severity: "warning" }), server, rule("a", { codes: [31202] }))).toEqual([
      "a",
      "server-rejected-http",
      "w",
    ]);
  });

  test.each([53000, 31005])("%i, which the SDK says of many faults, explains nothing", (vague) => {
    const vagueFault = rule("vague", { codes: [vague] });
    const fault = rule("fault", { codes: [31202] });
    const server = (codes: readonly number[]) => rule("server-error-frame", {}, { codes });
    expect(ids(fault, vagueFault, server([vague]))).toEqual(["fault", "vague", "server-error-frame"]);
    expect(ids(vagueFault, fault, server([31202, vague]))).toEqual(["fault", "server-error-frame", "vague"]);
  });

  test("only an error of Twilio's sorts the faults", () => {
    const warned = rule("server-hangup-code", { severity: "warning" }, { codes: [31404] });
    expect(ids(rule("a", { codes: [31202] }), rule("b", { codes: [31404] }), warned)).toEqual([
      "a",
      "b",
      "server-hangup-code",
    ]);
  });

  test("a warning that shares the refusal's code stays behind the errors", () => {
    const server = rule("server-rejected-http", {}, { codes: [31205] });
    const warned = rule("w", { severity: "warning", codes: [31205] });
    expect(ids(warned, rule("a"), server)).toEqual(["server-rejected-http", "a", "w"]);
  });
});

describe("once Twilio accepted the token", () => {
  const severityAfter = (
    severity: Severity,
    onceAccepted: RuleMetadata["onceAccepted"],
    text = token(),
  ): Severity | undefined => {
    const change = onceAccepted === undefined ? { severity } : { severity, onceAccepted };
    return runRules(input(text, accepted), [family([rule("a", change)])])[0]?.finding.severity;
  };

  test.each([
    ["error", undefined, "info"],
    ["warning", undefined, "info"],
    ["info", undefined, "info"],
    ["ok", undefined, "ok"],
    ["error", "becomes-note", "info"],
    ["error", "becomes-warning", "warning"],
    ["warning", "becomes-warning", "warning"],
    ["info", "becomes-warning", "info"],
    ["ok", "becomes-warning", "ok"],
    ["error", "unchanged", "error"],
    ["warning", "unchanged", "warning"],
  ] as const)("%s (%s) is %s", (severity, onceAccepted, expected) => {
    expect(severityAfter(severity, onceAccepted)).toBe(expected);
  });

  test("what is no token stays as bad as it was", () => {
    expect(severityAfter("error", undefined, "hello")).toBe("error");
  });

  test("an error that stays one while Twilio said nothing", () => {
    const [one] = runRules(input(), [family([rule("a", { onceAccepted: "becomes-warning" })])]);
    expect(one?.finding.severity).toBe("error");
  });
});
