import { expect, test } from "vitest";
import { value } from "../../../../src/core/text/value.ts";

test.each([
  [value.number(7), { kind: "number", number: 7 }],
  [value.duration(60), { kind: "duration", seconds: 60 }],
  [value.moment(1_795_000_000), { kind: "moment", seconds: 1_795_000_000 }],
  [value.sid("SK1"), { kind: "sid", text: "SK1" }],
  [value.code(20101), { kind: "code", code: 20101 }],
  [value.meaning(20101), { kind: "meaning", code: 20101 }],
  [value.advice(20101), { kind: "advice", code: 20101 }],
  [value.name("ie1"), { kind: "name", text: "ie1" }],
  [value.term("token"), { kind: "term", term: "token" }],
  [value.outside("alice"), { kind: "outside", text: "alice", max: 60 }],
  [value.outside("alice", 3), { kind: "outside", text: "alice", max: 3 }],
  [value.message("went wrong"), { kind: "message", text: "went wrong", max: 60 }],
  [value.message("went wrong", 200), { kind: "message", text: "went wrong", max: 200 }],
  [value.list([value.number(7)]), { kind: "list", items: [{ kind: "number", number: 7 }] }],
  [value.statement("found"), { kind: "statement", statement: { message: "found", values: {} } }],
  [
    value.statement("found", { n: value.number(7) }),
    { kind: "statement", statement: { message: "found", values: { n: { kind: "number", number: 7 } } } },
  ],
])("value %#", (made, data) => {
  expect(made).toEqual(data);
});
