import { describe, expect, test } from "vitest";
import type { Evidence, TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import type { Finding, Severity } from "../../../../src/core/rules/finding.ts";
import { makeRuleInput } from "../../../../src/core/rules/rule-input.ts";
import { type Value, value } from "../../../../src/core/text/value.ts";
import type { Verdict } from "../../../../src/core/verdict/judgement.ts";
import { makeSentence } from "../../../../src/core/verdict/make-sentence.ts";
import { makeFinding, type RuleFinding } from "../../../../src/core/verdict/run-rules.ts";
import { NOW, payload, token, withGrants, withIdentity } from "../../../support/make-token.ts";

function found(id: string, severity: Severity, change: Partial<Finding> = {}): RuleFinding {
  const rule = { id, severity, claim: null, codes: [], source: null };
  return { finding: { ...makeFinding(rule), ...change }, rule };
}

const input = (text = token(), evidence?: Evidence) => makeRuleInput(text, "capture", NOW, evidence);

/** What is said of a good token where these were found. */
function say(verdict: Verdict, ...findings: RuleFinding[]) {
  return makeSentence(input(), verdict, findings);
}
/** The messages of that, with the numbers of their codes or their count. */
function said(verdict: Verdict, ...findings: RuleFinding[]): string[] {
  return say(verdict, ...findings).sentence.map(({ message, values, count }) => {
    const codes = Object.values(values).map((each) => (each.kind === "code" ? each.code : each.kind));
    return [message, ...codes, ...(count === undefined ? [] : [count])].join(" ");
  });
}

describe("a valid token", () => {
  const identity = value.statement("fact_identity", { identity: value.outside("alice", 40) });
  const expires = value.statement("fact_expires", { expiry: value.moment(NOW + 3540) });

  /** The kind and the facts that are told, and whether it is said that the signature wasn't checked. */
  function good(text: string, evidence?: Evidence): { facts: unknown; kind: unknown; unchecked: boolean } {
    const { sentence, headline } = makeSentence(input(text, evidence), "valid", []);
    const [first, ...rest] = sentence;
    expect(headline).toBeNull();
    expect(first?.message).toBe("sentence_valid");
    expect(rest.every(({ message }) => message === "sentence_unchecked")).toBe(true);
    expect(rest.length).toBeLessThan(2);
    const { facts, kind } = first?.values ?? {};
    return { facts, kind, unchecked: rest.length === 1 };
  }
  const accepted = (change: Partial<TwilioAnswer> = {}): Evidence => ({
    answers: [{ from: "signaling", type: "connected", atMs: (NOW - 10) * 1000, ...change } as TwilioAnswer],
  });
  const acceptance = (message: string, seconds: number | null): Value =>
    value.statement(message, seconds === null ? {} : { moment: value.moment(seconds) });

  test("of which nothing more is known: whose it is, when it expires, that its signature is unchecked", () => {
    expect(good(token())).toEqual({
      kind: value.term("kind_voice"),
      facts: value.list([identity, expires]),
      unchecked: true,
    });
  });

  test("that Twilio accepted: when", () => {
    expect(good(token(), accepted())).toEqual({
      kind: value.term("kind_voice"),
      facts: value.list([identity, acceptance("fact_accepted_at", NOW - 10), expires]),
      unchecked: false,
    });
  });

  test.each([
    ["by the page", { reportedByPage: true }, "fact_accepted_at_by_page", NOW - 10],
    ["at a moment that wasn't recorded", { atMs: null }, "fact_accepted", null],
    ["by the page, nobody knows when", { reportedByPage: true, atMs: null }, "fact_accepted_by_page", null],
    ["while the page was drawn", { atMs: NOW * 1000 + 1999 }, "fact_accepted_at", NOW],
    ["in a recording from the future", { atMs: NOW * 1000 + 2000 }, "fact_accepted_at", NOW + 2],
    ["a second after the first moment", { atMs: 1000 }, "fact_accepted_at", 1],
  ] as const)("that was accepted %s", (_, change, message, seconds) => {
    expect(good(token(), accepted(change)).facts).toEqual(
      value.list([identity, acceptance(message, seconds), expires]),
    );
  });

  test("moments are told by Twilio's clock", () => {
    expect(good(token(), { ...accepted(), clockOffset: 45 }).facts).toEqual(
      value.list([identity, acceptance("fact_accepted_at", NOW + 35), expires]),
    );
  });

  test("whose signature was checked", () => {
    const signature = { result: "verified", with: "secret" } as const;
    expect(good(token(), { answers: [], signature }).unchecked).toBe(false);
  });

  test.each([
    ["no text as identity", withIdentity(7), [expires]],
    ["no grants", payload({ grants: undefined }), [expires]],
    ["no expiry", payload({ exp: undefined }), [identity]],
    ["an expiry that is now", payload({ exp: NOW }), [identity]],
    [
      "one second left",
      payload({ exp: NOW + 1 }),
      [identity, value.statement("fact_expires", { expiry: value.moment(NOW + 1) })],
    ],
  ])("with %s: only what there is", (_, claims, facts) => {
    expect(good(token({ payload: claims })).facts).toEqual(value.list(facts));
  });

  test("of another kind is called by it", () => {
    expect(good(token({ payload: withGrants({}) })).kind).toEqual(value.term("kind_access"));
    const taskrouter = { policies: [], workspace_sid: "WS1", exp: NOW + 60 };
    expect(good(token({ header: { alg: "HS256" }, payload: taskrouter })).kind).toEqual(
      value.term("kind_taskrouter_capability"),
    );
  });

  test("that is encrypted: nobody asks for its signature", () => {
    const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url");
    expect(good(`${header}..aXZpdml2aXZpdml2.Y2lwaGVy.dGFndGFndGFn`)).toEqual({
      kind: value.term("kind_jwe"),
      facts: value.list([]),
      unchecked: false,
    });
  });

  test("with notes has no headline", () => {
    expect(say("valid", found("some-note", "info")).headline).toBeNull();
    expect(said("valid", found("some-note", "info"))[0]).toMatch(/^sentence_valid /);
  });
});

describe("a warning", () => {
  const worst = found("some-rule", "warning", { codes: [31205], values: { life: value.duration(9) } });

  test("is the title of the worst finding, with its values and without codes", () => {
    expect(say("warning", worst)).toEqual({
      sentence: [{ message: "rule_some_rule_title", values: { life: value.duration(9) } }],
      headline: worst.finding,
    });
  });

  test("counts the other warnings, and nothing else", () => {
    const note = found("note", "info");
    expect(said("warning", worst, note)).toEqual(["rule_some_rule_title duration"]);
    expect(said("warning", worst, found("b", "warning"), found("c", "warning"), note)).toEqual([
      "rule_some_rule_title duration",
      "sentence_more_warnings 2",
    ]);
  });

  test("that is an error which Twilio lets pass counts errors", () => {
    const findings = [found("a", "error", { codes: [31205] }), found("b", "error"), found("c", "warning")];
    expect(said("warning", ...findings)).toEqual(["rule_a_title", "sentence_more_errors 1"]);
  });

  test("whose worst finding is a note says that and no number", () => {
    expect(said("warning", found("encrypted", "info"), found("b", "info"))).toEqual(["rule_encrypted_title"]);
  });
});

test("a warning without a finding, as of an encrypted token, is told as good news", () => {
  const { sentence, headline } = makeSentence(input(), "warning", []);
  expect(sentence[0]?.message).toBe("sentence_valid");
  expect(headline).toBeNull();
});

test("what is no token: only the title, whatever else was found", () => {
  const worst = found("empty-text", "error", { codes: [31204, 20101] });
  expect(say("not-a-token", worst, found("b", "error"))).toEqual({
    sentence: [{ message: "rule_empty_text_title", values: {} }],
    headline: worst.finding,
  });
});

describe("a rejection", () => {
  test("adds how many more errors there are", () => {
    expect(said("invalid", found("a", "error"))).toEqual(["rule_a_title"]);
    expect(said("invalid", found("a", "error"), found("b", "error"), found("w", "warning"))).toEqual([
      "rule_a_title",
      "sentence_more_errors 1",
    ]);
  });

  test.each([
    [[], []],
    [[20107], ["sentence_code 20107"]],
    [[31205], ["sentence_code 31205"]],
    [[31205, 20104], ["sentence_code_shown 31205 20104"]],
    [[31204, 20101], ["sentence_code_shown 31204 20101"]],
    [[31201, 20151], ["sentence_code_shown 31201 20151"]],
    [[31202, 53000], ["sentence_code_shown 31202 53000"]],
    [[31404, 31005], ["sentence_code_shown 31404 31005"]],
    [[31000, 31005], ["sentence_code_shown 31000 31005"]],
    [[31999, 31005], ["sentence_code_shown 31999 31005"]],
    // What isn't the SDK's label for a code on the wire is another possible code.
    [[31204, 31202], ["sentence_code 31204"]],
    [[20107, 53000], ["sentence_code 20107"]],
    [[30999, 53000], ["sentence_code 30999"]],
    [[32000, 53000], ["sentence_code 32000"]],
  ])("names the codes %j", (codes, expected) => {
    expect(said("invalid", found("a", "error", { codes }))).toEqual(["rule_a_title", ...expected]);
  });

  test("names no code that the title has said", () => {
    const codes = [31205, 20104];
    const saying = (values: Finding["values"]) =>
      say("invalid", found("a", "error", { codes, values })).sentence.map(({ message }) => message);
    const code = value.code(31205);
    expect(saying({ code })).toEqual(["rule_a_title"]);
    expect(saying({ first: value.number(1), code })).toEqual(["rule_a_title"]);
    expect(saying({ within: value.statement("some_text", { code }) })).toEqual(["rule_a_title"]);
    const named = ["rule_a_title", "sentence_code_shown"];
    expect(saying({ code: value.code(20104) })).toEqual(named);
    expect(saying({ meaning: value.meaning(31205) })).toEqual(named);
    expect(saying({ within: value.statement("some_text", { code: value.code(31202) }) })).toEqual(named);
  });

  const server = found("server-error-frame", "error", { codes: [31205, 20104] });

  test("that Twilio spoke is said first, and Twilio's codes are named, not the rule's", () => {
    const expired = found("token-expired", "error", { codes: [20105] });
    const first = ["sentence_refused", "rule_token_expired_title", "sentence_code_shown 31205 20104"];
    expect(said("invalid", expired, server)).toEqual(first);
    expect(said("invalid", expired, server, found("w", "warning"))).toEqual(first);
    expect(said("invalid", expired, server, found("b", "error"))).toEqual([
      ...first,
      "sentence_more_errors 1",
    ]);
    expect(say("invalid", expired, server).headline).toBe(expired.finding);
  });

  test("that Twilio spoke and nothing else explains is the headline itself", () => {
    expect(said("invalid", server, found("b", "error"))).toEqual([
      "rule_server_error_frame_title",
      "sentence_code_shown 31205 20104",
      "sentence_more_errors 1",
    ]);
  });

  test("an answer of Twilio's that is no refusal of the token isn't said to be one", () => {
    const failed = found("server-hangup-code", "warning", { codes: [31404] });
    expect(said("invalid", found("a", "error", { codes: [31202] }), failed)).toEqual([
      "rule_a_title",
      "sentence_code 31202",
    ]);
  });
});
