import { describe, expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { bodyText } from "../../../../src/recording/tree/body-text.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("bodies", () => {
  const sentence = "a text of sixteen or more";
  test.each<[title: string, body: Json, text: string | null]>([
    ["a text", "a", "a"],
    ["text", { text: "a" }, "a"],
    ["raw", { raw: "a" }, "a"],
    ["value", { value: "a" }, "a"],
    ["body", { body: "a" }, "a"],
    ["an empty text", "", ""],
    ["nothing of it", { size: 7 }, null],
    ["base64, as HAR marks it", { text: base64("a"), encoding: "base64" }, "a"],
    ["base64, as Firefox marks it", { text: base64("a"), _encoding: "base64" }, "a"],
    ["base64, as BiDi marks it", { type: "base64", value: base64("a") }, "a"],
    ["base64 of a prose that is marked", { text: base64(sentence), encoding: "base64" }, sentence],
    ["base64 of JSON that nothing marks", base64('{"code":20101}'), '{"code":20101}'],
    ["base64 of prose that nothing marks", base64(sentence), base64(sentence)],
    ["base64 of JSON, too short to tell", base64('{"a":1}'), base64('{"a":1}')],
    ["base64 within a text", `x=${base64('{"code":20101}')}`, `x=${base64('{"code":20101}')}`],
    ["base64 at the start of a text", `${base64('{"code":20101}')} x`, `${base64('{"code":20101}')} x`],
    ["marked, but no base64", { text: "%%", encoding: "base64" }, "%%"],
    ["JSON", '{"code":20101,"a":"b"}', '{"code":20101,"a":"b"}'],
  ])("%s", (_title, body, text) => {
    expect(bodyText(body)).toBe(text);
  });
});
