import { expect, test } from "vitest";
import { capabilityClientName, readCapabilityScope } from "../../../../src/core/token/capability-scope.ts";

const NOTHING = { incoming: null, outgoing: null, others: [], unreadable: [] };
const OUT = "scope:client:outgoing?appSid=AP1&clientName=bob&appParams=a%3D1%26b%3Dx%2520y";

test.each([[undefined], [null], [7], [{}], [""], ["  "], [[]]])("%j allows nothing", (scope) => {
  expect(readCapabilityScope(scope)).toEqual(NOTHING);
});

test("incoming calls, with the client's name", () => {
  const scope = readCapabilityScope("scope:client:incoming?clientName=al%40x");
  expect(scope).toEqual({ ...NOTHING, incoming: { clientName: "al@x" } });
});

test("outgoing calls, with the parameters for the app decoded", () => {
  const outgoing = { appSid: "AP1", clientName: "bob", appParams: { a: "1", b: "x y" } };
  expect(readCapabilityScope(OUT)).toEqual({ ...NOTHING, outgoing });
});

test("parameters may be missing", () => {
  expect(readCapabilityScope("scope:client:incoming scope:client:outgoing")).toEqual({
    ...NOTHING,
    incoming: { clientName: "" },
    outgoing: { appSid: "", clientName: "", appParams: {} },
  });
});

test("entries of other services and privileges are told apart from what is no entry", () => {
  const scope =
    "scope:stream:subscribe?path=x scope:stream:incoming scope:stream:outgoing scope:client:listen nonsense  scope:client";
  expect(readCapabilityScope(scope)).toEqual({
    ...NOTHING,
    others: [
      "scope:stream:subscribe?path=x",
      "scope:stream:incoming",
      "scope:stream:outgoing",
      "scope:client:listen",
    ],
    unreadable: ["nonsense", "scope:client"],
  });
});

test("a list is read like a text, without what is no text in it", () => {
  expect(readCapabilityScope(["scope:client:incoming?clientName=al", 7, null, "scope:a:b"])).toEqual({
    ...NOTHING,
    incoming: { clientName: "al" },
    others: ["scope:a:b"],
  });
});

test("any amount of white space stands between entries", () => {
  expect(readCapabilityScope(`scope:a:b${"\n ".repeat(150)}scope:c:d`).others).toEqual([
    "scope:a:b",
    "scope:c:d",
  ]);
});

test.each([
  ["scope:client:incoming?clientName=al", "al"],
  [OUT, "bob"],
  [`${OUT} scope:client:incoming?clientName=al`, "al"],
  [`${OUT} scope:client:incoming`, "bob"],
  ["scope:client:outgoing", ""],
  [undefined, ""],
])("the client of %j is %j", (scope, name) => {
  expect(capabilityClientName({ scope })).toBe(name);
});
