import { expect, test } from "vitest";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { KEY, NOW } from "../../../support/make-token.ts";
import { found } from "./found.ts";

const HEX = "21dea2a94d42374cf0548292775d25fb";

test.each<[text: string, id: string, variant: string | null, values: object]>([
  ["``", "token-missing", null, {}],
  ["NULL", "token-literal-undefined", null, { word: "outside NULL" }],
  ["[object Promise]", "token-literal-object", null, { text: "outside [object Promise]" }],
  ["function () {}", "token-literal-object", "function", {}],
  ["(a, b) => a", "token-literal-object", "function", {}],
  ["<!doctype html>", "token-is-markup", null, {}],
  ["<p class='a'>no</p>", "token-is-markup", null, {}],
  ["<?xml version='1.0'?><Response/>", "token-is-markup", "twiml", {}],
  ["<Response>", "token-is-markup", "twiml", {}],
  [
    '{"code":20101}',
    "twilio-error-text",
    null,
    { code: "code 20101", meaning: "meaning 20101", advice: "advice 20101" },
  ],
  [
    '{"error_code":20103}',
    "twilio-error-text",
    null,
    { code: "code 20103", meaning: "meaning 20103", advice: "advice 20103" },
  ],
  [
    '{"errorCode":"20103"}',
    "twilio-error-text",
    null,
    { code: "code 20103", meaning: "meaning 20103", advice: "advice 20103" },
  ],
  [
    '{"error":{"code":20103}}',
    "twilio-error-text",
    null,
    { code: "code 20103", meaning: "meaning 20103", advice: "advice 20103" },
  ],
  ['{"code":4711}', "token-is-error-object", null, {}],
  ['{"code":1.5}', "token-is-error-object", null, {}],
  ['{"message":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"error_description":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"detail":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"title":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"error":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"errorMessage":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"message":"","msg":"no"}', "token-is-error-object", "with_message", { message: "message no" }],
  ['{"identity":"alice"}', "token-json-without-token", null, {}],
  ["[1]", "token-json-without-token", null, {}],
  [HEX, "token-is-auth-token", null, {}],
  [KEY, "token-is-sid", null, { sid: "term sid_SK" }],
  ["{{access_token}}", "token-placeholder", null, {}],
  ["your-token-here", "token-placeholder", null, {}],
  ["%s", "token-placeholder", null, {}],
  ["xxx...", "token-placeholder", null, {}],
  ["<removed>", "token-redacted", null, {}],
  ["---", "token-redacted", null, {}],
  ["[...]", "token-redacted", null, {}],
  ["●●●", "token-redacted", null, {}],
  ["hello", "no-token", null, {}],
  [`redacted ${"a".repeat(120)}`, "no-token", null, {}],
  ["my dysfunction", "no-token", null, {}],
  ["a <html>", "no-token", null, {}],
  [`0${HEX}`, "no-token", null, {}],
])("%s is %s", (text, id, variant, values) => {
  const { findings, verdict } = judgeToken(text, { nowSeconds: NOW, via: "capture" });
  expect(verdict).toBe("not-a-token");
  expect(findings.map((finding) => finding.id)).toEqual([id]);
  expect(found(id, { text })).toEqual([id === "token-redacted" ? "warning" : "error", variant, values]);
});
