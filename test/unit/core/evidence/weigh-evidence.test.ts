import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import type { Refusal } from "../../../../src/core/evidence/refusal.ts";
import { weighEvidence } from "../../../../src/core/evidence/weigh-evidence.ts";
import { ERROR_CODES, errorCode } from "../../../../src/core/twilio/error-codes.ts";
import { shownBySdk } from "../../../../src/core/twilio/shown-by-sdk.ts";

type Gateway = Extract<TwilioAnswer, { from: "event-gateway" }>;

const connected: TwilioAnswer = { from: "signaling", type: "connected", atMs: 1 };
const connectedByPage: TwilioAnswer = { ...connected, reportedByPage: true };
const error = (code: number, message?: string): TwilioAnswer => ({
  from: "signaling",
  type: "error",
  atMs: 2,
  code,
  ...(message === undefined ? {} : { message }),
});
const hangup = (code: number): TwilioAnswer => ({ from: "signaling", type: "hangup", atMs: 3, code });
const gateway = (status: number, more: Partial<Gateway> = {}): TwilioAnswer => ({
  from: "event-gateway",
  atMs: 4,
  status,
  ...more,
});
const refusal = (
  answer: TwilioAnswer,
  code: number | null,
  area: Refusal["area"],
  message: string | null = null,
  meant: number | null = code,
): Refusal => ({ answer, code, meant, message, area });

const nothing = {
  accepted: null,
  refused: null,
  refusedBefore: null,
  acceptedBefore: null,
  failed: null,
  unrelated: null,
};
const weigh = (...answers: TwilioAnswer[]) => weighEvidence({ answers });

test("no answer, no weight", () => {
  expect(weighEvidence(undefined)).toEqual(nothing);
  expect(weigh()).toEqual(nothing);
});

test.each([
  ["connected", connected],
  ["200", gateway(200)],
  ["204", gateway(204)],
  ["299", gateway(299)],
])("%s is Twilio's yes", (_, answer) => {
  expect(weigh(answer)).toEqual({ ...nothing, accepted: answer });
});

test.each([
  gateway(199),
  gateway(300),
  gateway(302),
  gateway(400),
  gateway(404, { code: 99_999 }),
  gateway(500),
  gateway(302, { code: 20104 }),
])("%j says neither yes nor no", (answer) => {
  expect(weigh(answer)).toEqual(nothing);
});

test.each([
  [gateway(401), null, "token", null],
  [gateway(403), null, "token", null],
  [gateway(403, { code: 99_999, message: "no" }), 99_999, "token", "no"],
  [gateway(401, { code: 20104, message: "expired" }), 20104, "token", "expired"],
  [gateway(403, { code: 20003 }), 20003, "account", null],
  [gateway(400, { code: 20104, message: "expired" }), 20104, "token", "expired"],
  [gateway(400, { code: 20104 }), 20104, "token", null],
  [error(31202, "bad"), 31202, "token", "bad"],
  [error(31203), 31203, "account", null],
  [hangup(31205), 31205, "token", null],
  [error(12_345), 12_345, "unknown", null],
] as const)("%j is Twilio's no", (answer, code, area, message) => {
  expect(weigh(answer)).toEqual({ ...nothing, refused: refusal(answer, code, area, message) });
});

test.each([
  [error(31001), 31001, "application"],
  [hangup(31404), 31404, "application"],
  [hangup(31105), 31105, "identity"],
  [error(31103), 31103, "request"],
  [gateway(403, { code: 21218 }), 21218, "application"],
  [error(31209), 31209, "identity"],
  [error(31007), 31007, "client"],
  // Beside the token, but in the place of a sign-in.
  [error(31206), 31206, "limit"],
  [error(53000), 53000, "network"],
  [error(31403), 31403, "call"],
] as const)("%j is a failure of something else", (answer, code, area) => {
  expect(weigh(answer)).toEqual({ ...nothing, failed: refusal(answer, code, area) });
});

test.each([
  [hangup(31486), 31486, "call"],
  [hangup(31403), 31403, "call"],
  [hangup(12_345), 12_345, "unknown"],
  [gateway(429, { code: 31206 }), 31206, "limit"],
] as const)("%j has nothing to do with the token", (answer, code, area) => {
  expect(weigh(answer)).toEqual({ ...nothing, unrelated: refusal(answer, code, area) });
});

const no = error(31205);
const noRefusal = refusal(no, 31205, "token");

