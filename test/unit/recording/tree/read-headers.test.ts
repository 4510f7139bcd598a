import { expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { readHeader } from "../../../../src/recording/tree/read-headers.ts";

const NAME = "x-twilio-token";
const bytes = [...Buffer.from("eyJ")];

test.each<[title: string, headers: Json]>([
  [
    "HAR: a list of names and values",
    [
      { name: "Accept", value: "*/*" },
      { name: "X-Twilio-Token", value: "eyJ" },
    ],
  ],
  ["a list of keys and values", [{ key: "X-Twilio-Token", value: "eyJ" }]],
  [
    "a list of pairs",
    [
      ["accept", "*/*"],
      ["X-Twilio-Token", "eyJ"],
    ],
  ],
  ["an object of names", { accept: "*/*", "X-Twilio-Token": "eyJ" }],
  ["an object of lists", { "x-twilio-token": ["eyJ", "other"] }],
  ["lines of text", "Accept: */*\r\nX-Twilio-Token:  eyJ \r\nHost: x"],
  ["lines without carriage returns", "Accept: */*\nX-Twilio-Token: eyJ"],
  ["BiDi: a typed text", [{ name: "X-Twilio-Token", value: { type: "string", value: "eyJ" } }]],
  ["BiDi: base64", [{ name: "X-Twilio-Token", value: { type: "base64", value: "ZXlK" } }]],
  ["webRequest: bytes", [{ name: "X-Twilio-Token", binaryValue: bytes }]],
  ["a list of lines", ["Accept: */*", "X-Twilio-Token: eyJ"]],
  ["Node: names and values in turns", ["Accept", "*/*", "X-Twilio-Token", "eyJ", "Host", "x"]],
  [
    ".NET: keys and lists of values",
    [
      { Key: "Accept", Value: ["a"] },
      { Key: "X-Twilio-Token", Value: ["eyJ"] },
    ],
  ],
  ["a server's environment", { HTTP_ACCEPT: "*/*", HTTP_X_TWILIO_TOKEN: "eyJ" }],
  [
    "Charles: the list one level further down",
    { firstLine: "POST /", headers: [{ name: "X-Twilio-Token", value: "eyJ" }] },
  ],
])("%s", (_title, headers) => {
  expect(readHeader(headers, NAME)).toBe("eyJ");
});

test.each<[title: string, headers: Json | undefined]>([
  ["no headers", undefined],
  ["null", null],
  ["a number", 7],
  ["lines of other headers", "Accept: x-twilio-token: a\nX-Twilio-Token-Not: a"],
  ["a list of others", [{ name: "Accept", value: "x-twilio-token" }]],
  ["a list of what is no header", ["x-twilio-token", null, 7, { value: "eyJ" }, [7, "eyJ"]]],
  ["an object of others", { accept: "*/*" }],
  ["names and values in turns, where it is a value", ["Accept", "X-Twilio-Token"]],
  ["a name without its value", ["Accept", "*/*", "X-Twilio-Token"]],
  ["no value", [{ name: "X-Twilio-Token" }]],
  ["a null value", { "X-Twilio-Token": null }],
  ["an empty list", { "X-Twilio-Token": [null] }],
  ["an object without a text", { "X-Twilio-Token": { type: "string", value: 7 } }],
])("none: %s", (_title, headers) => {
  expect(readHeader(headers, NAME)).toBeNull();
});

test("an empty value is one", () => {
  expect(readHeader({ "X-Twilio-Token": "" }, NAME)).toBe("");
  expect(readHeader("x-twilio-token:", NAME)).toBe("");
});

test("a bare value that is no text is told as text", () => {
  expect(readHeader({ "X-Twilio-Token": 7 }, NAME)).toBe("7");
  expect(readHeader({ "X-Twilio-Token": false }, NAME)).toBe("false");
});

test("base64 that is none stays as it stands", () => {
  expect(readHeader([{ name: NAME, value: { type: "base64", value: "%%" } }], NAME)).toBe("%%");
});

test("the first of several headers of that name counts", () => {
  expect(
    readHeader(
      [
        { name: NAME, value: "first" },
        { name: NAME, value: "second" },
      ],
      NAME,
    ),
  ).toBe("first");
});

test("bytes are cut where no server would take them", () => {
  expect(readHeader([{ name: NAME, binaryValue: new Array(20_005).fill(97) }], NAME)).toBe(
    "a".repeat(20_000),
  );
});
