import { expect, test } from "vitest";
import { type Shell, shellWord } from "../../../../src/recording/requests/shell-word.ts";

test.each<[text: string, shell: Shell, value: string, rest: string]>([
  ["a\\ b c", "posix", "a b", " c"],
  ["'a b'\"c d\"e f", "posix", "a bc de", " f"],
  ["'it'\\''s' f", "posix", "it's", " f"],
  ["$'a\\'b\\u0021' f", "posix", "a'b!", " f"],
  ['"a\\"b\\nc" f', "posix", 'a"b\\nc', " f"],
  ["a\\\n  b", "posix", "a", "  b"],
  ["a;b", "posix", "a", ";b"],
  ['"a ""b"" \\"c\\" d" e', "windows", 'a "b" "c" d', " e"],
  ["'a b", "windows", "'a", " b"],
  ["'it''s' b", "powershell", "it's", " b"],
  ['"a`"b""c" d', "powershell", 'a"b"c', " d"],
])("%s", (text, shell, value, rest) => {
  const word = shellWord(text, 0, shell);
  expect([word.value, text.slice(word.end), word.closed, word.filled]).toEqual([value, rest, true, false]);
});

test.each<[text: string, shell: Shell]>([
  ['"$TOKEN"', "posix"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as a shell has it
  ['"a ${TOKEN}"', "posix"],
  ['"$(cat token)"', "posix"],
  ["$TOKEN", "posix"],
  ['"Bearer $token"', "powershell"],
])("the shell fills in %s", (text, shell) => {
  expect(shellWord(text, 0, shell).filled).toBe(true);
});

test.each<[text: string, shell: Shell]>([
  ["'$TOKEN'", "posix"],
  ['"\\$TOKEN"', "posix"],
  ['"$ 5"', "posix"],
  ['"`$token"', "powershell"],
  ['"$([char]233)"', "powershell"],
])("the shell leaves %s", (text, shell) => {
  expect(shellWord(text, 0, shell).filled).toBe(false);
});

test("a quote that never closes", () => {
  expect(shellWord("'a b", 0, "posix")).toMatchObject({ value: "a b", end: 4, closed: false });
});
