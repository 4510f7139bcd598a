import { expect, test } from "vitest";
import { HEADER, payload, token } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const [head = "", middle = "", signature = ""] = token().split(".");
const encode = (text: string): string => Buffer.from(text).toString("base64url");
const withBody = (text: string): string => `${head}.${encode(text)}.${signature}`;
const error = (variant: string | null = null, values: object = {}): unknown => ["error", variant, values];

test.each<[id: string, text: string, said: unknown]>([
  ["token-not-three-parts", `${head}.${middle}`, error(null, { parts: 2 })],
  ["token-not-three-parts", head, error(null, { parts: 1 })],
  ["token-not-three-parts", `${head}.${middle.slice(0, 40)}…`, error("elided")],
  ["token-not-three-parts", `${head}.${middle}.${signature}.x`, null],
  ["token-too-many-parts", `${head}.${middle}.${signature}.x`, error()],
  ["token-too-many-parts", token(), null],
  ["token-first-characters-missing", token().slice(1), error()],
  ["token-first-characters-missing", token().slice(2), error("several", { number: 2 })],
  ["token-first-characters-missing", token(), null],
  ["token-extra-in-front", `x${token()}`, error()],
  [
    "segment-padded",
    `${head}.${middle}.${signature}=`,
    ["warning", null, { parts: ["term part_signature"] }],
  ],
  [
    "segment-std-base64",
    `${head}.${middle}.${signature.slice(0, -1)}+`,
    error(null, { parts: ["term part_signature"] }),
  ],
  [
    "segment-not-base64url",
    `${head}.${middle.slice(0, 20)}$${middle.slice(20)}.${signature}`,
    error(null, { parts: ["term part_payload"], character: "outside $" }),
  ],
  ["segment-not-json", withBody("no JSON"), error(null, { part: "term part_payload" })],
  ["segment-not-json", withBody("[1,2]"), error("not_object", { part: "term part_payload" })],
  ["segment-not-json", `${head}..${signature}`, error("empty", { part: "term part_payload" })],
  ["segment-not-json", token(), null],
  ["payload-double-encoded", withBody(JSON.stringify(JSON.stringify(payload()))), error()],
  ["payload-double-encoded", withBody('"text"'), null],
  ["signature-missing", `${head}.${middle}.`, error()],
  ["signature-missing", token(), null],
  ["signature-wrong-length", token().slice(0, -1), error(null, { length: 42, expected: 43 })],
  ["signature-wrong-length", `${head}.${middle}.`, null],
  ["signature-wrong-length", token(), null],
  ["signature-extra-characters", `${token()}a`, error(null, { length: 44, expected: 43 })],
  ["signature-extra-characters", `${token()}=`, null],
  ["duplicate-json-keys", withBody('{"iss":1,"sub":2,"iss":3}'), ["warning", null, {}]],
  ["duplicate-json-keys", withBody('{"iss":1,"sub":{"iss":2}}'), null],
])("%s in %s", (id, text, said) => expect(found(id, { text })).toEqual(said));

test.each([
  ["HS384", 64],
  ["HS512", 86],
])("a signature by %s has %d characters", (alg, expected) => {
  const text = token({ header: { ...HEADER, alg } });
  expect(found("signature-wrong-length", { text })).toBeNull();
  expect(found("signature-extra-characters", { text })).toBeNull();
  expect(found("signature-wrong-length", { text: text.slice(0, -2) })).toEqual(
    error(null, { length: expected - 2, expected }),
  );
});

test("of another algorithm's signature the length is not known", () => {
  const text = token({ header: { ...HEADER, alg: "RS256" } });
  expect(found("signature-wrong-length", { text: text.slice(0, -9) })).toBeNull();
});

test("each part that is no JSON is told", () => {
  const bad = `${encode('{"alg":"HS256","typ":"J')}.${encode("no")}.${signature}`;
  const parts = allFound("segment-not-json", { text: bad }).map(({ values }) => values.part);
  expect(parts).toEqual([
    { kind: "term", term: "part_header" },
    { kind: "term", term: "part_payload" },
  ]);
});
