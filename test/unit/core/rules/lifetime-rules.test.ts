import { describe, expect, test } from "vitest";
import { KEY, NOW, payload } from "../../../support/make-token.ts";
import { found, type Judged } from "./found.ts";

const DAY = 86_400;
const living = (seconds: number, iat = NOW - 60): Judged => ({
  payload: payload({ iat, exp: iat + seconds }),
});
/** Issued at a time that only `jti` tells, or only `nbf`. */
const byJti = (seconds: number): Judged => ({
  payload: payload({ iat: undefined, jti: `${KEY}-${NOW - 60}`, exp: NOW - 60 + seconds }),
});
const byNbf = (seconds: number): Judged => ({
  payload: payload({ iat: undefined, jti: "a", nbf: NOW - 60, exp: NOW - 60 + seconds }),
});

describe("longer than 24 hours", () => {
  test.each<[title: string, judged: Judged, said: unknown]>([
    ["a second more", living(DAY + 1), ["error", null, { lifetime: `duration ${DAY + 1}` }]],
    ["a day", living(DAY), null],
    ["for long from now", living(7 * DAY), ["error", "from_now", { lifetime: `duration ${7 * DAY}` }]],
    [
      "more than a day and a minute from now",
      living(DAY + 61, NOW),
      ["error", "from_now", { lifetime: `duration ${DAY + 61}` }],
    ],
    [
      "a day and a minute from now",
      living(DAY + 60, NOW),
      ["error", null, { lifetime: `duration ${DAY + 60}` }],
    ],
    [
      "issue not known, so counted from now",
      { payload: payload({ iat: undefined, jti: "a", exp: NOW + 2 * DAY }) },
      ["error", "from_now", { lifetime: `duration ${2 * DAY}` }],
    ],
    [
      "by jti, as exact as it is",
      byJti(DAY + 150),
      ["error", "from_now", { lifetime: `duration ${DAY + 150}` }],
    ],
    ["by jti, within what it may be off", byJti(DAY + 120), null],
    ["by nbf, only a warning", byNbf(DAY + 1), ["warning", null, { lifetime: `duration ${DAY + 1}` }]],
    ["no end", { payload: payload({ exp: undefined }) }, null],
    ["the last day of all", { payload: payload({ exp: 253_402_300_799 }) }, ["error", "never", {}]],
    [
      "the last day of all in another claim",
      { payload: payload({ exp: undefined, nbf: 253_402_300_799 }) },
      null,
    ],
    ["a text in its place", { payload: payload({ exp: "253402300799" }) }, null],
  ])("%s", (_title, judged, said) => expect(found("ttl-over-24h", judged)).toEqual(said));
});

describe("milliseconds in place of seconds", () => {
  test.each<[title: string, judged: Judged, said: unknown]>([
    ["an hour", living(3_600_000), ["error", null, { lifetime: "duration 3600000", ttl: 3600 }]],
    ["a day", living(86_400_000), ["error", null, { lifetime: "duration 86400000", ttl: 86_400 }]],
    ["a second off", living(3_600_001), null],
    [
      "by jti, 150 seconds off",
      byJti(3_600_150),
      ["error", null, { lifetime: "duration 3600000", ttl: 3600 }],
    ],
    ["by jti, 151 seconds off", byJti(3_600_151), null],
    ["no usual lifetime", living(3_700_000), null],
    ["no issue", { payload: payload({ iat: undefined, jti: "a", exp: NOW + 3_600_000 }) }, null],
  ])("%s", (_title, judged, said) => expect(found("ttl-over-24h-in-ms", judged)).toEqual(said));
});

describe("exactly 24 hours", () => {
  test.each<[title: string, judged: Judged, said: unknown]>([
    ["by iat", living(DAY), ["warning", null, {}]],
    ["by jti", byJti(DAY), ["warning", null, {}]],
    ["by nbf", byNbf(DAY), null],
    ["a second less", living(DAY - 1), null],
  ])("%s", (_title, judged, said) => expect(found("ttl-exactly-24h", judged)).toEqual(said));
});

describe("shorter than a minute", () => {
  const start = (nbf: number | undefined, seconds: number): Judged => ({
    payload: payload({ iat: undefined, jti: `${KEY}-${NOW}`, nbf, exp: NOW + seconds }),
  });
  test.each<[title: string, judged: Judged, said: unknown]>([
    ["59 seconds", living(59, NOW), ["warning", null, { lifetime: "duration 59" }]],
    ["a minute", living(60, NOW), null],
    ["a second", living(1, NOW), ["warning", null, { lifetime: "duration 1" }]],
    ["none at all", living(0, NOW), null],
    ["by nbf, which jti agrees with", start(NOW - 5, 30), ["warning", null, { lifetime: "duration 35" }]],
    ["by nbf, which jti does not agree with", start(NOW - 6, 30), null],
    ["by jti alone", start(undefined, 30), null],
  ])("%s", (_title, judged, said) => expect(found("ttl-very-short", judged)).toEqual(said));
});