test("the latest word counts, and the one before is remembered", () => {
  expect(weigh(no, connected)).toEqual({ ...nothing, accepted: connected, refusedBefore: noRefusal });
  expect(weigh(connected, no)).toEqual({ ...nothing, refused: noRefusal, acceptedBefore: connected });
  expect(weigh(connected, no, connected)).toEqual({
    ...nothing,
    accepted: connected,
    refusedBefore: noRefusal,
  });
  expect(weigh(no, connected, gateway(200))).toMatchObject({
    accepted: gateway(200),
    refusedBefore: noRefusal,
  });
  expect(weigh(connected, no, hangup(31204))).toMatchObject({
    refused: refusal(hangup(31204), 31204, "token"),
    acceptedBefore: connected,
  });
});

test("a failure beside the token takes no acceptance back, and stays", () => {
  expect(weigh(connected, hangup(31404), gateway(500), hangup(31486))).toEqual({
    ...nothing,
    accepted: connected,
    failed: refusal(hangup(31404), 31404, "application"),
    unrelated: refusal(hangup(31486), 31486, "call"),
  });
});

test("what a page reports does not take back a refusal that the browser saw", () => {
  const seen = gateway(403);
  const told = { ...gateway(403), reportedByPage: true };
  const seenRefusal = refusal(seen, null, "token");
  expect(weigh(seen, connectedByPage)).toEqual({ ...nothing, refused: seenRefusal });
  expect(weigh(seen, connected)).toEqual({ ...nothing, accepted: connected, refusedBefore: seenRefusal });
  expect(weigh(told, connectedByPage)).toEqual({
    ...nothing,
    accepted: connectedByPage,
    refusedBefore: refusal(told, null, "token"),
  });
  expect(weigh(connectedByPage)).toEqual({ ...nothing, accepted: connectedByPage });
  // Nor is what comes behind it lost.
  expect(weigh(seen, connectedByPage, hangup(31486))).toEqual({
    ...nothing,
    refused: seenRefusal,
    unrelated: refusal(hangup(31486), 31486, "call"),
  });
});

const codes = [...ERROR_CODES.keys()];
const anyCode = fc.oneof(fc.constantFrom(...codes), fc.integer({ min: 1, max: 99_999 }));
const isOfToken = (code: number): boolean => ["token", "account"].includes(errorCode(code).area);

describe("a sign-in that ends with an error", () => {
  test("never goes by without a word, whatever the code", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { accepted, refused, failed } = weigh(error(code));
        expect(accepted).toBeNull();
        expect(refused !== null || failed !== null).toBe(true);
        expect(refused !== null).toBe(isOfToken(code) || errorCode(code).area === "unknown");
      }),
    );
  });

  test("and comes right in the end is refused no more", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { accepted, refused } = weigh(error(code), connected);
        expect([accepted, refused]).toEqual([connected, null]);
      }),
    );
    const { failed, unrelated } = weigh(error(31206), connected);
    expect([failed, unrelated]).toEqual([null, refusal(error(31206), 31206, "limit")]);
  });

  test("after another one had come right is a failure, where nobody knows the code", () => {
    const later = refusal(error(31_299), 31_299, "unknown");
    expect(weigh(connected, error(31_299))).toEqual({ ...nothing, accepted: connected, failed: later });
    // The event gateway signs nobody in.
    expect(weigh(gateway(200), error(31_299))).toMatchObject({ accepted: null, refused: later });
    // A refusal in between ends the sign-in.
    expect(weigh(connected, no, error(31_299))).toMatchObject({ refused: later, failed: null });
  });
});

test("a hangup refuses a token only by a code that is about tokens", () => {
  fc.assert(
    fc.property(anyCode, fc.boolean(), (code, signedIn) => {
      const { refused, accepted } = weigh(...(signedIn ? [connected] : []), hangup(code));
      expect(refused !== null).toBe(isOfToken(code));
      if (signedIn && !isOfToken(code)) expect(accepted).toBe(connected);
    }),
  );
});

