import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import english from "../../../public/_locales/en/messages.json" with { type: "json" };
import { ALL_FAMILIES } from "../../../src/core/rules/all-families.ts";
import { type Finding, findingStatement } from "../../../src/core/rules/finding.ts";
import { judgeSeenToken } from "../../../src/core/session/judge-seen-token.ts";
import { LIMITS } from "../../../src/core/session/limits.ts";
import type { Statement, Value } from "../../../src/core/text/value.ts";
import { ERROR_CODES } from "../../../src/core/twilio/error-codes.ts";
import { SID_PREFIXES } from "../../../src/core/twilio/sid.ts";
import { judgeToken } from "../../../src/core/verdict/judge-token.ts";
import { inspectText } from "../../../src/recording/inspect-text.ts";
import { NOW } from "../../support/make-token.ts";
import { request, sessionAfter } from "../../support/sightings.ts";
import { RULE_SAMPLES } from "../core/rules/rule-samples.ts";
import { MORE_SAMPLES } from "./more-samples.ts";
import { ENGINE_KEY } from "./used-keys.ts";

const messages: Readonly<Record<string, { readonly message: string }>> = english;
const keysOf = (prefix: RegExp): string[] => Object.keys(messages).filter((key) => prefix.test(key));

/** Keys of the messages that were asked for, and the faults met on the way. */
const reached = new Set<string>();
const faults = new Set<string>();

function reachValue(value: Value): void {
  if (value.kind === "term") reach({ message: `term_${value.term}`, values: {} });
  else if (value.kind === "list") value.items.forEach(reachValue);
  else if (value.kind === "statement") reach(value.statement);
}

function reach({ message, values, count }: Statement): void {
  const keys = count === undefined ? [message] : [`${message}_one`, `${message}_other`];
  for (const key of keys) {
    reached.add(key);
    const text = messages[key]?.message;
    if (text === undefined) faults.add(`${key} is missing`);
    for (const [, name] of (text ?? "").matchAll(/\{(\w+)\}/g)) {
      if (!(name !== undefined && (name in values || (name === "count" && count !== undefined))))
        faults.add(`${key} has no value for {${name}}`);
    }
  }
  Object.values(values).forEach(reachValue);
}

function reachAll({
  findings,
  sentence,
}: {
  findings: readonly Finding[];
  sentence: readonly Statement[];
}): void {
  for (const finding of findings)
    for (const text of ["title", "why", "remedy"] as const) reach(findingStatement(finding, text));
  sentence.forEach(reach);
}

for (const { hits, misses } of Object.values(RULE_SAMPLES)) {
  for (const { text, via = "capture", evidence } of [...hits, ...misses])
    reachAll(judgeToken(text, { nowSeconds: NOW, via, evidence }));
}
const folder = resolve(import.meta.dirname, "../../cases");
for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
  const { input, via, now } = JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
  reachAll(inspectText(input, { nowSeconds: now, via }));
}
for (const sample of MORE_SAMPLES) {
  if ("input" in sample) reachAll(inspectText(sample.input, { nowSeconds: NOW, via: sample.via ?? "paste" }));
  else
    reachAll(
      judgeToken(sample.text, { nowSeconds: NOW, via: sample.via ?? "capture", evidence: sample.evidence }),
    );
}
const session = sessionAfter(...request("r1", "x".repeat(LIMITS.tokenLength + 1)));
for (const token of session.tokens) reachAll(judgeSeenToken(token, session, NOW * 1000));

test("whatever a rule says has a message, and a value for every placeholder in it", () => {
  expect([...faults]).toEqual([]);
});

test("every message of the engine is said of some input, but for those of its tables", () => {
  const inTables = /^(?:code|advice|family|term_sid)_/;
  expect(keysOf(ENGINE_KEY).filter((key) => !inTables.test(key) && !reached.has(key))).toEqual([]);
});

test("every prefix of a SID has its term, and there are no others", () => {
  const terms = [...SID_PREFIXES].map((prefix) => `term_sid_${prefix}`);
  expect(keysOf(/^term_sid_/).toSorted()).toEqual(terms.toSorted());
});

test("every code of the table has its meaning and its advice, and there are no others", () => {
  const codes = [...ERROR_CODES.values()];
  const wanted = [
    ...codes.flatMap(({ code, advice }) => [`code_${code}`, `advice_${advice}`]),
    "code_unknown",
    "advice_unknown",
  ];
  expect(keysOf(/^(?:code|advice)_/).toSorted()).toEqual([...new Set(wanted)].toSorted());
});

test("every family of rules has its name", () => {
  const names = ALL_FAMILIES.map(({ name }) => `family_${name}`);
  expect(keysOf(/^family_/).toSorted()).toEqual([...names, "family_clues"].toSorted());
});
