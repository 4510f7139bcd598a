import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSignature } from "../../../../src/core/evidence/check-signature.ts";
import { ACCOUNT, HEADER, KEY, payload, SECRET, token } from "../../../support/make-token.ts";

const OTHER = "Zz8rUBJi4StmKzlX4iermb6WalT6N8SG";
/** Auth Tokens are 32 digits and small letters of the hexadecimal system. */
const AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

test.each(["HS256", "HS384", "HS512"])("the secret that signed with %s fits", async (alg) => {
  const text = token({ header: { ...HEADER, alg } });
  expect(await checkSignature(text, SECRET)).toEqual({ result: "verified", with: "secret" });
  expect(await checkSignature(text, OTHER)).toEqual({ result: "mismatch" });
});

test("it fits whatever signs the signature has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[0-9A-Za-z]{32}$/), async (secret) => {
      expect(await checkSignature(token({ secret }), secret)).toMatchObject({ result: "verified" });
    }),
    { numRuns: 30 },
  );
});

test.each([
  [AUTH_TOKEN, "auth-token"],
  [`${AUTH_TOKEN}0`, "secret"],
  [`x${AUTH_TOKEN}`, "secret"],
  [AUTH_TOKEN.slice(1), "secret"],
  [AUTH_TOKEN.toUpperCase(), "secret"],
  ["", "secret"],
])("%s is told as what it looks like", async (secret, kind) => {
  expect(await checkSignature(token({ secret }), secret)).toEqual({ result: "verified", with: kind });
});

test("what surrounds the token is left off, and so is any padding of its signature", async () => {
  for (const text of [`Bearer ${token()}`, `"${token()}"`, `${token()}=`, `${token()}===`])
    expect(await checkSignature(text, SECRET)).toEqual({ result: "verified", with: "secret" });
});

test("a payload that cannot be read is signed all the same", async () => {
  expect(await checkSignature(token({ payload: "no JSON" }), SECRET)).toMatchObject({ result: "verified" });
  expect(await checkSignature(token({ payload: "no JSON" }))).toBeNull();
});

const [head, body, signature = ""] = token().split(".");

test.each([
  ["another algorithm", token({ header: { ...HEADER, alg: "RS256" } })],
  ["no algorithm", token({ header: { typ: "JWT" } })],
  ["an algorithm in a list", token({ header: { ...HEADER, alg: ["HS256"] } })],
  ["a header that is no JSON", token({ header: "HS256" })],
  ["no third part", `${head}.${body}`],
  ["a fourth part", `${token()}.${signature}`],
  ["an empty signature", `${head}.${body}.`],
  ["a signature that is no base64", `${head}.${body}.${signature.slice(0, -2)}`],
  ["padding within the signature", `${head}.${body}.${signature.slice(0, 9)}=${signature.slice(9)}`],
  ["a lost first character", token().slice(1)],
  ["no token", "hello"],
])("nothing can be said of %s", async (_, text) => {
  expect(await checkSignature(text, SECRET)).toEqual({ result: "unsupported" });
  expect(await checkSignature(text)).toBeNull();
});

test.each([
  ["the API key SID", KEY, payload(), "iss"],
  ["the Account SID", ACCOUNT, payload(), "sub"],
  ["nothing", "", payload(), "empty"],
  ["nothing, where issuer and account are empty", "", payload({ iss: "", sub: "" }), "empty"],
  ["the word null, where the token has no issuer", "null", payload({ iss: undefined }), "literal"],
  ["the word null, where the token has no account", "null", payload({ sub: undefined }), "literal"],
  ["the word undefined", "undefined", payload(), "literal"],
  ["a placeholder", "your_api_secret", payload(), "literal"],
] as const)("signed with %s: found without any secret", async (_, key, claims, wrongKey) => {
  const text = token({ payload: claims, secret: key });
  expect(await checkSignature(text)).toEqual({ result: "wrong-key", wrongKey });
  expect(await checkSignature(text, SECRET)).toEqual({ result: "mismatch", wrongKey });
});

test.each(["iss", "sub"])("a number as %s is no key", async (claim) => {
  expect(await checkSignature(token({ payload: payload({ [claim]: 5 }), secret: "5" }))).toBeNull();
});

test("without a secret, nothing is said of a token that is signed well", async () => {
  expect(await checkSignature(token())).toBeNull();
});

test.each([
  [` ${SECRET}\n`, { trimmed: true }],
  [` ${OTHER} `, {}],
  [OTHER.slice(1), { oddSecret: true }],
  [`${OTHER}1`, { oddSecret: true }],
  [`-${OTHER}`, { oddSecret: true }],
  [`${OTHER.slice(1)}-`, { oddSecret: true }],
  ["", { oddSecret: true }],
])("the secret %j doesn't fit, and it is told why", async (secret, why) => {
  expect(await checkSignature(token(), secret)).toEqual({ result: "mismatch", ...why });
});

const SAMPLES = [
  "secret",
  "your-256-bit-secret",
  "your-384-bit-secret",
  "your-512-bit-secret",
  "a-string-secret-at-least-256-bits-long",
];

test.each(SAMPLES)("signed with jwt.io's sample %s, by any hash: found and named", async (sample) => {
  for (const alg of ["HS256", "HS384", "HS512"]) {
    const text = token({ header: { ...HEADER, alg }, secret: sample });
    expect(await checkSignature(text)).toEqual({ result: "wrong-key", wrongKey: "sample", sample });
    expect(await checkSignature(text, SECRET)).toEqual({ result: "mismatch", wrongKey: "sample", sample });
  }
});

test.each(SAMPLES)("what only looks like the sample %s is not told as one", async (sample) => {
  for (const secret of [`${sample}1`, sample.toUpperCase(), ` ${sample}`])
    expect(await checkSignature(token({ secret }))).toBeNull();
});
