import { expect, test } from "vitest";
import { type Mask, makeMask, NO_MASK } from "../../../src/core/text/mask.ts";
import type { OutsidePart } from "../../../src/words/part.ts";
import { showOutside } from "../../../src/words/show-outside.ts";

const mask: Mask = { value: (text) => `value of ${text}`, message: (text) => `prose of ${text}` };

test.each<[kind: OutsidePart["kind"], shown: string]>([
  ["outside", "value of alice"],
  ["sid", "value of alice"],
  ["message", "prose of alice"],
])("%s: %s", (kind, shown) => {
  expect(showOutside({ kind, text: "alice", max: 60 }, mask)).toBe(shown);
});

test("it is cut at its own length, and what cannot be seen is escaped", () => {
  expect(showOutside({ kind: "outside", text: "ab\u202ecdef", max: 4 }, NO_MASK)).toBe("ab\\u202ec…");
});

test("it is masked before it is cut, so that the cut hides nothing from the mask", () => {
  const part: OutsidePart = { kind: "message", text: "hello someone@example.com", max: 12 };
  expect(showOutside(part, makeMask(["someone@example.com"]))).toBe("hello s•••");
});
