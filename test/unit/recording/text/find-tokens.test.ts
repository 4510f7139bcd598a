import { expect, test } from "vitest";
import { findTokens } from "../../../../src/recording/text/find-tokens.ts";
import { token, withIdentity } from "../../../support/make-token.ts";

const whole = token();
const [head = "", body = "", signature = ""] = whole.split(".");
const spaced = token({ header: '{ "alg": "HS256", "typ": "JWT", "cty": "twilio-fpa;v=1" }' });
const answer = JSON.stringify({ identity: "agent_17", token: whole });
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const indented = token({ header: '{\n  "alg": "HS256",\n  "typ": "JWT"\n}' });
/** Cut into lines of this many characters, as mail and terminals do it. */
const wrapped = (width: number, between: string): string =>
  (whole.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(between);

test.each<[title: string, text: string, found: string[]]>([
  ["nothing", "no token here", []],
  ["by itself", whole, [whole]],
  ["in a sentence, without its full stop", `The token is ${whole}. It failed.`, [whole]],
  ["in quotes", `{"token":"${whole}"}`, [whole]],
  ["a header with a space behind the brace", spaced, [spaced]],
  ["a header over several lines", indented, [indented]],
  ["two, in their order", `${spaced}\n\n${whole}`, [spaced, whole]],
  ["one behind the other with a comma", `${whole},${spaced}`, [whole, spaced]],
  ["the same one twice", `${whole}\n\n${whole}`, [whole, whole]],
  ["with the word Bearer", `Authorization: Bearer ${whole}`, [`Bearer ${whole}`]],
  ["with the word bearer in lower case", `bearer  ${whole}`, [`bearer  ${whole}`]],
  ["not with a word that ends in bearer", `forbearer ${whole}`, [whole]],
  ["Python's bytes", `token = b'${whole}'`, [`b'${whole}'`]],
  ["Python's bytes in double quotes", `token = B"${whole}"`, [`B"${whole}"`]],
  ["quotes alone are not taken", `token = '${whole}'`, [whole]],
  ["a letter before it is no start", `x${whole}`, []],
  ["a dash behind a word is no start", `x-${whole}`, []],
  ["a dash before it is the text's", `-${whole}`, [whole]],
  ["a path behind it", `/embed/${whole}/settings`, [whole]],
  ["base64 of an answer", base64(answer), [base64(answer)]],
  ["base64 of a text with two", base64(`${whole}\n${spaced}`), [whole, spaced]],
  ["base64 of JSON without a token", base64('{"identity":"agent_17","n":[1,2,3]}'), []],
  ["the cookie of a web framework", `session=${body}.Yxyz12.${signature}`, []],
  ["a header alone", `header ${head}`, [head]],
  ["a header and payload", `${head}.${body}`, [`${head}.${body}`]],
  ["an unsigned token with its dot", `${head}.${body}.`, [`${head}.${body}.`]],
  ["a payload alone is none", body, []],
  ["base64 of no JSON", "eyAAAAAAAAAAAAAAAAAAAAAA", []],
  ["cut off with dots", `${head}.${body}...`, [`${head}.${body}...`]],
  ["cut off with many dots", `${head}.${body}..... more`, [`${head}.${body}...`]],
  [
    "cut off with an ellipsis",
    `${head}.${body}.${signature.slice(0, 9)}… more`,
    [`${head}.${body}.${signature.slice(0, 9)}…`],
  ],
])("%s", (_title, text, found) => {
  expect(findTokens(text)).toEqual(found);
});

test.each([
  ["lines", "\n"],
  ["lines of Windows", "\r\n"],
  ["indented lines", "\n    "],
  ["a quoted mail", "\n> "],
  ["a table", " \n|"],
  ["quoted-printable mail", "=\r\n"],
])("wrapped into %s, it is put together again", (_title, between) => {
  expect(findTokens(`${wrapped(60, between)}\n\nRegards`)).toEqual([whole]);
});

test("what follows the last line is found by itself", () => {
  expect(findTokens(`${wrapped(60, "\n")}\n\n${spaced}`)).toEqual([whole, spaced]);
});

test("a whole token takes nothing from the next line", () => {
  expect(findTokens(`${whole}\nabc`)).toEqual([whole]);
});

test("a cut token takes nothing from the next line that makes it no better", () => {
  expect(findTokens(`${head}.${body.slice(0, 40)}\nRegards,`)).toEqual([`${head}.${body.slice(0, 40)}`]);
});

test("an empty line ends it", () => {
  expect(findTokens(`${head}.${body}\n\n${signature}`)).toEqual([`${head}.${body}`]);
});

test("no more than a hundred lines are added to the first", () => {
  const WIDTH = 20;
  /** A token that takes this many lines. */
  const ofLines = (count: number): string => {
    for (let length = 1000; length < 2000; length++) {
      const text = token({ payload: withIdentity("a".repeat(length)) });
      if (Math.ceil(text.length / WIDTH) === count) return text;
    }
    throw new Error("no such token");
  };
  const inLines = (text: string): string => (text.match(/.{1,20}/g) ?? []).join("\n");
  expect(findTokens(inLines(ofLines(101)))).toEqual([ofLines(101)]);
  expect(findTokens(inLines(ofLines(102)))).not.toContain(ofLines(102));
});
