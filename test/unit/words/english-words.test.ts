import { expect, test } from "vitest";
import { englishWords } from "../../../src/words/english-words.ts";

test("the words are English, with values put in", () => {
  expect(englishWords.language).toBe("en");
  expect(englishWords.say("ago", "5 min")).toBe("5 min ago");
  expect(englishWords.number(1234.5)).toBe("1,234.5");
  expect(englishWords.clock(new Date(2026, 0, 1, 15, 4, 5).getTime())).toMatch(/^3:04:05\sPM$/);
});

test("a message that does not exist is empty", () =>
  expect(englishWords.message("no_such_message")).toBe(""));
