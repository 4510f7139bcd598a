import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addedTwice } from "../../../../src/core/rules/added-twice.ts";
import { readTokenTimes } from "../../../../src/core/token/token-times.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { KEY, NOW, payload, token } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const DAY = 86_400;
const MISTAKEN = [
  "token-not-yet-valid",
  "iat-in-future",
  "ttl-over-24h",
  "ttl-over-24h-in-ms",
  "exp-before-issue",
];
const idsOf = (claims: object): readonly string[] =>
  judgeToken(token({ payload: payload(claims as never) }), { nowSeconds: NOW, via: "paste" }).findings.map(
    ({ id }) => id,
  );

/** A moment of issue and a clock that a token may be judged by later. */
const moments = fc.record({
  issued: fc.integer({ min: NOW - 300 * DAY, max: NOW }),
  ttl: fc.integer({ min: 1, max: DAY }),
  told: fc.constantFrom("iat", "jti", "nbf", null),
});

/** Claims that tell a moment of issue in one place, or in none. */
const telling = (issued: number, told: string | null): object => ({
  iat: told === "iat" ? issued : undefined,
  nbf: told === "nbf" ? issued : undefined,
  jti: told === "jti" ? `${KEY}-${issued}` : "7f3a",
});

describe("the time added to itself", () => {
  test.each<[claim: string, claims: object, said: unknown]>([
    ["exp", { exp: 2 * NOW + 3600 }, ["error", null, { year: "name 2083" }]],
    ["nbf", { nbf: 2 * NOW }, ["error", "nbf", { year: "name 2083" }]],
    ["iat", { iat: 2 * NOW }, ["warning", "iat", { year: "name 2083" }]],
  ])("in %s", (claim, claims, said) => {
    expect(found("time-added-twice", { payload: payload(claims as never) })).toEqual(said);
    expect(allFound("time-added-twice", { payload: payload(claims as never) })[0]?.claim).toBe(claim);
  });

  test("in several claims is told of each", () => {
    const claims = { exp: 2 * NOW + 60, nbf: 2 * NOW, iat: 2 * NOW };
    expect(allFound("time-added-twice", { payload: payload(claims) }).map(({ claim }) => claim)).toEqual([
      "exp",
      "nbf",
      "iat",
    ]);
  });

  test("is found in an expiry whatever else tells the time, and no clock or lifetime is blamed", () => {
    fc.assert(
      fc.property(moments, ({ issued, ttl, told }) => {
        const ids = idsOf({ ...telling(issued, told), exp: 2 * issued + ttl });
        expect(ids).toContain("time-added-twice");
        expect(ids.filter((id) => MISTAKEN.includes(id))).toEqual([]);
      }),
    );
  });

  test("is found in a start", () => {
    fc.assert(
      fc.property(moments, ({ issued, ttl, told }) => {
        const ids = idsOf({ ...telling(issued, told), nbf: 2 * issued, exp: issued + ttl });
        expect(ids).toContain("time-added-twice");
        expect(ids.filter((id) => MISTAKEN.includes(id))).toEqual([]);
      }),
    );
  });

  test("is found in a moment of issue, and the token's lifetime is not judged by it", () => {
    fc.assert(
      fc.property(moments, ({ issued, ttl, told }) => {
        const ids = idsOf({ ...telling(issued, told), iat: 2 * issued, exp: issued + ttl });
        expect(ids).toContain("time-added-twice");
        expect(ids).not.toContain("jti-time-disagrees");
        expect(ids.filter((id) => MISTAKEN.includes(id))).toEqual([]);
      }),
    );
  });
});

describe("any other time", () => {
  test("within years of now is no sum", () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom("exp", "nbf", "iat"),
        fc.integer({ min: 1, max: 40 * 365 * DAY }),
        ({ issued, told }, name, ahead) => {
          const times = readTokenTimes({ ...telling(issued, told), [name]: issued + ahead } as never);
          expect(addedTwice(times, NOW)).toEqual([]);
        },
      ),
    );
  });

  test.each<[what: string, claims: object, names: readonly string[]]>([
    ["an hour less than the sum", { iat: NOW, exp: 2 * NOW - 3600 }, ["exp"]],
    ["more than an hour less", { iat: NOW, exp: 2 * NOW - 3601 }, []],
    ["a month more", { iat: NOW, exp: 2 * NOW + 31 * DAY }, ["exp"]],
    ["more than a month more", { iat: NOW, exp: 2 * NOW + 31 * DAY + 1 }, []],
    ["nothing else, half of it long ago", { exp: 2 * (NOW - 400 * DAY) }, ["exp"]],
    ["nothing else, half of it too long ago", { exp: 2 * (NOW - 400 * DAY) - 1 }, []],
    ["nothing else, half of it tomorrow", { exp: 2 * (NOW + DAY) }, ["exp"]],
    ["nothing else, half of it later", { exp: 2 * (NOW + DAY) + 1 }, []],
    ["a moment of issue that is tomorrow", { iat: NOW + DAY, exp: 2 * (NOW + DAY) + 9 * DAY }, ["exp"]],
    ["a moment of issue that is later", { iat: NOW + DAY + 1, exp: 2 * (NOW + DAY) + 9 * DAY }, []],
    ["a moment of issue in 2001", { iat: 1e9, exp: 2e9 }, ["exp"]],
    ["a moment of issue before", { iat: 1e9 - 1, exp: 2e9 }, []],
  ])("%s", (_what, claims, names) => {
    expect(addedTwice(readTokenTimes(claims as never), NOW).map(({ name }) => name)).toEqual(names);
  });

  test("which is not ahead of the clock is no sum", () => {
    expect(addedTwice(readTokenTimes({ iat: 1e9, exp: 2e9 }), 2e9 - DAY)).toEqual([]);
    expect(addedTwice(readTokenTimes({ iat: 1e9, exp: 2e9 }), 2e9 - DAY - 1)).toHaveLength(1);
  });
});
