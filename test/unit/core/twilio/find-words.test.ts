import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ERROR_CODES } from "../../../../src/core/twilio/error-codes.ts";
import { NAMESPACED, OWN_NAMES } from "../../../../src/core/twilio/error-names.ts";
import { ERROR_PHRASES } from "../../../../src/core/twilio/error-phrases.ts";
import { findWords } from "../../../../src/core/twilio/find-words.ts";

const require = createRequire(import.meta.url);
const names = [...OWN_NAMES, ...NAMESPACED];
const codes = (text: string): number[] => findWords(text).map(({ code }) => code);

/** The SDK's classes by their code; the package doesn't export the table by name. */
function sdkClasses(): ReadonlyMap<number, new () => { readonly name: string; readonly code: number }> {
  const main: string = require.resolve("@twilio/voice-sdk");
  return require(main.replace(/twilio\.js$/, "twilio/errors/generated.js")).errorsByCode;
}

test("every class of the installed SDK is known, by its name or with its namespace", () => {
  const known = new Set(names.map(([, code]) => code));
  const classes = sdkClasses();
  expect(classes.size).toBeGreaterThan(35);
  for (const [code, SdkError] of classes) {
    const { name } = new SdkError();
    const own = OWN_NAMES.get(name);
    if (own !== undefined) expect([name, own]).toEqual([name, code]);
    else
      expect(
        [...NAMESPACED].some(([key, its]) => key.endsWith(`.${name}`) && its === code),
        name,
      ).toBe(true);
    expect(known.has(code), name).toBe(true);
  }
});

test("every name and every phrase stands for a code of the table", () => {
  for (const [name, code] of [...names, ...ERROR_PHRASES])
    expect(ERROR_CODES.has(code), String(name)).toBe(true);
});

test.each(names)("%s is %d wherever it stands", (name, code) => {
  for (const text of [
    name,
    `Error: ${name}`,
    `[${name}] x`,
    `"${name}"`,
    `TVOError${name.split(".")[1] ?? name}`,
  ])
    if (!text.startsWith("TVO") || OWN_NAMES.has(name)) expect(codes(text), text).toContain(code);
  expect(codes(`x${name}x`)).toEqual([]);
});

test.each([
  ["Call Error: Access Token expired or expiration date invalid", [20104]],
  ["JWT is invalid", [31204]],
  ["jwt IS INVALID", [31204]],
  ["Invalid Access Token issuer/subject", [20103]],
  ["Invalid access token signature", [20107]],
  ["Invalid access token", [20101]],
  ["Cannot register. Token is expired", [20104]],
  ["Token authentication is rejected by authentication service", [51007]],
  ["TVOErrorAccessTokenExpiredError", [20104]],
  ["AuthorizationErrors.AccessTokenInvalid", [20101]],
  ["AccessTokenInvalid, then JWT is invalid", [20101, 31204]],
  ["'cty' must be one of [twilio-fpa;v=1, twilio-sat;v=1], is null", [20102]],
  ["NotFound", []],
  ["ConnectionError", []],
  ["the token is not invalid", []],
  ["MyAccessTokenExpired", []],
  ["", []],
])("%s: %j", (text, wanted) => expect(codes(text)).toEqual(wanted));

test("what is found stands where it says, in the order of the text, and none in another", () => {
  const word = fc.oneof(
    fc.constantFrom(...names.map(([name]) => name)),
    fc.constantFrom("JWT is invalid", "Expired token", "no valid account", "31204", "token", " "),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      let last = 0;
      for (const { index, end } of findWords(text)) {
        expect(index).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(index);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
