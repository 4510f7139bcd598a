import fc from "fast-check";
import { expect, test } from "vitest";
import { scanToken } from "../../../../src/core/token/scan-token.ts";
import { HEADER, token } from "../../../support/make-token.ts";

const GOOD = token();
const [head = "", body = "", signature = ""] = GOOD.split(".");
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

test.each([
  ["a full stop", "."],
  ["a path", "/settings"],
  ["emphasis", "_"],
  ["the end of a comment", "-->"],
  ["more of an address", "&theme=dark"],
  ["a line", "\nabc"],
  ["a space and a word", " abc"],
  ["dots", "..."],
  ["a zero width space and a word", "\u200babc"],
])("a whole token ends before %s", (_what, behind) => {
  expect(scanToken(GOOD + behind, 0)).toEqual({
    clean: GOOD,
    end: GOOD.length,
    foreign: [],
    isComplete: true,
  });
});

test("what is glued to a token stays with it", () => {
  expect(scanToken(`${GOOD}abc`, 0)).toMatchObject({ clean: `${GOOD}abc`, isComplete: false });
  expect(scanToken(`${GOOD}.abc`, 0)).toMatchObject({ clean: `${GOOD}.abc`, isComplete: false });
});

test("padding stays with its part", () => {
  expect(scanToken(`${head}=.${body}==.${signature}`, 0)).toMatchObject({
    clean: `${head}=.${body}==.${signature}`,
    isComplete: true,
  });
});

test("a token begins where it is told", () => {
  expect(scanToken(`token=${GOOD};`, 6)).toMatchObject({ clean: GOOD, end: GOOD.length + 6 });
});

test("the part that a foreign piece stands in is told", () => {
  const text = `${head.slice(0, 20)}\u200b${head.slice(20)}.${body}.${signature.slice(0, 9)}\u200c${signature.slice(9)}`;
  expect(scanToken(text, 0)).toMatchObject({
    clean: GOOD,
    foreign: [
      { kind: "unseen", text: "\u200b", part: 0 },
      { kind: "unseen", text: "\u200c", part: 2 },
    ],
  });
});

test.each([
  [
    "an encrypted token",
    `${encode({ alg: "dir", enc: "A256GCM" })}..aXYtaXYtaXYtaXYt.Y2lwaGVydGV4dA.${"t".repeat(22)}`,
  ],
  ["a token signed with a private key", `${encode({ ...HEADER, alg: "RS256" })}.${body}.${"s".repeat(342)}`],
  ["a token whose algorithm is not known", `${encode({ ...HEADER, alg: "XY1" })}.${body}.${"s".repeat(50)}`],
])("%s is known to be whole, also over lines", (_what, text) => {
  expect(scanToken(`${text}\n\nmore`, 0)).toMatchObject({ clean: text, isComplete: true });
  const broken = (text.match(/.{1,30}/g) ?? []).join("\n");
  if (text.split(".")[2]?.length !== 50) expect(scanToken(`${broken}\n\nmore`, 0).clean).toBe(text);
});

test.each([
  [`${head}.${body}.${signature.slice(0, 9)}`, "…"],
  [`${head}.${body.slice(0, 90)}`, "<truncated 9 bytes>"],
])("a mark of shortening becomes an ellipsis", (cut, mark) => {
  expect(scanToken(`${cut}${mark} more`, 0)).toMatchObject({
    clean: `${cut}…`,
    end: cut.length + mark.length,
  });
});

test("a mark in place of a part stays as it is", () => {
  expect(scanToken(`${head}.${body}.[REDACTED]"`, 0).clean).toBe(`${head}.${body}.[REDACTED]`);
  expect(scanToken(`${head}.[REDACTED].[REDACTED]"`, 0).clean).toBe(`${head}.[REDACTED].[REDACTED]`);
});

test("what is read is a part of the text, whatever it is", () => {
  const piece = fc.constantFrom(
    head,
    body,
    signature,
    ".",
    "\n",
    " ",
    "\u200b",
    "%20",
    "\\_",
    "…",
    "[",
    "$",
    "e",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `ey${pieces.join("")}`;
      const { end, clean } = scanToken(text, 0);
      expect(end).toBeGreaterThan(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(clean.startsWith("ey")).toBe(true);
    }),
    { numRuns: 500 },
  );
});
