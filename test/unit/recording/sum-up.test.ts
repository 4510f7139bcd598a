import { describe, expect, test } from "vitest";
import type { Finding, Severity } from "../../../src/core/rules/finding.ts";
import { judgeToken } from "../../../src/core/verdict/judge-token.ts";
import type { Verdict } from "../../../src/core/verdict/judgement.ts";
import type { InspectedToken } from "../../../src/recording/inspected-token.ts";
import { bySeverity, type Clue, sumUp } from "../../../src/recording/sum-up.ts";
import { NOW, token } from "../../support/make-token.ts";
import { request, sessionAfter } from "../../support/sightings.ts";

const [sample] = judgeToken("undefined", { nowSeconds: NOW, via: "paste" }).findings;
function finding(id: string, severity: Severity = "error"): Finding {
  if (sample === undefined) throw new Error("no finding to copy");
  return { ...sample, id, severity, variant: null };
}
const clue = (severity: Severity, stillAccepted = false, id = `clue-${severity}`): Clue => ({
  finding: finding(id, severity),
  stillAccepted,
});

const seen = sessionAfter(...request("r1", token())).tokens[0];
if (seen === undefined) throw new Error("no token was seen");

const main: InspectedToken = {
  ...judgeToken(token(), { nowSeconds: NOW, via: "paste" }),
  text: token(),
  evidence: { answers: [] },
  seen,
  scope: null,
  verdict: "valid",
  sentence: [{ message: "sentence_own", values: {} }],
  findings: [finding("own-info", "info")],
  nowSeconds: 7,
};
const stale: InspectedToken = {
  ...main,
  findings: [finding("stale-token-in-use"), finding("other-fault")],
};

test("findings: the worst first, and what is equally bad in its order", () => {
  const severities = ["info", "ok", "warning", "error", "info", "error"] as const;
  expect(
    bySeverity(severities.map((severity, at) => finding(`${at}`, severity))).map(({ id }) => id),
  ).toEqual(["3", "5", "2", "1", "0", "4"]);
});

describe("the verdict", () => {
  test.each<[own: Verdict, clue: Clue, verdict: Verdict]>([
    ["valid", clue("error"), "invalid"],
    ["valid", clue("error", true), "warning"],
    ["valid", clue("warning"), "warning"],
    ["valid", clue("warning", true), "warning"],
    ["valid", clue("info"), "valid"],
    ["valid", clue("ok"), "valid"],
    ["warning", clue("error"), "invalid"],
    ["warning", clue("error", true), "warning"],
    ["invalid", clue("warning"), "invalid"],
    ["not-a-token", clue("error"), "not-a-token"],
  ])("%s beside %j is %s", (own, beside, verdict) => {
    const one = { ...main, verdict: own };
    expect(sumUp(one, [one], [beside]).verdict).toBe(verdict);
  });

  test("without a clue it is the token's own", () => {
    expect(sumUp(main, [main], [])).toStrictEqual({
      verdict: "valid",
      sentence: main.sentence,
      findings: main.findings,
      nowSeconds: 7,
    });
  });

  test("the worst of several clues counts", () => {
    expect(sumUp(main, [main], [clue("warning"), clue("error"), clue("info")]).verdict).toBe("invalid");
  });
});

describe("the sentence", () => {
  test("is the clue's where it makes the verdict worse", () => {
    expect(sumUp(main, [main], [clue("warning"), clue("error")]).sentence).toMatchObject([
      { message: "rule_clue_error_title" },
    ]);
  });

  test("is the token's where it does not", () => {
    expect(sumUp(main, [main], [clue("info")]).sentence).toEqual(main.sentence);
  });

  test.each([
    ["voice", "sentence_newest_voice"],
    ["capability", "sentence_newest"],
  ] as const)("of several tokens, it says which one of kind %s it is on", (kind, message) => {
    const one = { ...main, kind };
    expect(sumUp(one, [one, main, main], []).sentence).toEqual([
      ...main.sentence,
      { message, values: {}, count: 3 },
    ]);
  });
});

describe("an old token that is still in use", () => {
  const sum = () => sumUp(main, [main, stale], [clue("warning")]);

  test("makes it bad", () => expect(sum().verdict).toBe("invalid"));
  test("is what is said", () => {
    expect(sum().sentence).toMatchObject([{ message: "rule_stale_token_in_use_title" }]);
  });
  test("is among the findings; its other faults are not", () => {
    expect(sum().findings.map(({ id }) => id)).toEqual(["stale-token-in-use", "clue-warning", "own-info"]);
  });
  test("is not told twice where it is the main one", () => {
    expect(sumUp(stale, [stale], []).findings.map(({ id }) => id)).toEqual([
      "stale-token-in-use",
      "other-fault",
    ]);
  });
});
