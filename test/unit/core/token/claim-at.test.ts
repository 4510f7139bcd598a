import { expect, test } from "vitest";
import { claimAt } from "../../../../src/core/token/claim-at.ts";

const token = {
  header: { twr: "ie1", inner: { cty: 1 } },
  payload: {
    iss: "SK1",
    no: null,
    list: [{ a: 1 }],
    grants: { voice: { incoming: { allow: false } } },
    twr: "x",
  },
};

test.each([
  ["iss", "SK1"],
  ["grants.voice.incoming.allow", false],
  ["grants.voice", { incoming: { allow: false } }],
  ["no", null],
  ["list", [{ a: 1 }]],
  ["header.twr", "ie1"],
  ["header.inner.cty", 1],
])("%s is %j", (path, value) => {
  expect(claimAt(token, path)).toEqual(value);
});

test.each([
  "sub",
  "grants.video",
  "grants.video.x.y",
  "iss.length",
  "no.x",
  "list.length",
  "list.0",
  "toString",
  "grants.constructor",
  "header.iss",
  "header",
])("nothing stands at %s", (path) => {
  expect(claimAt(token, path)).toBeUndefined();
});

test("what could not be decoded says nothing", () => {
  expect(claimAt({ header: null, payload: { twr: "x" } }, "header.twr")).toBeUndefined();
  expect(claimAt({ header: { iss: "SK1" }, payload: null }, "iss")).toBeUndefined();
});
