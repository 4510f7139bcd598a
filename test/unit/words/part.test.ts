import { expect, test } from "vitest";
import { isOutside, joinParts, type Part } from "../../../src/words/part.ts";

const parts: readonly Part[] = [
  { kind: "words", text: "by " },
  { kind: "outside", text: "alice", max: 60 },
  { kind: "name", text: " us1 " },
  { kind: "sid", text: "AC1", max: 50 },
  { kind: "message", text: "no", max: 9 },
];

test("what came from outside is told from our own words", () => {
  expect(parts.map(isOutside)).toEqual([false, true, false, true, true]);
});

test("only what came from outside is changed, with its kind and length known", () => {
  expect(joinParts(parts, ({ kind, text, max }) => `<${kind} ${text} ${max}>`)).toBe(
    "by <outside alice 60> us1 <sid AC1 50><message no 9>",
  );
});

test("of no pieces comes an empty text", () => expect(joinParts([], () => "x")).toBe(""));
