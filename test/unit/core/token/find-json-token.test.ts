import { expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { findJsonToken } from "../../../../src/core/token/find-json-token.ts";

const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln";
const OTHER = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoyfQ.c2ln";

test.each([
  ["the value itself", JWT],
  ["under any key", { a: JWT }],
  ["in a list of one", [JWT]],
  ["in a list", [1, null, "x", JWT]],
  ["deep inside", { data: [{ user: { id: 7, auth: [[JWT]] } }] }],
  ["before another", { a: JWT, b: OTHER }],
  ["higher up than another", { a: { token: OTHER }, b: JWT }],
  ["behind a key for a token that is empty", { token: null, auth: JWT }],
] satisfies [string, Json][])("finds the token: %s", (_where, value) => {
  expect(findJsonToken(value)).toBe(JWT);
});

test.each([`Bearer ${JWT}`, ` "${JWT}"`, "eyJhbGciOiJI"])("%s looks like a token", (text) => {
  expect(findJsonToken({ a: text })).toBe(text);
});

test.each([
  [{ token: null }, "null"],
  [{ accessToken: "" }, ""],
  [{ JWT: "undefined" }, "undefined"],
  [{ token: "null" }, "null"],
  [{ token: "[object Promise]" }, "[object Promise]"],
  [{ data: { token: null } }, "null"],
  [{ jwt: "null", token: "undefined" }, "null"],
])("a key for a token is all there is in %j", (value, text) => {
  expect(findJsonToken(value)).toBe(text);
});

test.each([
  [{ user: null }],
  [{ user: "" }],
  [{ token: 7 }],
  [{ token: [] }],
  [{ token: "not undefined" }],
  [{ token: "hello" }],
  [{}],
  [[]],
  [null],
  [7],
  ["hello"],
  [{ a: "eyJhb", b: "see eyJhbGciOiJI" }],
])("no token is in %j", (value) => {
  expect(findJsonToken(value)).toBeUndefined();
});

/** A list of numbers with a value behind them. */
const behind = (count: number, value: Json): Json[] => [...Array.from({ length: count }, () => 0), value];

test("looks at 2,000 values, with the outermost", () => {
  expect(findJsonToken(behind(1998, JWT))).toBe(JWT);
  expect(findJsonToken(behind(1999, JWT))).toBeUndefined();
});

test("looks at 2,000 keys", () => {
  const keys = (count: number): Json =>
    Object.fromEntries(behind(count, null).map((item, at) => [at === count ? "token" : `k${at}`, item]));
  expect(findJsonToken(keys(1999))).toBe("null");
  expect(findJsonToken(keys(2000))).toBeUndefined();
});

test("a long text is one value", () => {
  expect(findJsonToken({ a: "x".repeat(5000), b: { token: null } })).toBe("null");
});
