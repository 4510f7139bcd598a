import { expect, test } from "vitest";
import { forbiddenCharacter } from "../../../../src/core/rules/client-name.ts";

test.each([
  ["a b", " "],
  ["a\tb", "\t"],
  ["a\u0000b", "\u0000"],
  ["a\u007fb", "\u007f"],
  ["<a>", "<"],
  ["a#b%", "#"],
  ['"a"', '"'],
  ["{a}", "{"],
  ["a|b", "|"],
  ["a\\b", "\\"],
  ["a^b", "^"],
  ["[a]", "["],
  ["a`b", "`"],
])("%j has a character that Twilio refuses", (name, character) => {
  expect(forbiddenCharacter(name)).toBe(character);
});

test.each([
  "",
  "alice",
  "john.doe",
  "a@b.example",
  "shop:4",
  "Zo\u00eb",
  "+15551234567",
  "a-b",
  "a'b",
  "(a)",
])("%j has none", (name) => expect(forbiddenCharacter(name)).toBeNull());
