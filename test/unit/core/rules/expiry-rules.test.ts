import { describe, expect, test } from "vitest";
import type { TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import { KEY, NOW, payload } from "../../../support/make-token.ts";
import { found, type Judged } from "./found.ts";

const ending = (seconds: number, evidence?: Judged["evidence"]): Judged => ({
  payload: payload({ iat: NOW - 7200, jti: `${KEY}-${NOW - 7200}`, exp: NOW + seconds }),
  ...(evidence && { evidence }),
});
const connected = (seconds: number): TwilioAnswer => ({
  from: "signaling",
  type: "connected",
  atMs: (NOW + seconds) * 1000,
});
const refused = (seconds: number): TwilioAnswer => ({
  from: "signaling",
  type: "error",
  atMs: (NOW + seconds) * 1000,
  code: 31205,
});

describe("an expired token", () => {
  test.each<[title: string, judged: Judged, said: unknown]>([
    ["long ago", ending(-3600), ["error", null, { expiry: `moment ${NOW - 3600}` }]],
    ["a minute ago", ending(-60), ["error", null, { expiry: `moment ${NOW - 60}` }]],
    ["less than a minute ago", ending(-59), ["warning", "just_now", { expiry: `moment ${NOW - 59}` }]],
    ["right now", ending(0), ["warning", "just_now", { expiry: `moment ${NOW}` }]],
    ["not yet", ending(1), null],
    [
      "a lifetime in place of a time",
      { payload: payload({ exp: 3600 }) },
      ["error", "lifetime", { exp: 3600 }],
    ],
    [
      "counted from 2001",
      { payload: payload({ exp: NOW - 978_307_200 + 3600 }) },
      ["error", "since_2001", { exp: NOW - 978_307_200 + 3600 }],
    ],
    [
      "counted from 2001, a year ago",
      { payload: payload({ exp: NOW - 978_307_200 - 366 * 86_400 }) },
      ["error", "since_2001", { exp: NOW - 978_307_200 - 366 * 86_400 }],
    ],
    [
      "counted from 2001, longer ago",
      { payload: payload({ exp: NOW - 978_307_200 - 366 * 86_400 - 1 }) },
      ["error", "lifetime", { exp: NOW - 978_307_200 - 366 * 86_400 - 1 }],
    ],
    [
      "the smallest time",
      { payload: payload({ exp: 1e9 }) },
      ["error", null, { expiry: "moment 1000000000" }],
    ],
    [
      "long ago, but accepted before",
      ending(-3600, { answers: [connected(-7000), refused(-3000)] }),
      ["error", "accepted_before", { expiry: `moment ${NOW - 3600}` }],
    ],
    [
      "accepted and never refused",
      ending(-3600, { answers: [connected(-7000)] }),
      ["error", "accepted_before", { expiry: `moment ${NOW - 3600}` }],
    ],
    [
      "just now, but accepted before",
      ending(-30, { answers: [connected(-7000)] }),
      ["warning", "just_now_accepted_before", { expiry: `moment ${NOW - 30}` }],
    ],
    [
      "accepted a minute after its end: the clock is wrong",
      ending(-3600, { answers: [connected(-3540)] }),
      ["warning", "clock_wrong", { expiry: `moment ${NOW - 3600}` }],
    ],
    [
      "accepted less than a minute after its end",
      ending(-3600, { answers: [connected(-3541)] }),
      ["error", "accepted_before", { expiry: `moment ${NOW - 3600}` }],
    ],
    [
      "accepted after its end, and the clock is known",
      ending(-3600, { answers: [connected(-3540)], clockOffset: 0 }),
      ["error", "accepted_before", { expiry: `moment ${NOW - 3600}` }],
    ],
  ])("%s", (_title, judged, said) => expect(found("token-expired", judged)).toEqual(said));
});

describe("valid when it was sent", () => {
  test.each<[title: string, judged: Judged, said: unknown]>([
    [
      "by the time of sending",
      ending(-3600, { sentAtMs: (NOW - 3700) * 1000 }),
      ["info", null, { left: "duration 100" }],
    ],
    ["at its end", ending(-3600, { sentAtMs: (NOW - 3600) * 1000 }), null],
    ["not expired yet", ending(1, { sentAtMs: (NOW - 3700) * 1000 }), null],
    ["expires now", ending(0, { sentAtMs: (NOW - 10) * 1000 }), ["info", null, { left: "duration 10" }]],
    ["never sent", ending(-3600), null],
    [
      "by the last answer, where the sending is not known",
      ending(-3600, { answers: [connected(-7000), refused(-3700)] }),
      ["info", null, { left: "duration 100" }],
    ],
    [
      "not before its start",
      {
        payload: payload({ iat: NOW - 7200, nbf: NOW - 5000, exp: NOW - 3600 }),
        evidence: { sentAtMs: (NOW - 5061) * 1000 },
      },
      null,
    ],
    [
      "but clocks may differ by a minute",
      {
        payload: payload({ iat: NOW - 7200, nbf: NOW - 5000, exp: NOW - 3600 }),
        evidence: { sentAtMs: (NOW - 5060) * 1000 },
      },
      ["info", null, { left: "duration 1460" }],
    ],
  ])("%s", (_title, judged, said) => expect(found("valid-when-sent", judged)).toEqual(said));
});

describe("an old token that is still sent", () => {
  const stale = (sentAtMs: number, newerTokenAtMs?: number): unknown =>
    found(
      "stale-token-in-use",
      ending(-3600, {
        sentAtMs: (NOW + sentAtMs) * 1000,
        ...(newerTokenAtMs === undefined ? {} : { newerTokenAtMs: (NOW + newerTokenAtMs) * 1000 }),
      }),
    );

  test("after the newer one and after its end", () => {
    expect(stale(-3600, -3601)).toEqual(["error", null, {}]);
  });
  test.each<[title: string, sentAtMs: number, newerTokenAtMs?: number]>([
    ["before its end", -3601, -3700],
    ["when the newer one was sent", -3000, -3000],
    ["before the newer one", -3000, -2999],
    ["without a newer one", -3000],
  ])("not %s", (_title, sentAtMs, newerTokenAtMs) => expect(stale(sentAtMs, newerTokenAtMs)).toBeNull());
});

describe("a token that expires soon", () => {
  test.each<[title: string, judged: Judged, said: unknown]>([
    ["in a minute", ending(60), ["warning", null, { expiry: `moment ${NOW + 60}` }]],
    ["in a second", ending(1), ["warning", null, { expiry: `moment ${NOW + 1}` }]],
    ["in more than a minute", ending(61), null],
    ["now", ending(0), null],
    ["and a newer one is there", ending(30, { newerTokenSeen: true }), null],
    ["because its ttl was a string", { payload: payload({ iat: NOW - 1, exp: NOW + 2 }) }, null],
  ])("%s", (_title, judged, said) => expect(found("token-expiring", judged)).toEqual(said));
});
