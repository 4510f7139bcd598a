import { expect, test, vi } from "vitest";
import { browserWords } from "../../../src/words/browser-words.ts";

vi.mock("webextension-polyfill", () => ({
  default: {
    i18n: {
      getMessage: (key: string, values: string[]) =>
        key === "language" ? "de" : `${key}(${values.join("|")})`,
      getUILanguage: () => "de-CH",
    },
  },
}));

test("the messages are the browser's, and its locale counts for numbers", () => {
  const words = browserWords();
  expect(words.language).toBe("de");
  expect(words.say("ago", "5 min")).toBe("ago(5 min)");
  expect(words.list(["a", "b", "c"])).toBe("a, b und c");
  expect(words.number(12345.5)).toMatch(/^12['’]345\.5$/);
});
