import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJson } from "../../../../src/recording/text/find-json.ts";

const values = (text: string): unknown[] => findJson(text).map(({ value }) => value);
const object = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 }), {
  minKeys: 1,
  noNullPrototype: true,
});

describe("a whole object", () => {
  test.each<[title: string, wrap: (json: string) => string]>([
    ["alone", (json) => json],
    ["behind a prefix", (json) => `12:00 [x] Received: ${json}`],
    ["before a suffix", (json) => `${json} app.js:9:15`],
    ["pretty printed", (json) => `got ${JSON.stringify(JSON.parse(json), null, 2)} ok`],
    ["in a string", (json) => `msg=${JSON.stringify(`a ${json}`)} x=1`],
    ["in a string in a string", (json) => `log ${JSON.stringify(JSON.stringify(json))}`],
  ])("is found %s, as it is", (_title, wrap) => {
    fc.assert(
      fc.property(object, (value) => {
        const json = JSON.stringify(value);
        expect(values(wrap(json))).toContainEqual(JSON.parse(json));
      }),
      { numRuns: 300 },
    );
  });

  test("stands where it is said to stand", () => {
    const text = 'a {"b":1} c [{"d":2}]';
    expect(findJson(text).map(({ start, end }) => text.slice(start, end))).toEqual(['{"b":1}', '[{"d":2}]']);
  });

  test("with line ends that are escaped, and nothing else", () => {
    expect(values(String.raw`app: {\n  "a": 1,\n  "b": [2]\n}`)).toEqual([{ a: 1, b: [2] }]);
  });
});

describe("an object that breaks off", () => {
  test("keeps what is whole of it, and leaves its text to others", () => {
    const [found] = findJson('x {"a":1,"b":{"c":2,"d":"e');
    expect(found).toEqual({ start: 2, end: 2, value: { a: 1, b: { c: 2 } } });
  });

  test("at the end of its line does not hide the next one", () => {
    expect(values('{"a":1,"b":"c\n{"d":2}')).toEqual([{ a: 1 }, { d: 2 }]);
  });
});

test.each(["", "{", "{}", "[1,2]", "{a:1}", "no json", '"{"'])("none in %j", (text) => {
  expect(findJson(text)).toEqual([]);
});
