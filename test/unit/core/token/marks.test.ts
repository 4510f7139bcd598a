import { describe, expect, test } from "vitest";
import { mayBeHeader } from "../../../../src/core/token/header-start.ts";
import { markAt } from "../../../../src/core/token/mark-at.ts";
import { readAs } from "../../../../src/core/token/read-as.ts";
import { isRemovalMark, removalMarkLength } from "../../../../src/core/token/removal-mark.ts";
import { shorteningMarkLength } from "../../../../src/core/token/shortening-mark.ts";
import { signatureLengths } from "../../../../src/core/token/signature-lengths.ts";
import { REMOVALS, SHORTENINGS } from "../../../support/wrappings.ts";

describe("marks of shortening", () => {
  test.each(SHORTENINGS)("%s", (mark) => {
    expect(shorteningMarkLength(`ab${mark}\nrest`, 2)).toBe(mark.length);
  });
  test.each(["", "..", "[x]", "<b>", "(see)", "[cut", "abc"])("not %j", (text) => {
    expect(shorteningMarkLength(text, 0)).toBe(0);
  });
});

describe("marks of removal", () => {
  test.each(REMOVALS)("%s", (mark) => expect(isRemovalMark(mark)).toBe(true));
  test.each(["", "abc", "x", "[1]", "ab-cd_ef", `redacted${"a".repeat(35)}`, `redacted ${"a".repeat(120)}`])(
    "not %j",
    (text) => expect(isRemovalMark(text)).toBe(false),
  );
  test("one behind a dot is read to its end", () => {
    expect(removalMarkLength('a.[REDACTED]"', 2)).toBe(10);
    expect(removalMarkLength("a. (signature removed) x", 2)).toBe(20);
    expect(removalMarkLength("a. and more", 2)).toBe(0);
  });
});

describe("a mark in place of the rest of a token", () => {
  test("is one of removal in place of a whole part, else one of shortening", () => {
    expect(markAt("[REDACTED]", 0, 2, 0)).toEqual({ text: "[REDACTED]", end: 10 });
    expect(markAt("…", 0, 2, 0)).toEqual({ text: "…", end: 1 });
    expect(markAt("<…>", 0, 2, 5)).toEqual({ text: "…", end: 3 });
    expect(markAt("****", 0, 2, 5)).toEqual({ text: "****", end: 4 });
    expect(markAt("...", 0, 1, 0)).toEqual({ text: "…", end: 3 });
    expect(markAt("[x]", 0, 2, 0)).toBeNull();
  });
});

test.each([
  ["a", "a"],
  ["_", "_"],
  [" ", " "],
  ["\u3000", " "],
  ["\ufeff", ""],
  ["\u200d", ""],
  ["\ufe0f", ""],
  ["\u2014", "-"],
  ["\uff3f", "_"],
  ["\u3002", "."],
  ["é", null],
  ['"', null],
  ["\uff02", null],
  ["😀", null],
])("%j is read as %j", (character, as) => expect(readAs(character)).toBe(as));

test.each([
  ["eyJhbGciOiJIUzI1NiJ9", true],
  ["eyJh", true],
  ["eyJ", true],
  [Buffer.from('{ "typ": "JWT" }').toString("base64"), true],
  [Buffer.from('{\n  "cty": ""}').toString("base64"), true],
  [Buffer.from('{"identity":"a"}').toString("base64"), false],
  [Buffer.from("{identity").toString("base64"), false],
  ["abcd", false],
  ["eyJ!", false],
])("%s may be a header: %s", (text, may) => expect(mayBeHeader(text)).toBe(may));

test("lengths of signatures", () => {
  expect(signatureLengths("HS256")).toEqual([43]);
  expect(signatureLengths("RS256")).toEqual([342, 512, 683]);
  expect(signatureLengths("none")).toEqual([]);
  expect(signatureLengths(7)).toEqual([]);
});
