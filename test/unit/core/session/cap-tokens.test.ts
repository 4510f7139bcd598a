import fc from "fast-check";
import { expect, test } from "vitest";
import { capTokens } from "../../../../src/core/session/cap-tokens.ts";

const browser = (lastSeen: number) => ({ seenBy: "browser" as const, lastSeen });
const page = (lastSeen: number) => ({ seenBy: "page" as const, lastSeen });

test.each([
  ["as many as may be stay", [browser(1), page(2)], 2, [browser(1), page(2)]],
  ["what was seen longest ago goes", [browser(2), browser(1), browser(3)], 2, [browser(2), browser(3)]],
  ["what only the page told goes first", [page(9), browser(1), page(8)], 1, [browser(1)]],
  ["of what the page told, the oldest goes first", [page(7), browser(1), page(8)], 2, [browser(1), page(8)]],
  ["all go where none may stay", [page(1), browser(1)], 0, []],
])("%s, and the order is the same", (_, tokens, limit, expected) => {
  expect(capTokens(tokens, limit)).toEqual(expected);
});

test("no page can push out what the browser saw", () => {
  const seenBy = fc.constantFrom("browser" as const, "page" as const);
  const tokens = fc.array(fc.record({ seenBy, lastSeen: fc.nat(99) }), { maxLength: 12 });
  const fromBrowser = (of: readonly { readonly seenBy: string }[]) =>
    of.filter((token) => token.seenBy === "browser").length;
  fc.assert(
    fc.property(tokens, fc.nat(12), (all, limit) => {
      const kept = capTokens(all, limit);
      expect(kept).toHaveLength(Math.min(limit, all.length));
      expect(fromBrowser(kept)).toBe(Math.min(limit, fromBrowser(all)));
    }),
    { numRuns: 50 },
  );
});
