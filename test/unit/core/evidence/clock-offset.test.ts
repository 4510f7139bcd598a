import fc from "fast-check";
import { expect, test } from "vitest";
import { bestNow, clockOffset } from "../../../../src/core/evidence/clock-offset.ts";
import type { TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";

/** A moment in Unix seconds, and a token that lives for an hour from then on. */
const T = 1_795_000_000;
const EXP = T + 3600;

/** Twilio's yes, at a local moment in Unix seconds; null where it is not known. */
const connected = (at: number | null, ttl?: number): TwilioAnswer => ({
  from: "signaling",
  type: "connected",
  atMs: at === null ? null : at * 1000,
  ...(ttl === undefined ? {} : { ttl }),
});
const refused = (at: number): TwilioAnswer => ({
  from: "signaling",
  type: "error",
  atMs: at * 1000,
  code: 31205,
});
const posted = (at: number): TwilioAnswer => ({ from: "event-gateway", atMs: at * 1000, status: 200 });

test.each([
  ["Twilio is ahead", [connected(T, 3570)], EXP, 30],
  ["Twilio is behind", [connected(T + 100, 3570)], EXP, -70],
  ["both agree", [connected(T + 100, 3500)], EXP, 0],
  ["parts of a second are rounded", [connected(T + 0.4, 3570)], EXP, 30],
  ["the last answer counts", [connected(T, 3570), connected(T + 5, 3575)], EXP, 20],
  ["an answer that tells no time to live is passed over", [connected(T, 3570), connected(T)], EXP, 30],
  ["so is one with nothing left to live", [connected(T, 3570), connected(T, 0)], EXP, 30],
  ["so is one without a moment", [connected(T, 3570), connected(null, 3600)], EXP, 30],
  ["so is what is no sign-in", [connected(T, 3570), refused(T), posted(T)], EXP, 30],
  ["nothing was answered", [], EXP, null],
  ["the only moment is not known", [connected(null, 3570)], EXP, null],
  ["a log tells of it", [{ from: "log", atMs: T * 1000, code: 31205 } as const], EXP, null],
  ["only others were", [refused(T), posted(T)], EXP, null],
  ["the token has no expiry", [connected(T, 3570)], null, null],
])("the offset where %s", (_, answers, exp, expected) => {
  expect(clockOffset({ answers }, exp)).toBe(expected);
});

test("a measured offset goes before what is worked out, also where it is zero", () => {
  const answers = [connected(T, 3570)];
  expect(clockOffset({ answers, clockOffset: -7 }, EXP)).toBe(-7);
  expect(clockOffset({ answers, clockOffset: 0 }, EXP)).toBe(0);
  expect(clockOffset({ answers: [], clockOffset: 9 }, null)).toBe(9);
});

test("now is corrected by a measured offset", () => {
  expect(bestNow(T, { answers: [], clockOffset: 300 }, EXP, T)).toBe(T + 300);
  expect(bestNow(T, { answers: [], clockOffset: -300 }, null, null)).toBe(T - 300);
});

test.each([
  ["accepted within its life: the clock may be another's", [connected(T + 10, 3000)], 0],
  ["accepted in the last second of its life", [connected(EXP - 1, 600)], 0],
  ["accepted when it expired", [connected(EXP, 600)], -600],
  ["accepted long after it expired", [connected(EXP + 7200, 600)], -7800],
  ["accepted a minute before it began", [connected(T - 60, 3600)], 0],
  ["accepted more than a minute before it began", [connected(T - 61, 3600)], 61],
  ["one of two acceptances is outside", [connected(EXP + 100, 500), connected(T + 10, 3600)], -10],
  ["accepted at an unknown moment", [connected(null, 500), connected(T + 10, 3600)], 0],
  ["refused after it expired", [connected(T + 10, 3600), refused(EXP + 100)], 0],
  ["reported after it expired", [connected(T + 10, 3600), posted(EXP + 100)], 0],
  ["accepted after it expired, with no time to live", [connected(EXP + 100)], 0],
  ["nothing was answered", [], 0],
])("now for a capture: %s", (_, answers, correction) => {
  expect(bestNow(T, { answers }, EXP, T)).toBe(T + correction);
});

test("a token that tells no times contradicts no clock", () => {
  expect(bestNow(T, { answers: [connected(T + 10, 3600)] }, null, null)).toBe(T);
  expect(bestNow(T, { answers: [connected(EXP - 10, 100)] }, EXP, null)).toBe(T);
  expect(bestNow(T, { answers: [connected(EXP, 600)] }, EXP, null)).toBe(T - 600);
  expect(bestNow(T, { answers: [connected(T - 100, 600)] }, null, T)).toBe(T);
});

test("answers whose moment is not known say nothing of any clock", () => {
  const answer: fc.Arbitrary<TwilioAnswer> = fc.oneof(
    fc.integer({ min: 0, max: 90_000 }).map((ttl) => connected(null, ttl)),
    fc.constant<TwilioAnswer>({ from: "event-gateway", atMs: null, status: 200 }),
    fc.constant<TwilioAnswer>({ from: "log", atMs: null, code: 31205 }),
    fc.constant<TwilioAnswer>({ from: "signaling", type: "error", atMs: null, code: 31205 }),
  );
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      expect(clockOffset({ answers }, EXP)).toBeNull();
      expect(bestNow(T, { answers }, EXP, T)).toBe(T);
    }),
  );
});
