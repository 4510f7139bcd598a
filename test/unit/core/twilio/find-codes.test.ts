import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../../../../src/core/twilio/error-codes.ts";
import { findCodes } from "../../../../src/core/twilio/find-codes.ts";

const all = [...ERROR_CODES.keys()];
const aCode = fc.constantFrom(...all);
const codes = (text: string): number[] => findCodes(text).map(({ code }) => code);

/** The ways in which programs write an error's code. */
const FORMS: readonly ((code: number) => string)[] = [
  (code) => `ConnectionError (${code}): Error on the Twilio Device`,
  (code) => `(${code})`,
  (code) => `TwilioError(${code})`,
  (code) => `Device error: something (${code})`,
  (code) => `code ${code}`,
  (code) => `code: ${code}`,
  (code) => `code:${code}`,
  (code) => `code=${code}`,
  (code) => `Code=${code}`,
  (code) => `code => ${code}`,
  (code) => `"code":${code}`,
  (code) => `"code": ${code},`,
  (code) => `"code":"${code}"`,
  (code) => `'code': '${code}'`,
  (code) => `\\"code\\":${code}`,
  (code) => `\\\\\\"code\\\\\\":${code}`,
  (code) => `&quot;code&quot;:${code}`,
  (code) => `%22code%22%3A${code}`,
  (code) => `“code”: ${code}`,
  (code) => `errorCode: ${code}`,
  (code) => `error_code=${code}`,
  (code) => `"errorCode":${code}}`,
  (code) => `ERROR_CODE ${code}`,
  (code) => `twilioErrorCode=${code}`,
  (code) => `error ${code}`,
  (code) => `Error: ${code}`,
  (code) => `Error:${code}, Access`,
  (code) => `Call Error: ${code}, Not Found`,
  (code) => `Registration Error: ${code}, Registration failed`,
  (code) => `error #${code}.`,
  (code) => `Twilio error ${code}: hello`,
  (code) => `Twilio Error - ${code}`,
  (code) => `[TwilioError ${code}]`,
  (code) => `with error code ${code}.`,
  (code) => `with error codes ${code} and more`,
  (code) => `error code is ${code}`,
  (code) => `err=${code} msg="x"`,
  (code) => `CallException: ${code}`,
  (code) => `Error Domain=com.twilio.voice.error Code=${code} "Invalid access token" UserInfo={}`,
  (code) => `domain: TwilioServicesErrorDomain code: ${code}`,
  (code) => `<Code>${code}</Code>`,
  (code) => `<RestException><code>${code}</code>`,
  (code) => `https://www.twilio.com/docs/errors/${code}`,
  (code) => `"more_info":"https://www.twilio.com/docs/api/errors/${code}"`,
  (code) => `{"error":{"code":${code},"message":"x"}}`,
  (code) => `${code}: JWT is invalid`,
  (code) => `${code} AccessTokenExpired`,
  (code) => `Code\t${code}`,
  (code) => `Twilio Error [${code}]`,
  (code) => `**Error** ${code}`,
  (code) => `Error **${code}**`,
  (code) => `PlatformException(${code}, Invalid access token, null, null)`,
  (code) => `[HTTP 401] ${code} : Unable to create record`,
  (code) => `onConnectFailure ${code}`,
  (code) => `Fehler ${code}`,
  (code) => `Fehlercode: ${code}`,
  (code) => `Erreur ${code} :`,
  (code) => `código: ${code}`,
];

describe("every code of the table is found", () => {
  test.each(FORMS.map((form) => [form(20101), form] as const))("in %s", (_, form) => {
    for (const code of all) {
      const text = form(code);
      expect(findCodes(text), text).toContainEqual({ code, index: text.indexOf(String(code)) });
    }
  });

  test("within any other text, and where it stands", () => {
    // What comes before may end in anything but a word that changes the meaning.
    const around = fc.string({ maxLength: 30 }).map((text) => text.replace(/\d/g, "x"));
    fc.assert(
      fc.property(around, aCode, fc.constantFrom(...FORMS), around, (before, code, form, after) => {
        const text = `${before}\n${form(code)}\n${after}`;
        const index = before.length + 1 + form(code).indexOf(String(code));
        expect(findCodes(text)).toContainEqual({ code, index });
      }),
    );
  });
});

