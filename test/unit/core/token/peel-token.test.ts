import { expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { peelToken } from "../../../../src/core/token/peel-token.ts";

const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln";

/** What is left of a text, then what was taken off, in this order. */
function peel(text: string): string[] {
  const { core, decorations } = peelToken(text);
  return [core, ...decorations];
}

test.each([
  [` ${JWT}\n`, "space-at-ends"],
  [`\u200b${JWT}\ufeff`, "space-at-ends"],
  [`x-twilio-token: ${JWT}`, "header-name"],
  [`X-Twilio-Token=${JWT}`, "header-name"],
  [`Bearer ${JWT}`, "bearer"],
  [`token: ${JWT}`, "bearer"],
  [`jwt ${JWT}`, "bearer"],
  [`b'${JWT}'`, "bytes-literal"],
  [`B"${JWT}"`, "bytes-literal"],
  [`"${JWT}"`, "quotes"],
  [`'${JWT}'`, "quotes"],
  [`\`${JWT}\``, "quotes"],
  [`“${JWT}”`, "quotes"],
  [`"${JWT}`, "quotes"],
  [`${JWT}'`, "quotes"],
  [`"'${JWT}`, "quotes"],
  [`{"token":"${JWT}"}`, "json"],
  [`["${JWT}"]`, "json"],
  [`{'token': '${JWT}', 'ttl': 3600}`, "json"],
  [`[{"token":"${JWT}","identi`, "json"],
  [JWT.replaceAll(".", "%2E"), "url-encoded"],
  [JWT.replaceAll(".", "\\."), "backslashes"],
  [`${JWT},`, "punctuation"],
  [`${JWT};`, "punctuation"],
  [`${JWT}.`, "punctuation"],
  [`${JWT})]}>`, "punctuation"],
  [`${JWT}.)`, "punctuation"],
  [Buffer.from(JWT).toString("base64"), "base64"],
  [`${JWT.slice(0, 12)}\n   ${JWT.slice(12, 30)} ${JWT.slice(30)}`, "space-inside"],
])("%j: %s is taken off", (text, decoration) => {
  expect(peel(text)).toEqual([JWT, decoration]);
});

test.each([
  [`"x-twilio-token": "${JWT}",`, ["header-name", "quotes", "punctuation"]],
  [`Authorization: ${JWT}`, null],
  [` "Bearer ${JWT}" `, ["space-at-ends", "quotes", "bearer"]],
  [JSON.stringify(`{"token":"${JWT}"}`), ["json-in-string", "json"]],
  [JSON.stringify(`["${JWT}"]`), ["json-in-string", "json"]],
  [JSON.stringify(` {"token":"${JWT}"}`), ["json-in-string", "space-at-ends", "json"]],
  [JSON.stringify(JSON.stringify(JWT)), ["json-in-string", "quotes"]],
])("layers of %s", (text, decorations) => {
  expect(peel(text)).toEqual(decorations === null ? [text] : [JWT, ...decorations]);
});

test("eight layers are taken off", () => {
  expect(peel("Bearer ".repeat(8) + JWT)).toEqual([JWT, "bearer"]);
  expect(peel("Bearer ".repeat(9) + JWT)).toEqual([`Bearer ${JWT}`, "bearer"]);
});

test.each([
  JWT,
  "",
  "hello",
  "bearer",
  `b'${JWT}`,
  "eyJ.b..",
  "eyJ=.b.",
  "eyJ=.b.c",
  "eyJ.b.c.d,",
  `${JWT}...`,
  `${JWT}, and more.`,
  `see ${JWT},`,
  "100%",
  "see abc%2edef",
  "abc%2fdef",
  "xZXlKaGJH",
  "ZXlKaGJH!",
  `x ${JWT}`,
  "eyJ hello world",
  "eyJ $a.b.c",
  "eyJ a.b.c.d",
  "''",
  '"',
  "{'a': 1",
  "{'token': 'eyJhb.eyJhIjoxfQ.c2ln'}",
  `{'token': '${JWT.split(".", 2).join(".")}'}`,
  `{'token': 'x${JWT}'}`,
  `{'token': 'x.${JWT}'}`,
])("%j stays as it is", (text) => {
  expect(peel(text)).toEqual([text]);
});

test("white space alone leaves nothing", () => {
  expect(peel(" \n ")).toEqual(["", "space-at-ends"]);
});

test.each([
  ["abc%2Edef%2eghi", ["abc.def.ghi", "url-encoded"]],
  ["ewog%2Edef%2eghi", ["ewog.def.ghi", "url-encoded"]],
  ["eyJ%ZZ%2E%2e%2B%2b%2F%2f%3D%3dx", ["eyJ%ZZ..++//==x", "url-encoded"]],
  ["eyJh.b.c.d.e,", ["eyJh.b.c.d.e", "punctuation"]],
  ["ewogIC.b.c,", ["ewogIC.b.c", "punctuation"]],
  ["eyJh bGci.eyJh.", ["eyJhbGci.eyJh.", "space-inside"]],
  ["eyJh bG=.ey/J.a+b", ["eyJhbG=.ey/J.a+b", "space-inside"]],
  ['"ab{"', ["ab{", "quotes"]],
  ['"x\\"', ["x\\", "quotes"]],
])("%j becomes %j", (text, left) => {
  expect(peel(text)).toEqual(left);
});

test.each(["base64", "base64url"] as const)("a second base64 may be in either alphabet: %s", (alphabet) => {
  const inner = "eyJab?ab?ab>ab>";
  expect(peel(Buffer.from(inner).toString(alphabet))).toEqual([inner, "base64"]);
});

test("a second base64 that was cut stays as it is", () => {
  expect(peelToken("ZXlKa").core).toBe("ZXlKa");
});

test.each([
  ['{"a":1}', '{"a":1}', { a: 1 }],
  [' [1,"x"]', '[1,"x"]', [1, "x"]],
  [JSON.stringify('{"a":1}'), '{"a":1}', { a: 1 }],
  [`{"token":"${JWT}"}`, JWT, undefined],
  ['{"token":null}', "null", undefined],
  ["{a", "{a", undefined],
  ["7", "7", undefined],
] satisfies [string, string, Json | undefined][])("JSON without a token is kept: %s", (text, core, json) => {
  expect(peelToken(text)).toMatchObject({ core, json });
  expect(peelToken(text).json).toEqual(json);
});

test("one quote is no bytes literal", () => {
  expect(peelToken("b'").decorations).not.toContain("bytes-literal");
  expect(peelToken("b''").decorations).toContain("bytes-literal");
});
