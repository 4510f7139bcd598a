import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ERROR_CODES, errorCode } from "../../../../src/core/twilio/error-codes.ts";
import { NOW, token, withVoice } from "../../../support/make-token.ts";
import { sayEnglish } from "../../../support/say-english.ts";
import { connected, EXPIRED, frame, http, judge, sentence, told } from "./answered.ts";

const anyCode = fc.oneof(fc.constantFrom(...ERROR_CODES.keys()), fc.integer({ min: 1, max: 99_999 }));

describe("an error in the place of a sign-in", () => {
  test("never leaves a good token valid, and its code is told, whatever it is", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { verdict, findings, sentence: said } = judge(token(), [frame("error", code)]);
        expect(["invalid", "warning"]).toContain(verdict);
        expect(findings.flatMap((finding) => finding.codes)).toContain(code);
        expect(sayEnglish(said, NOW)).not.toContain("Nothing is wrong");
      }),
    );
  });

  test("is refused with a code that nobody knows: the code, Twilio's text, and that it isn't known", () => {
    expect(judge(token(), [frame("error", 31_299, "Something new")]).verdict).toBe("invalid");
    expect(sentence(token(), frame("error", 31_299, "Something new"))).toBe(
      'Twilio refused the sign-in with a code that isn\'t known here: 31299, "Something new", the SDK shows 53000.',
    );
  });

  test("after another one that went well is a warning", () => {
    expect(judge(token(), [connected, frame("error", 31_299)]).verdict).toBe("warning");
    expect(sentence(token(), connected, frame("error", 31_299))).toContain("After the sign-in");
    expect(judge(token(), [frame("error", 31_299), connected]).verdict).toBe("valid");
  });

  test("by a limit is a warning: it says nothing of the token", () => {
    expect(judge(token(), [frame("error", 31206)]).verdict).toBe("warning");
    expect(judge(token(), [frame("error", 31206), connected]).verdict).toBe("valid");
  });
});

describe("a hangup", () => {
  test("never makes an accepted token invalid, unless its code is about tokens", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const isOfToken = ["token", "account"].includes(errorCode(code).area);
        const { verdict } = judge(token(), [connected, frame("hangup", code)]);
        if (isOfToken) expect(verdict).toBe("invalid");
        else expect(verdict).not.toBe("invalid");
      }),
    );
  });

  test("with 31403 is about the one call", () => {
    expect(judge(token(), [connected, frame("hangup", 31403)]).verdict).toBe("valid");
    expect(told("call-ended-otherwise", token(), [connected, frame("hangup", 31403)])).toMatchObject({
      title: "Twilio reported 31403: this call is forbidden. The token isn't at fault.",
      remedy: expect.stringContaining("The token isn't involved."),
    });
  });

  test("with 31002 has one meaning in title and remedy", () => {
    const declined = [connected, frame("hangup", 31002)];
    expect(told("call-ended-otherwise", token(), declined)).toMatchObject({
      title: "Twilio reported 31002: the call was declined. The token isn't at fault.",
      remedy: expect.stringContaining("The token isn't involved."),
    });
    const appless = token({ payload: withVoice({ incoming: { allow: true } }) });
    const said = told("call-ended-otherwise", appless, declined);
    expect(said).toMatchObject({ title: expect.stringContaining("has no outgoing.application_sid") });
    expect(JSON.stringify(said)).not.toMatch(/isn't at fault|isn't involved/);
  });

  test("with a code that nobody knows doesn't clear the token", () => {
    const said = told("call-ended-otherwise", token(), [connected, frame("hangup", 31_299)]);
    expect(said).toMatchObject({ codes: [31_299], title: expect.stringContaining("isn't known here") });
    expect(JSON.stringify(said)).not.toMatch(/isn't at fault|isn't involved/);
  });
});