describe("Twilio's text", () => {
  test.each([
    [error(31202, "Access Token expired or expiration date invalid"), 31202, 20104],
    [error(31204, "Access Token not yet valid"), 31204, 20105],
    [gateway(403, { code: 9221, message: "Expired token" }), 9221, 20104],
    [gateway(403, { code: 9221 }), 9221, 20104],
    [gateway(401, { code: 9102 }), 9102, 20102],
    [gateway(403, { message: "Expired token" }), null, 20104],
    [error(31202, "JWT signature validation failed"), 31202, 31202],
    [error(31205, "Cannot register. Token is expired"), 31205, 31205],
    [gateway(403, { code: 20107, message: "Invalid access token" }), 20107, 20107],
    [error(31_299, "JWT is invalid"), 31_299, 31204],
  ])("%j means %d: %d", (answer, code, meant) => {
    expect(weigh(answer).refused).toMatchObject({ code, meant, area: "token" });
  });

  test("of what is no matter of the token changes nothing", () => {
    expect(weigh(hangup(31486)).unrelated?.meant).toBe(31486);
    const busy: TwilioAnswer = { ...hangup(31486), message: "session expired" } as TwilioAnswer;
    expect(weigh(busy)).toMatchObject({ refused: null, unrelated: { meant: 31486, area: "call" } });
  });
});

describe("a log", () => {
  const log = (code?: number, message?: string): TwilioAnswer => ({
    from: "log",
    atMs: null,
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
  });

  test.each([
    [log(20101), 20101],
    [log(31202, "JWT signature validation failed"), 31202],
    [log(20003), 20003],
    [log(undefined, "Device error: JWT is invalid"), 31204],
    [log(undefined, "AccessTokenExpired"), 20104],
  ])("%j tells of a refusal", (answer, code) => {
    expect(weigh(answer)).toMatchObject({ refused: { answer, code }, failed: null });
    expect(weigh(connected, answer)).toMatchObject({ accepted: null, acceptedBefore: connected });
    expect(weigh(answer, connected)).toMatchObject({ accepted: connected, refusedBefore: { code } });
  });

  test("names codes that are about something else, or nobody's", () => {
    expect(weigh(log(31404))).toMatchObject({ refused: null, failed: { code: 31404 } });
    expect(weigh(log(31486))).toMatchObject({ failed: null, unrelated: { code: 31486 } });
    for (const answer of [log(12_345), log(), log(undefined, "hello"), log(12_345, "hello")])
      expect(weigh(answer)).toEqual(nothing);
  });

  test.each([53000, 31005])("with %d hides Twilio's code, unless the token was accepted", (label) => {
    expect(weigh(log(label))).toMatchObject({ refused: null, failed: { code: label } });
    expect(weigh(connected, log(label))).toMatchObject({ failed: null, unrelated: { code: label } });
    expect(weigh(log(label), connected)).toMatchObject({ failed: null, accepted: connected });
  });

  test("of an SDK 1.x with 31201 may be about the microphone", () => {
    const { refused, failed } = weighEvidence({ answers: [log(31201)], sdkVersion: "1.14.0" });
    expect([refused, failed?.code]).toEqual([null, 31201]);
    expect(weigh(log(31201)).refused?.code).toBe(31201);
  });

  test("never takes the place of what was seen on the wire", () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom("device", "call"), (code, channel) => {
        const frame = channel === "device" ? error(code) : hangup(code);
        const alone = weigh(frame);
        expect(weigh(frame, log(shownBySdk(code, channel)))).toEqual(alone);
        expect(weigh(frame, log(code))).toEqual(alone);
      }),
    );
    expect(weigh(gateway(403), log(20101)).refused?.answer).toEqual(gateway(403));
    expect(weigh(log(20101), gateway(403)).refused?.answer).toEqual(gateway(403));
  });

  test("adds what the wire did not show", () => {
    expect(weigh(hangup(31486), log(31404))).toMatchObject({
      failed: { code: 31404 },
      unrelated: { answer: hangup(31486) },
    });
    expect(weigh(error(31001), log(20101))).toMatchObject({
      refused: { code: 20101 },
      failed: { code: 31001 },
    });
    // An earlier line of the log is no wire: the later one counts.
    const later = log(20101, "again");
    expect(weigh(log(20101), later).refused?.answer).toBe(later);
    expect(weigh(gateway(403), log(31486))).toMatchObject({ unrelated: { code: 31486 } });
  });
});

test("a failure of something that the token names stays after a sign-in", () => {
  expect(weigh(error(31001), connected)).toMatchObject({ accepted: connected, failed: { code: 31001 } });
});

test("a sign-in that only the page reports signs nobody in after a refusal that the browser saw", () => {
  const { refused, failed } = weigh(gateway(403), connectedByPage, error(31_299));
  expect([refused?.code, failed]).toEqual([31_299, null]);
});

test("Twilio's text tells an expiry in any words", () => {
  expect(weigh(error(31202, "this one expired long ago")).refused?.meant).toBe(20104);
  expect(weigh(error(31202, "it is not valid yet")).refused?.meant).toBe(20105);
});
