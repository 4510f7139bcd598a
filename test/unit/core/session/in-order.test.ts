import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../../src/core/session/in-order.ts";

interface Thing {
  readonly name: string;
  readonly at: number | null;
  readonly order?: number;
}
const names = (...things: readonly Thing[]): string =>
  inOrder(things)
    .map(({ name }) => name)
    .join("");

test("by their times, where all have one", () => {
  expect(names({ name: "b", at: 2, order: 0 }, { name: "a", at: 1, order: 9 })).toBe("ab");
});

test("by their places, where one has no time", () => {
  const things = [
    { name: "c", at: 1, order: 3 },
    { name: "a", at: 9, order: 1 },
    { name: "b", at: null, order: 2 },
  ];
  expect(names(...things)).toBe("abc");
});

test("of one time by their places, else as they come", () => {
  expect(names({ name: "b", at: 1, order: 2 }, { name: "a", at: 1, order: 1 })).toBe("ab");
  expect(names({ name: "a", at: 1 }, { name: "b", at: 1 })).toBe("ab");
});

test("nothing is lost, and nothing is changed", () => {
  const thing = fc.record({ name: fc.string(), at: fc.option(fc.integer()), order: fc.nat() });
  fc.assert(
    fc.property(fc.array(thing), (things) => {
      const before = [...things];
      const after = inOrder(things);
      expect(things).toEqual(before);
      expect(new Set(after)).toEqual(new Set(things));
      expect(after).toHaveLength(things.length);
    }),
  );
});