describe("the event gateway's inner codes", () => {
  test("9221 means expired, and is explained by the expiry", () => {
    const answer = http(403, { code: 9221, message: "Expired token" });
    expect(sentence(EXPIRED, answer)).toBe("Twilio refused this token. The token expired 1 hr ago.");
    expect(told("server-rejected-http", EXPIRED, [answer])).toMatchObject({
      codes: [9221, 20104],
      title:
        'Twilio refused the token: the token has expired (9221, "Expired token", it means 20104, HTTP 403).',
      remedy: expect.stringContaining("Fetch a new token"),
    });
  });

  test("9102 means that the header lacks cty, and Twilio's text is told to its end", () => {
    const message =
      "com.twilio.domain.auth.jwt.JwtAuthorizationException: 'cty' must be one of [twilio-fpa;v=1, twilio-sat;v=1], is null";
    const answer = http(403, { code: 9102, message });
    const bare = token({ header: { alg: "HS256", typ: "JWT" } });
    expect(sentence(bare, answer)).toMatch(/^Twilio refused this token\. The header has no cty/);
    expect(told("server-rejected-http", bare, [answer])).toMatchObject({
      codes: [9102, 20102],
      title: expect.stringContaining("is null"),
    });
  });

  test("a failure over HTTP of something that the token names is told", () => {
    expect(told("server-rejected-http", token(), [http(400, { code: 21218 })])).toMatchObject({
      severity: "error",
      title: "Twilio answered with an error: the TwiML App SID isn't valid (21218, HTTP 400).",
    });
    expect(told("server-rejected-http", token(), [http(200), http(400, { code: 21218 })])).toMatchObject({
      severity: "warning",
    });
  });

  test("an answer without a code is told with its words", () => {
    expect(sentence(token(), http(401, { message: "no way" }))).toBe(
      'Twilio refused the token with "no way", HTTP 401.',
    );
    expect(sentence(EXPIRED, http(401, { message: "Expired token" }))).toBe(
      "Twilio refused this token. The token expired 1 hr ago. Twilio's code for it is 20104.",
    );
  });
});

test("Twilio's word for an expiry and the visible one go before a code that speaks of the signature", () => {
  const answer = frame("error", 31202, "Access Token expired or expiration date invalid");
  expect(sentence(EXPIRED, answer)).toBe("Twilio refused this token. The token expired 1 hr ago.");
  const said = told("server-error-frame", EXPIRED, [answer]);
  expect(said).toMatchObject({ codes: [31202, 53000, 20104] });
  expect(JSON.stringify(said)).not.toMatch(/signature|secret/);
});

describe("a code that names its cause", () => {
  test("31209: updateToken with another identity", () => {
    const { verdict, headline } = judge(token(), [frame("error", 31209)]);
    expect([verdict, headline?.id]).toEqual(["invalid", "identity-changed"]);
    expect(told("identity-changed", token(), [frame("error", 31209)])).toMatchObject({
      title: 'The token is for the identity "alice", but the client signed in with another one.',
      remedy: expect.stringContaining("for the identity that the client signed in with"),
    });
    expect(told("identity-changed", token(), [connected, frame("error", 31209)])).toMatchObject({
      severity: "warning",
    });
    expect(judge(token(), [connected, frame("error", 31209)]).verdict).toBe("warning");
  });

  test("31007: the SDK is too old, whatever the token", () => {
    const answers = [frame("error", 31007)];
    expect(told("sdk-too-old", token(), answers, { sdkVersion: "1.3.0" })).toMatchObject({
      title: "Twilio no longer supports SDK 1.3.0.",
    });
    expect(told("sdk-too-old", token(), answers)).toMatchObject({
      title: "Twilio no longer supports this version of the SDK.",
    });
    expect(sentence(token(), ...answers)).toMatch(/^Twilio answered with an error: this version of the SDK/);
  });
});

describe("codes of both kinds of token", () => {
  test.each([20152, 20159])(
    "%d: the advice is right for a request validation token and for an access token",
    (code) => {
      expect(told("server-rejected-http", token(), [http(403, { code })])).toMatchObject({
        remedy: expect.stringMatching(/request validation token.*access token/),
      });
    },
  );

  test("20155 speaks of a token that isn't valid yet, 20156 of one that expired", () => {
    expect(sentence(token(), http(403, { code: 20155 }))).toContain("isn't valid yet");
    expect(sentence(token(), http(403, { code: 20155 }))).not.toContain("expired");
    expect(sentence(token(), http(403, { code: 20156 }))).toContain("expired");
  });

  test("20403 speaks of the account, not of a restricted key", () => {
    const said = told("server-rejected-http", token(), [http(403, { code: 20403 })]);
    expect(said).toMatchObject({ title: expect.stringContaining("the account is suspended or closed") });
    expect(JSON.stringify(said)).not.toMatch(/restricted/i);
  });
});

test("a sample secret of jwt.io is named", () => {
  const signature = { result: "wrong-key", wrongKey: "sample", sample: "your-256-bit-secret" } as const;
  expect(told("sig-key-sample", token(), [], { signature })).toMatchObject({
    severity: "error",
    title: 'The token was signed with the sample secret "your-256-bit-secret" of jwt.io.',
  });
});