/** Numbers that are none of Twilio's codes, though they look like one. */
const OTHERS: readonly ((number: number) => string)[] = [
  (number) => String(number),
  (number) => `port ${number}`,
  (number) => `localhost:${number}`,
  (number) => `http://10.0.0.1:${number}/x`,
  (number) => `connect ECONNREFUSED 127.0.0.1:${number}`,
  (number) => `app.js:${number}:17`,
  (number) => `app.js:${number}`,
  (number) => `at render (app.js:${number}:17)`,
  (number) => `source: https://app.example.com/app.js (${number})`,
  (number) => `error.js:${number}`,
  (number) => `line ${number}`,
  (number) => `line (${number})`,
  (number) => `error on line ${number}`,
  (number) => `took ${number} ms`,
  (number) => `error after ${number}ms`,
  (number) => `error: ${number} ms passed`,
  (number) => `error: ${number} seconds`,
  (number) => `error: ${number} bytes left`,
  (number) => `(${number}ms)`,
  (number) => `(${number} ms)`,
  (number) => `errors: ${number}`,
  (number) => `chromium[${number}]`,
  (number) => `pid ${number}`,
  (number) => `pid (${number})`,
  (number) => `1${number}`,
  (number) => `${number}7`,
  (number) => `code: 1${number}`,
  (number) => `code: ${number}7`,
  (number) => `code: ${number}.5`,
  (number) => `code: ${number}-05-03`,
  (number) => `code: a${number}`,
  (number) => `code: ${number}b`,
  (number) => `AC${number}0123456789abcdef0123456789ab`,
  (number) => `"iss":"SK0123456789abcdef012345${number}ef0"`,
  (number) => `v2.${number}`,
  (number) => `version ${number}.1.0`,
  (number) => `1.${number}`,
  (number) => `$${number}`,
  (number) => `€${number}`,
  (number) => `error $${number}`,
  (number) => `code ${number}€`,
  (number) => `${number} USD`,
  (number) => `${number}%`,
  (number) => `zip code ${number}`,
  (number) => `postal code: ${number}`,
  (number) => `postcode ${number}`,
  (number) => `unicode ${number}`,
  (number) => `promo code ${number}`,
  (number) => `keyCode: ${number}`,
  (number) => `+1 555 ${number}`,
  (number) => `+1555${number}`,
  (number) => `2026-11-18T11:06:${number}`,
  (number) => `"size": ${number}`,
  (number) => `"exp":17950${number}`,
  (number) => `encode ${number}`,
  (number) => `Softphone[4411:${number}]`,
];

test.each(OTHERS.map((form) => [form(31_204), form] as const))("a number in %s is no code", (_, form) => {
  for (const code of all) expect(findCodes(form(code)), form(code)).toEqual([]);
});

test("a number that the table lacks is none, whatever stands around it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 199_999 }), fc.constantFrom(...FORMS), (number, form) => {
      fc.pre(!ERROR_CODES.has(number));
      expect(findCodes(form(number)).some(({ code }) => code === number)).toBe(false);
    }),
  );
});

test.each([
  ["AccessTokenExpired (20104): Error on the Twilio Device", [20104]],
  ["Received error: AccessTokenInvalid: AccessTokenInvalid (20101): x", [20101, 20101]],
  ["ConnectionDisconnected: ConnectionDisconnected (53001): Raised", [53001, 53001]],
  ["Call Error:20104, Access Token expired or expiration date invalid", [20104, 20104]],
  ["AuthorizationErrors.AccessTokenExpired", [20104]],
  ["JWT is invalid", [31204]],
  ["error 31205, shown as 20104", [31205]],
  ["error 31205 (20104)", [31205, 20104]],
  ['{"code":31202,"message":"JWT signature validation failed"}', [31202, 31202]],
  ["", []],
])("%s: %j", (text, wanted) => expect(codes(text)).toEqual(wanted));

test("codes come in the order of the text", () => {
  const part = fc.oneof(
    fc.tuple(aCode, fc.constantFrom(...FORMS)).map(([code, form]) => form(code)),
    fc.string({ maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const found = findCodes(parts.join(" ")).map(({ index }) => index);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    }),
  );
});
