import { describe, expect, test } from "vitest";
import type { Evidence, TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import { HEADER, NOW, token, withIdentity } from "../../../support/make-token.ts";
import { allFound, found } from "./found.ts";

const at = NOW * 1000 - 5000;
const http = (status: number, more: object = {}): TwilioAnswer => ({
  from: "event-gateway",
  atMs: at,
  status,
  ...more,
});
const connected = (more: object = {}): TwilioAnswer => ({
  from: "signaling",
  type: "connected",
  atMs: at,
  ...more,
});
const frame = (type: "error" | "hangup", code: number, more: object = {}): TwilioAnswer => ({
  from: "signaling",
  type,
  atMs: at,
  code,
  ...more,
});
const say = (id: string, answers: readonly TwilioAnswer[], more: Partial<Evidence> = {}): unknown =>
  found(id, { evidence: { answers, ...more } });
const codesOf = (id: string, answers: readonly TwilioAnswer[], more: Partial<Evidence> = {}): unknown =>
  allFound(id, { evidence: { answers, ...more } })[0]?.codes;
const about = (code: number): object => ({ meaning: `meaning ${code}`, advice: `advice ${code}` });

describe("a refusal over HTTP", () => {
  test("without a code", () => {
    expect(say("server-rejected-http", [http(403)])).toEqual([
      "error",
      "no_code",
      { details: [{ answer_http: { status: 403 } }] },
    ]);
    expect(codesOf("server-rejected-http", [http(403)])).toEqual([]);
  });

  test("with a code and a text, which no SDK shows by another code", () => {
    expect(say("server-rejected-http", [http(403, { code: 20101, message: "Invalid" })])).toEqual([
      "error",
      null,
      {
        ...about(20101),
        details: {
          answer_details: {
            code: "code 20101",
            notes: [{ answer_text: { text: "message Invalid" } }, { answer_http: { status: 403 } }],
          },
        },
      },
    ]);
    expect(codesOf("server-rejected-http", [http(403, { code: 20101 })])).toEqual([20101]);
  });

  test("that only the page reported", () => {
    expect(say("server-rejected-http", [http(401, { reportedByPage: true })])).toEqual([
      "error",
      "no_code",
      { details: [{ answer_http: { status: 401 } }, { answer_by_page: {} }] },
    ]);
  });

  test("is no frame of the socket, and the other way round", () => {
    expect(say("server-error-frame", [http(403, { code: 20101 })])).toBeNull();
    expect(say("server-hangup-code", [http(403, { code: 20101 })])).toBeNull();
    expect(say("server-rejected-http", [frame("error", 31205)])).toBeNull();
  });
});

describe("a refusal over the socket", () => {
  test("tells the code that the app is shown instead", () => {
    expect(say("server-error-frame", [frame("error", 31205, { message: "" })])).toEqual([
      "error",
      null,
      {
        ...about(31205),
        details: {
          answer_details: { code: "code 31205", notes: [{ answer_shown: { shown: "code 20104" } }] },
        },
      },
    ]);
    expect(codesOf("server-error-frame", [frame("error", 31205)])).toEqual([31205, 20104]);
  });

  test("an SDK 1.x shows the code itself", () => {
    expect(say("server-error-frame", [frame("error", 31205)], { sdkVersion: "1.14.0" })).toEqual([
      "error",
      null,
      { ...about(31205), details: "code 31205" },
    ]);
    expect(codesOf("server-error-frame", [frame("error", 31205)], { sdkVersion: "1.14.0" })).toEqual([31205]);
  });

  test("a hangup comes out at the call, with another code", () => {
    expect(codesOf("server-hangup-code", [frame("hangup", 31205)])).toEqual([31205, 31005]);
    expect(say("server-error-frame", [frame("hangup", 31205)])).toBeNull();
    expect(say("server-hangup-code", [frame("error", 31205)])).toBeNull();
  });

  test("of something that the token names is a failure, and a warning where the token passed", () => {
    expect(
      allFound("server-hangup-code", { evidence: { answers: [frame("hangup", 31404)] } })[0],
    ).toMatchObject({
      severity: "error",
      variant: "failed",
      codes: [31404, 31005],
    });
    expect(
      allFound("server-hangup-code", { evidence: { answers: [connected(), frame("hangup", 31404)] } })[0],
    ).toMatchObject({ severity: "warning", variant: "failed" });
    expect(say("server-error-frame", [frame("hangup", 31404)])).toBeNull();
  });
});

describe("an acceptance", () => {
  test.each<[id: string, answers: TwilioAnswer[], more: Partial<Evidence>, said: unknown]>([
    ["server-accepted-ws", [connected()], {}, ["ok", null, {}]],
    ["server-accepted-ws", [connected({ reportedByPage: true })], {}, ["ok", "by_page", {}]],
    ["server-accepted-ws", [http(200)], {}, null],
    ["server-accepted-http", [http(200)], {}, ["ok", null, {}]],
    ["server-accepted-http", [http(204, { reportedByPage: true })], {}, ["ok", "by_page", {}]],
    ["server-accepted-http", [connected()], {}, null],
    ["server-accepted-http", [http(200)], { host: "mcs.us1.twilio.com" }, null],
  ])("%s: %j", (id, answers, more, said) => expect(say(id, answers, more)).toEqual(said));

  test("of a text that is no token tells nothing", () => {
    for (const [id, answer] of [
      ["server-accepted-ws", connected()],
      ["server-accepted-http", http(200)],
    ] as const)
      expect(found(id, { text: "undefined", evidence: { answers: [answer] } })).toBeNull();
  });
});

describe("the clock", () => {
  test.each<[offset: number, said: unknown]>([
    [61, ["warning", null, { offset: "duration 61" }]],
    [-61, ["warning", "ahead", { offset: "duration 61" }]],
    [60, ["info", null, { offset: "duration 60" }]],
    [10, ["info", null, { offset: "duration 10" }]],
    [-10, ["info", "ahead", { offset: "duration 10" }]],
    [9, null],
    [-9, null],
    [0, null],
  ])("%d seconds off", (clockOffset, said) => expect(say("clock-skew", [], { clockOffset })).toEqual(said));

  test("nothing is said where it is not known", () => expect(say("clock-skew", [connected()])).toBeNull());
});

describe("what else was seen", () => {
  test.each<[id: string, answers: TwilioAnswer[], more: Partial<Evidence>, said: unknown]>([
    [
      "not-a-voice-request",
      [],
      { host: "mcs.us1.twilio.com" },
      ["warning", null, { host: "message mcs.us1.twilio.com" }],
    ],
    ["not-a-voice-request", [], {}, null],
    ["request-blocked", [], { blocked: "csp" }, ["warning", null, { reason: "message csp" }]],
    [
      "identity-differs",
      [connected({ identity: "bob" })],
      {},
      ["warning", null, { identity: "outside bob", own: "outside alice" }],
    ],
    ["identity-differs", [http(200)], {}, null],
    ["identity-differs", [], {}, null],
    [
      "call-ended-otherwise",
      [connected(), frame("hangup", 31486)],
      {},
      ["info", null, { code: "code 31486", ...about(31486) }],
    ],
    ["call-ended-otherwise", [connected(), frame("hangup", 31401)], {}, null],
    ["mic-not-auth", [connected(), frame("hangup", 31401)], {}, ["info", null, {}]],
    ["mic-not-auth", [connected()], {}, null],
    ["sdk-1x", [], { sdkVersion: "1.14.0" }, ["info", null, { version: "message 1.14.0" }]],
    ["sdk-1x", [], {}, null],
  ])("%s: %j %j", (id, answers, more, said) => expect(say(id, answers, more)).toEqual(said));

  test("an identity that is no text differs from none", () => {
    const evidence = { answers: [connected({ identity: "42" })] };
    expect(found("identity-differs", { payload: withIdentity(42), evidence })).toBeNull();
  });

  test("their codes", () => {
    expect(codesOf("call-ended-otherwise", [connected(), frame("hangup", 31486)])).toEqual([31486]);
    expect(codesOf("mic-not-auth", [connected(), frame("hangup", 31402)])).toEqual([31402]);
  });
});

describe("a refusal that came and went", () => {
  const takenBack = (code: number): TwilioAnswer[] => [frame("error", code), connected()];

  test.each<[code: number, sdkVersion: string | undefined, isFalse: boolean]>([
    [31204, "2.18.4", true],
    [20101, "2.0.0", true],
    [31204, "2.18.5", false],
    [31204, "1.14.0", false],
    [31204, undefined, false],
    [31205, "2.18.4", false],
  ])("%d with the SDK %s, a false alarm: %s", (code, sdkVersion, isFalse) => {
    const more = sdkVersion === undefined ? {} : { sdkVersion };
    expect(say("false-20101-old-sdk", takenBack(code), more) !== null).toBe(isFalse);
    expect(say("server-refused-before", takenBack(code), more) !== null).toBe(!isFalse);
  });

  test("is told with its codes", () => {
    expect(codesOf("server-refused-before", takenBack(31205))).toEqual([31205, 20104]);
  });

  test("is none where nothing was refused", () => {
    expect(say("server-refused-before", [connected()], { sdkVersion: "2.18.4" })).toBeNull();
    expect(say("false-20101-old-sdk", [connected()], { sdkVersion: "2.18.4" })).toBeNull();
  });
});

test("what Twilio said stands whatever the kind of token", () => {
  const text = token({ header: { ...HEADER, alg: "RS256" } });
  expect(
    found("server-error-frame", { text, evidence: { answers: [frame("error", 31205)] } }),
  ).not.toBeNull();
});
