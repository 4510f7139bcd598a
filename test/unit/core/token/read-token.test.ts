import { expect, test } from "vitest";
import { readToken } from "../../../../src/core/token/read-token.ts";
import { HEADER, payload, token } from "../../../support/make-token.ts";

const encode = (text: string): string => Buffer.from(text).toString("base64url");
const HEAD = encode('{"alg":"HS256","typ":"JWT"}');
const BODY = encode('{"a":1}');
const GOOD = `${HEAD}.${BODY}.c2ln`;

test("a good token", () => {
  const text = token();
  const read = readToken(` ${text}`);
  expect(read).toMatchObject({
    raw: ` ${text}`,
    core: text,
    decorations: new Set(["space-at-ends"]),
    json: undefined,
    parts: text.split("."),
    signature: text.split(".")[2],
    header: HEADER,
    payload: payload(),
    payloadInString: false,
    lostInFront: 0,
    extraInFront: 0,
    elided: false,
    encrypted: false,
    isJwt: true,
  });
  expect(read.head?.value).toEqual(HEADER);
  expect(read.body?.value).toEqual(payload());
});

test("a text that is no token", () => {
  expect(readToken('{"a":1}')).toMatchObject({
    json: { a: 1 },
    parts: ['{"a":1}'],
    body: null,
    signature: null,
    header: null,
    payload: null,
    payloadInString: false,
    lostInFront: 0,
    extraInFront: 0,
    elided: false,
    encrypted: false,
    isJwt: false,
  });
});

test.each([
  [`${HEAD}.${BODY}`, null],
  [`${HEAD}.${BODY}.`, ""],
  [GOOD, "c2ln"],
])("the signature of %s is %j", (text, signature) => {
  expect(readToken(text).signature).toBe(signature);
});

test("more than six parts are not told apart", () => {
  expect(readToken(`${GOOD}.d.e.f.g.h.i`).parts).toEqual([HEAD, BODY, "c2ln", "d", "e", "f", "g"]);
});

test.each([
  [`${HEAD}.${BODY.slice(0, 4)}…c2ln`, true],
  [`${HEAD}.${BODY}...`, true],
  [`${HEAD}.${BODY}..`, false],
  [GOOD, false],
])("%s: someone shortened it: %s", (text, elided) => {
  expect(readToken(text).elided).toBe(elided);
});

test.each([1, 2, 3])("%d characters that are missing in front are put back", (lost) => {
  expect(readToken(GOOD.slice(lost))).toMatchObject({
    header: { alg: "HS256", typ: "JWT" },
    payload: { a: 1 },
    lostInFront: lost,
    extraInFront: 0,
    isJwt: true,
  });
});

test("more than three missing characters are not guessed", () => {
  expect(readToken(GOOD.slice(4))).toMatchObject({ header: null, lostInFront: 0, payload: { a: 1 } });
});

test.each(["x", "xx", "xxxx", "Token"])("what stands in front is left off: %s", (front) => {
  expect(readToken(front + GOOD)).toMatchObject({
    header: { alg: "HS256", typ: "JWT" },
    lostInFront: 0,
    extraInFront: front.length,
  });
});

test.each(["alg", "typ", "cty", "enc"])("a header that has only %s is one", (claim) => {
  const head = encode(JSON.stringify({ [claim]: "a" }));
  expect(readToken(`${head.slice(1)}.${BODY}.s`)).toMatchObject({ header: { [claim]: "a" }, lostInFront: 1 });
  expect(readToken(`xx${head}.${BODY}.s`)).toMatchObject({ header: { [claim]: "a" }, extraInFront: 2 });
  expect(readToken(head).isJwt).toBe(true);
});

const OTHER = encode('{"a":1}');

test.each([
  ["an object that is no header, cut in front", OTHER.slice(1)],
  ["an object that is no header, behind something", `xx${OTHER}`],
  ["a header that is cut at both ends", HEAD.slice(1, -4)],
  ["a header that is cut, behind something", `xx${HEAD.slice(0, -4)}`],
])("not repaired: %s", (_what, head) => {
  expect(readToken(`${head}.${BODY}.s`)).toMatchObject({ header: null, lostInFront: 0, extraInFront: 0 });
});

test("a header that is only cut at its end is read as far as it goes", () => {
  expect(readToken(`${HEAD.slice(0, -4)}.${BODY}.s`)).toMatchObject({
    header: { alg: "HS256" },
    lostInFront: 0,
    extraInFront: 0,
  });
});

test.each([
  [10_000, { header: { alg: "HS256", typ: "JWT" }, extraInFront: 10_000 - HEAD.length }],
  [10_001, { header: null, extraInFront: 0 }],
])("a first part of %d characters", (length, read) => {
  expect(readToken(`${"x".repeat(length - HEAD.length)}${GOOD}`)).toMatchObject(read);
});

test.each([
  ["an object", '{"a":1}', { a: 1 }, false],
  ["an object in a string", '"{\\"a\\":1}"', { a: 1 }, true],
  ["a list in a string", '"[1]"', null, false],
  ["words in a string", '"hello"', null, false],
  ["a list", "[1]", null, false],
  ["null", "null", null, false],
  ["words", "hello", null, false],
])("the payload is %s", (_what, text, body, inString) => {
  expect(readToken(`${HEAD}.${encode(text)}.s`)).toMatchObject({ payload: body, payloadInString: inString });
});

const SEALED = encode('{"alg":"dir","enc":"A256GCM"}');

test("an encrypted token has no body", () => {
  expect(readToken(`${SEALED}.${BODY}.aXY.Yw.dGFn`)).toMatchObject({
    encrypted: true,
    body: null,
    payload: null,
    isJwt: true,
  });
});

test.each([
  ["five parts without an encryption", `${HEAD}.${BODY}.a.b.c`],
  ["an encryption without five parts", `${SEALED}.${BODY}.a`],
  ["five parts without a header", `!.${BODY}.a.b.c`],
])("not encrypted: %s", (_what, text) => {
  expect(readToken(text)).toMatchObject({ encrypted: false, payload: { a: 1 } });
});

test.each([
  ["a header alone", HEAD, true],
  ["any object alone", OTHER, false],
  ["any object and more", `${OTHER}.x`, false],
  ["any object before a payload without claims of tokens", `${OTHER}.${BODY}.s`, false],
  ["any object before claims", `${OTHER}.${encode('{"iss":"SK1"}')}.s`, true],
  ["a JSON answer that was cut", encode('{"identity":"agent_17","tok'), false],
  ["a payload alone", `!.${BODY}`, true],
  ["letters of a token", `eyJ${"x".repeat(12)}`, true],
  ["too few letters of a token", `eyJ${"x".repeat(11)}`, false],
  ["letters of a token within a text", `see eyJ${"x".repeat(12)}`, false],
  ["words", "hello.world.again", false],
  ["nothing", "", false],
])("something of a JWT is there: %s", (_what, text, isJwt) => {
  expect(readToken(text).isJwt).toBe(isJwt);
});
