import { describe, expect, test } from "vitest";
import { findLiterals } from "../../../../src/recording/text/find-literals.ts";

const values = (text: string): unknown[] => findLiterals(text).map(({ value }) => value);
const error = { type: "error", payload: { error: { code: 31205, message: "it's" } } };

describe("messages and errors in the notation of a language", () => {
  test.each<[title: string, text: string]>([
    ["Chrome's console", `ws.js:9 {type: 'error', payload: {error: {code: 31205, message: "it's"}}}`],
    ["node", "{\n  type: 'error',\n  payload: { error: { code: 31205, message: \"it's\" } }\n}"],
    [
      "a string that node broke into lines",
      "{ type: 'error', payload: { error: { code: 31205, message: 'it' +\n  '\\'s' } } }",
    ],
    [
      "Firefox's console",
      `Object { type: "error", payload: Object { error: { code: 31205, message: "it's" } } }`,
    ],
    ["Python", `{'type': 'error', 'payload': {'error': {'code': 31205, 'message': "it's"}}}`],
    ["Ruby", `{"type"=>"error", "payload"=>{"error"=>{"code"=>31205, "message"=>"it's"}}}`],
    ["Ruby's symbols", `{:type=>"error", :payload=>{:error=>{:code=>31205, :message=>"it's"}}}`],
  ])("%s", (_title, text) => expect(values(text)).toEqual([error]));

  test("an error by itself", () => {
    expect(values("body: { code: 20104, message: 'expired' }")).toEqual([
      { code: 20104, message: "expired" },
    ]);
  });

  test("what a console leaves out, and what is no value, does no harm", () => {
    const text =
      "{type: 'error', payload: {code: 31205, a: {…}, b: Array(2), c: [Object], d: undefined, e: f(), g: true}}";
    expect(values(text)).toMatchObject([{ type: "error", payload: { code: 31205, g: true } }]);
  });

  test("of one that breaks off, what is whole", () => {
    expect(findLiterals("x {type: 'error', payload: {code: 31205, message: 'Acc")).toEqual([
      { start: 2, end: 2, value: { type: "error", payload: { code: 31205 } } },
    ]);
    // The number may go on.
    expect(values("{type: 'error', payload: {code: 312")).not.toMatchObject([{ payload: { code: 312 } }]);
  });

  test("one inside another object", () => {
    expect(values("{ data: {type: 'error', payload: {code: 31205}} }")).toMatchObject([{ type: "error" }]);
    expect(values("{ type: 'x', data: {type: 'error', payload: {code: 31205}} }")).toMatchObject([
      { type: "error" },
    ]);
  });
});

test.each([
  "",
  "{type:",
  "{type: 'button', payload: 7}",
  "{ code: 404, message: 'Not found' }",
  "a { color: red; type: x }",
  "if (x) { type: 1 }",
  // Nobody knows what was sent.
  "Object { payload: {…}, type: 'listen', version: '1.6' }",
  '{"type":"error","payload":{"code":31205}}',
])("none in %j", (text) => expect(findLiterals(text)).toEqual([]));
