import { expect, test } from "vitest";
import { foreignAt } from "../../../../src/core/token/foreign-at.ts";

test.each([
  ["%2E", "percent", "."],
  ["%252e", "percent", "."],
  ["%20", "percent", ""],
  ["%0A", "percent", ""],
  ["%E2%80%8B", "unseen", ""],
  ["%E2%80%93", "percent", "-"],
  ["=2E", "escape", "."],
  ["&#46;", "escape", "."],
  ["&#x2d;", "escape", "-"],
  ["&amp;#46;", "escape", "."],
  ["&lowbar;", "escape", "_"],
  ["&nbsp;", "space", ""],
  ["&shy;", "unseen", ""],
  ["\\_", "backslash", "_"],
  ["\\\\_", "backslash", "_"],
  ["\\u002e", "backslash", "."],
  ["\\u{2d}", "backslash", "-"],
  ["\\x5f", "backslash", "_"],
  ["\\u200b", "unseen", ""],
  ["\\n", "space", ""],
  ["\u200b", "unseen", ""],
  ["\u00ad", "unseen", ""],
  ["\u202e", "unseen", ""],
  ["\u0000", "unseen", ""],
  ["\u2013", "dash", "-"],
  ["\u2212", "dash", "-"],
  ["\uff0e", "escape", "."],
  ["\uff21", "escape", "A"],
  ["\u00a0", "space", ""],
  ["  ", "space", ""],
  ["\n", "space", ""],
  ["=\r\n", "space", ""],
  ["\n> > ", "space", ""],
  [" │\n│ ", "space", ""],
  ["\n  12 | ", "space", ""],
  ['" +\n  "', "space", ""],
  ["\\\n", "space", ""],
  ["\u001b[1;32m", "markup", ""],
  ["[0m", "markup", ""],
  ["<wbr>", "markup", ""],
  ['<span class="x">', "markup", ""],
])("%j is read", (text, kind, means) => {
  expect(foreignAt(`a${text}b`, 1)).toEqual({ kind, text, means });
});

test.each([
  "",
  "b",
  "-",
  "%zz",
  "%22",
  "%C3%A9",
  "&theme=",
  "&quot;",
  "\\u0022",
  "\\q",
  "$",
  "é",
  '"',
  "\n\n",
  "<x>",
  "=a",
  "[1]",
])("%j is none", (text) => {
  const read = foreignAt(`a${text}`, 1);
  // The first of two line ends alone is one, and the token does not go on behind it.
  if (text === "\n\n") expect(read?.text).toBe("\n");
  else expect(read).toBeNull();
});
