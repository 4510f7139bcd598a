import { describe, expect, test } from "vitest";
import { type Value, value } from "../../../src/core/text/value.ts";
import type { Part } from "../../../src/words/part.ts";
import { renderStatement, renderStatements } from "../../../src/words/render-statement.ts";
import { Words } from "../../../src/words/words.ts";

const MESSAGES: Readonly<Record<string, string>> = {
  language: "en",
  only: "{v}",
  around: "a {v} b",
  twice: "{v} and {v}",
  two: "{v}{w}",
  inner: "[{x}]",
  counted: "{count}",
  calls_one: "{count} call",
  calls_other: "{count} calls",
  code_31205: "The token expired.",
  code_unknown: "Error {code} is none of Twilio's.",
  advice_unknown: "Look up {code}, then {code}.",
  term_header: "the header",
};
const words = new Words((key) => MESSAGES[key] ?? `<${key}>`, "en");
const tell = (seconds: number): string => `at ${seconds}`;
const rendered = (message: string, values: Readonly<Record<string, Value>> = {}, count?: number) =>
  renderStatement({ message, values, ...(count === undefined ? {} : { count }) }, words, tell);
const own = (text: string): Part => ({ kind: "words", text });

describe("values by their kind", () => {
  test.each<[kind: string, one: Value, parts: Part[]]>([
    ["number", value.number(1234), [own("1,234")]],
    ["duration", value.duration(61), [own("1 min 1 sec")]],
    ["moment", value.moment(7), [own("at 7")]],
    ["name", value.name("us1"), [{ kind: "name", text: "us1" }]],
    ["term", value.term("header"), [own("the header")]],
    ["sid", value.sid("AC1"), [{ kind: "sid", text: "AC1", max: 50 }]],
    ["outside", value.outside("alice", 7), [{ kind: "outside", text: "alice", max: 7 }]],
    ["message", value.message("no", 9), [{ kind: "message", text: "no", max: 9 }]],
    ["code of Twilio's", value.code(31205), [{ kind: "name", text: "31205" }]],
    ["code of somebody else's", value.code(123456), [{ kind: "message", text: "123456", max: 6 }]],
    ["meaning", value.meaning(31205), [own("The token expired.")]],
    [
      "meaning of somebody else's code",
      value.meaning(4711),
      [own("Error "), { kind: "message", text: "4711", max: 4 }, own(" is none of Twilio's.")],
    ],
    [
      "advice on somebody else's code",
      value.advice(4711),
      [
        own("Look up "),
        { kind: "message", text: "4711", max: 4 },
        own(", then "),
        { kind: "message", text: "4711", max: 4 },
        own("."),
      ],
    ],
    [
      "statement",
      value.statement("inner", { x: value.name("y") }),
      [own("["), { kind: "name", text: "y" }, own("]")],
    ],
  ])("%s", (_kind, one, parts) => {
    expect(rendered("only", { v: one })).toEqual(parts);
  });

  test("a piece of advice is chosen by the code", () => {
    expect(rendered("only", { v: value.advice(31205) })).not.toEqual(
      rendered("only", { v: value.advice(31206) }),
    );
    expect(rendered("only", { v: value.advice(31205) })).toEqual([
      own(expect.stringMatching(/^<advice_\w+>$/)),
    ]);
  });
});

describe("placeholders", () => {
  test("the words around them are pieces of their own, and none is empty", () => {
    expect(rendered("around", { v: value.name("x") })).toEqual([
      own("a "),
      { kind: "name", text: "x" },
      own(" b"),
    ]);
    expect(rendered("two", { v: value.name("x"), w: value.outside("y") })).toEqual([
      { kind: "name", text: "x" },
      { kind: "outside", text: "y", max: 60 },
    ]);
  });

  test("one may stand twice", () => {
    expect(rendered("twice", { v: value.name("x") })).toHaveLength(3);
  });

  test("one without a value stays as it stands", () => {
    expect(rendered("around")).toEqual([own("a "), own("{v}"), own(" b")]);
  });

  test("a name that every object has is none", () => {
    const odd = new Words((key) => (key === "odd" ? "{toString}{constructor}" : ""), "en");
    expect(renderStatement({ message: "odd", values: {} }, odd, tell)).toEqual([
      own("{toString}"),
      own("{constructor}"),
    ]);
  });

  test("a value is not searched for placeholders", () => {
    expect(rendered("two", { v: value.outside("{w}"), w: value.name("x") })).toEqual([
      { kind: "outside", text: "{w}", max: 60 },
      { kind: "name", text: "x" },
    ]);
  });
});

describe("counts", () => {
  test.each([
    [1, "1 call"],
    [2, "2 calls"],
    [1200, "1,200 calls"],
  ])("%d: %s", (count, text) => {
    expect(
      rendered("calls", {}, count)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  test("without a count, a message has no other form", () => {
    expect(rendered("calls")).toEqual([own("<calls>")]);
    expect(rendered("counted")).toEqual([own("{count}")]);
  });
});

describe("lists", () => {
  test("items keep their kind, with the language's words between them", () => {
    const list = value.list([value.outside("a"), value.name("b"), value.sid("c")]);
    expect(rendered("only", { v: list }).filter(({ text }) => text !== "")).toEqual([
      { kind: "outside", text: "a", max: 60 },
      own(", "),
      { kind: "name", text: "b" },
      own(", "),
      { kind: "sid", text: "c", max: 50 },
    ]);
  });

  test("the hundred first are told", () => {
    const items = Array.from({ length: 101 }, (_, at) => value.name(`n${at}`));
    const parts = rendered("only", { v: value.list(items) });
    const names = parts.filter(({ kind }) => kind === "name");
    expect(parts.map(({ text }) => text).join("")).toMatch(/^[n\d, ]+$/);
    expect(names).toHaveLength(100);
    expect(names.at(-1)?.text).toBe("n99");
  });
});

test("several statements have a space between them, and none before", () => {
  const statement = { message: "only", values: { v: value.name("x") } };
  const x: Part = { kind: "name", text: "x" };
  expect(renderStatements([statement, statement, statement], words, tell)).toEqual([
    x,
    own(" "),
    x,
    own(" "),
    x,
  ]);
  expect(renderStatements([], words, tell)).toEqual([]);
});
