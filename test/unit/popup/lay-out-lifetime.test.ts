import { expect, test } from "vitest";
import { layOutLifetime } from "../../../src/popup/lay-out-lifetime.ts";

const life = { issuedAt: 1000, expiresAt: 2000 };

test("a living token fills the bar from issue to expiry, with now on it", () => {
  expect(layOutLifetime(life, [], [1_500_000], 1_250_000)).toEqual({
    own: { from: 0, to: 1 },
    now: 0.25,
    others: [],
    calls: [0.5],
  });
});

test("an expired token leaves room for the time since, but no more than half of its life", () => {
  expect(layOutLifetime(life, [], [], 2_250_000)).toMatchObject({ own: { from: 0, to: 0.8 }, now: 1 });
  expect(layOutLifetime(life, [], [], 9_000_000)).toMatchObject({ own: { from: 0, to: 1 / 1.5 }, now: 1 });
});

test("a token that does not live yet leaves room before it", () => {
  expect(layOutLifetime(life, [], [], 750_000)).toMatchObject({ own: { from: 0.2, to: 1 }, now: 0 });
});

test("other tokens are cut to the bar; those beside it are left out, as are those that tell no times", () => {
  const others = [
    { issuedAt: 500, expiresAt: 1500 },
    { issuedAt: 1500, expiresAt: 5000 },
    { issuedAt: 10, expiresAt: 900 },
    { issuedAt: null, expiresAt: 1500 },
  ];
  expect(layOutLifetime(life, others, [], 1_000_000)?.others).toEqual([
    { from: 0, to: 0.5 },
    { from: 0.5, to: 1 },
  ]);
});

test.each([
  { issuedAt: null, expiresAt: 2000 },
  { issuedAt: 1000, expiresAt: null },
  { issuedAt: 2000, expiresAt: 2000 },
  { issuedAt: 2000, expiresAt: 1000 },
])("%j has no bar", (odd) => {
  expect(layOutLifetime(odd, [], [], 1_500_000)).toBeNull();
});
