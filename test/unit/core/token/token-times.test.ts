import { expect, test } from "vitest";
import { readTokenTimes } from "../../../../src/core/token/token-times.ts";

const NONE = { iat: null, nbf: null, exp: null, jti: null, issued: null };

test("all times of a token", () => {
  expect(readTokenTimes({ iat: 10, nbf: 20, exp: 30, jti: "SK1-1795000000" })).toEqual({
    iat: 10,
    nbf: 20,
    exp: 30,
    jti: 1_795_000_000,
    issued: { at: 10, from: "iat" },
  });
});

test.each([
  [
    { jti: "SK1-1795000000", nbf: 20, exp: 30 },
    { at: 1_795_000_000, from: "jti" },
  ],
  [
    { nbf: 20, exp: 30 },
    { at: 20, from: "nbf" },
  ],
  [{ exp: 30 }, null],
])("the best guess of the moment of issue, by %j", (payload, issued) => {
  expect(readTokenTimes(payload).issued).toEqual(issued);
});

test.each([1, 0.5, 99_999_999_999])("%d is a time", (time) => {
  expect(readTokenTimes({ iat: time, nbf: time, exp: time })).toMatchObject({
    iat: time,
    nbf: time,
    exp: time,
  });
});

test.each([0, -1, 1e11, 1_795_000_000_000, "1795000000", [5], null, true])("%j is no time", (time) => {
  expect(readTokenTimes({ iat: time, nbf: time, exp: time })).toEqual(NONE);
});

test.each([
  ["SK1-179500000", 179_500_000],
  ["SK1-99999999999", 99_999_999_999],
  [`${"x".repeat(89)}-1795000000`, 1_795_000_000],
])("the ID %s holds a time", (jti, seconds) => {
  expect(readTokenTimes({ jti })).toMatchObject({ jti: seconds, issued: { at: seconds, from: "jti" } });
});

test.each([
  "SK1-17950000",
  "SK1-179500000000",
  "SK1-1795000000x",
  "SK1_1795000000",
  "1795000000",
  "SK1-000000000",
  `${"x".repeat(90)}-1795000000`,
  ["SK1-1795000000"],
  1_795_000_000,
])("the ID %j holds none", (jti) => {
  expect(readTokenTimes({ jti })).toEqual(NONE);
});
