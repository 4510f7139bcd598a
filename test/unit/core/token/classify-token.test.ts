import { expect, test } from "vitest";
import { classifyToken } from "../../../../src/core/token/classify-token.ts";
import { readToken } from "../../../../src/core/token/read-token.ts";
import { HEADER, payload, token, withGrants, withVoice } from "../../../support/make-token.ts";

const kindOf = (text: string): string => classifyToken(readToken(text));
const kindWith = (header: unknown, body: unknown): string => kindOf(token({ header, payload: body }));

/** A header that says nothing of Twilio. */
const PLAIN = { alg: "HS256", typ: "JWT" };

test("a text is no token", () => {
  expect(kindOf("")).toBe("none");
  expect(kindOf("hello")).toBe("none");
});

test("five parts with an encryption are an encrypted token", () => {
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM","cty":"twilio-fpa;v=1"}').toString("base64url");
  expect(kindOf(`${header}..aXY.Y2lwaGVy.dGFn`)).toBe("jwe");
});

test.each([
  ["twilio-sat;v=1", "scoped"],
  ["twilio-pkrv;v=1", "request-validation"],
  ["twilio-fpa;v=1", "voice"],
  ["x-twilio-sat;v=1", "voice"],
  ["twilio-satellite", "voice"],
  ["x-twilio-pkrv", "voice"],
  ["twilio-pkrvs", "voice"],
  [undefined, "voice"],
])("the content type %j with a voice grant: %s", (cty, kind) => {
  expect(kindWith({ ...PLAIN, cty }, payload())).toBe(kind);
});

test.each([
  ["a voice grant", withGrants({ voice: {} }), "voice"],
  ["a voice grant of the wrong type", withVoice(false), "voice"],
  ["an empty voice grant", withVoice(null), "access"],
  ["no voice grant", withGrants({ video: {} }), "access"],
  ["no grants", payload({ grants: undefined }), "access"],
  ["grants in a list", payload({ grants: [{ voice: {} }] }), "access"],
  ["grants in a list with odd members", payload({ grants: [null, "res", 7] }), "access"],
  ["grants of resources", payload({ grants: [{}, { res: ["/x"] }] }), "scoped"],
  ["policies of TaskRouter", payload({ policies: [], workspace_sid: "WS1" }), "voice"],
  ["a capability's scope", payload({ scope: "scope:client:incoming" }), "voice"],
  ["an unreadable payload", "no JSON", "access"],
  ["next to nothing", { a: 1 }, "access"],
])("an access token's header and %s", (_what, body, kind) => {
  expect(kindWith(HEADER, body)).toBe(kind);
});

test.each([
  ["policies and workspace", { policies: [], workspace_sid: "WS1" }, "taskrouter-capability"],
  ["policies alone", { policies: [] }, "foreign"],
  ["a workspace alone", { workspace_sid: "WS1" }, "foreign"],
  ["policies that are no list", { policies: "x", workspace_sid: "WS1" }, "foreign"],
  ["a scope", { scope: "scope:client:incoming?clientName=al" }, "capability"],
  ["a scope behind another", { scope: "x scope:client:incoming" }, "capability"],
  ["a scope of another service", { scope: "openid profile" }, "foreign"],
  ["a scope within a word", { scope: "telescope:client" }, "foreign"],
  ["a list of scopes", { scope: ["openid", "scope:client:incoming"] }, "capability"],
  ["a list of other scopes", { scope: ["openid", 7] }, "foreign"],
  ["a list in a list", { scope: [["scope:client:incoming"]] }, "foreign"],
  ["an empty scope of an account", { scope: "", iss: "AC1" }, "capability"],
  ["an empty list of an account", { scope: [], iss: "AC1" }, "foreign"],
  ["no scope of an account", { iss: "AC1" }, "foreign"],
  ["an empty scope of someone else", { scope: "", iss: "acme" }, "foreign"],
  ["an empty scope without issuer", { scope: "" }, "foreign"],
  ["an empty scope of a list", { scope: "", iss: ["AC1"] }, "foreign"],
  ["an empty scope with subject", { scope: "", iss: "AC1", sub: "x" }, "foreign"],
  ["an empty scope with grants", { scope: "", iss: "AC1", grants: {} }, "access"],
  ["grants", { grants: {} }, "access"],
  ["grants in a list", { grants: [] }, "access"],
  ["grants in a text", { grants: "{}" }, "access"],
  ["grants that are null", { grants: null }, "foreign"],
  ["grants that are a number", { grants: 7 }, "foreign"],
  ["an API key", { iss: "SK0123456789" }, "access"],
  ["too short an API key", { iss: "SK012345678" }, "foreign"],
  ["an API key within a text", { iss: "xSK0123456789" }, "foreign"],
  ["an API key in a list", { iss: ["SK0123456789"] }, "foreign"],
  ["an account", { sub: "ACabcdef0123" }, "access"],
  ["too short an account", { sub: "ACabcdef012" }, "foreign"],
  ["an account within a text", { sub: "xACabcdef0123" }, "foreign"],
  ["an API key in the ID", { jti: "SK1-1795000000" }, "access"],
  ["another ID", { jti: "1-SK1" }, "foreign"],
  ["an unreadable payload", "no JSON", "access"],
  ["next to nothing", { a: 1 }, "foreign"],
])("a header without content type and %s", (_what, body, kind) => {
  expect(kindWith(PLAIN, body)).toBe(kind);
});

test.each([
  ["application/x-Twilio-thing", "access"],
  ["JWT", "foreign"],
  [7, "foreign"],
  [["twilio"], "foreign"],
  [["twilio-sat;v=1"], "foreign"],
  [["twilio-pkrv;v=1"], "foreign"],
  [["twilio-fpa;v=1"], "foreign"],
])("the content type %j with next to nothing: %s", (cty, kind) => {
  expect(kindWith({ ...PLAIN, cty }, { a: 1 })).toBe(kind);
});

test("grants are of resources only where they say so themselves", () => {
  expect(kindWith(HEADER, '{"grants":[{"__proto__":{"res":["/x"]}}]}')).toBe("access");
  expect(kindWith(HEADER, '{"grants":[{"res":null}]}')).toBe("scoped");
});

test("a payload without a readable header", () => {
  expect(kindOf(`!.${Buffer.from('{"grants":{"voice":{}}}').toString("base64url")}.s`)).toBe("voice");
});
