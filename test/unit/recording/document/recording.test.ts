import { describe, expect, test } from "vitest";
import type { Mention } from "../../../../src/recording/document/mention.ts";
import { Recording } from "../../../../src/recording/document/recording.ts";
import type { Exchange } from "../../../../src/recording/tree/read-exchange.ts";
import { answersOf, tokensOf } from "../../../support/recorded.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const GATEWAY = "eventgw.us1.twilio.com";
const SIGNALING = "voice-js.roaming.twilio.com";
const SYNC = "cds.us1.twilio.com";
/** 2026-11-18 11:06:40 UTC. */
const AT = 1_795_000_000_000;

const exchange: Exchange = {
  url: URL,
  method: "POST",
  headers: { "X-Twilio-Token": "eyJ" },
  body: null,
  sdkVersion: "2.18.5",
  status: 200,
  answer: null,
  at: AT,
  answeredAt: AT + 250,
  failure: null,
};

function recorded(tell: (recording: Recording) => void): Recording {
  const recording = new Recording();
  tell(recording);
  return recording;
}
const exchanged = (change: Partial<Exchange>, text: string | null = "eyJ"): Recording =>
  recorded((recording) => recording.exchange(text, { ...exchange, ...change }));
const mentioned = (...mentions: readonly Mention[]) =>
  tokensOf(recorded((recording) => mentions.map((one) => recording.mention("eyJ", one))))[0];

test("a new recording is no capture, and knows nothing", () => {
  const { isCapture, session, foreignHosts, broke } = new Recording();
  expect([isCapture, session.tokens, session.strays, foreignHosts.size, broke]).toEqual([
    false,
    [],
    [],
    0,
    null,
  ]);
});

describe("a token that is mentioned", () => {
  test("was not sent, as far as is known", () => {
    expect(mentioned({})).toMatchObject({
      text: "eyJ",
      sent: false,
      standalone: true,
      firstSeen: null,
      lastSeen: null,
      host: null,
      count: 0,
      seenBy: "recording",
    });
  });

  test("is kept once", () => {
    const recording = recorded((one) => ["a", "b", "a"].map((text) => one.mention(text)));
    expect(tokensOf(recording).map(({ text }) => text)).toEqual(["a", "b"]);
  });

  test("stays sent once it was, and stands by itself once it did", () => {
    expect(mentioned({ sent: true }, { sent: false })).toMatchObject({ sent: true });
    expect(mentioned({ standalone: true }, { standalone: false })).toMatchObject({ standalone: true });
    expect(mentioned({ standalone: false })).toMatchObject({ standalone: false });
  });

  test("has its first and its last time, in whatever order they are told", () => {
    expect(mentioned({ at: 5 }, { at: 3 }, { at: null }, { at: 4 })).toMatchObject({
      firstSeen: 3,
      lastSeen: 5,
    });
    expect(mentioned({ at: 0 }, { at: 7 })).toMatchObject({ firstSeen: 0, lastSeen: 7 });
  });

  test.each<[first: string | null, second: string | null, host: string | null]>([
    [null, null, null],
    [SYNC, null, SYNC],
    [null, SYNC, SYNC],
    [SYNC, "other.twilio.com", "other.twilio.com"],
    [SYNC, SIGNALING, SIGNALING],
    [SYNC, GATEWAY, GATEWAY],
    [SIGNALING, SYNC, SIGNALING],
    [SIGNALING, GATEWAY, GATEWAY],
    [GATEWAY, SYNC, GATEWAY],
    [GATEWAY, SIGNALING, GATEWAY],
    [GATEWAY, "eventgw.ie1.twilio.com", "eventgw.ie1.twilio.com"],
  ])(
    "went to the event gateway rather than to signaling, and there rather than elsewhere: %s, %s",
    (...hosts) => {
      const [first, second, host] = hosts;
      expect(mentioned({ host: first, sent: true }, { host: second, sent: true })?.host).toBe(host);
    },
  );
});

describe("a request with a token", () => {
  test("tells all that it has", () => {
    const recording = exchanged({});
    expect(recording.isCapture).toBe(true);
    expect(tokensOf(recording)).toMatchObject([
      {
        text: "eyJ",
        sent: true,
        standalone: true,
        firstSeen: AT,
        lastSeen: AT,
        host: GATEWAY,
        sdkVersion: "2.18.5",
        count: 1,
      },
    ]);
    expect(answersOf(recording)).toEqual([[{ from: "event-gateway", atMs: AT + 250, status: 200 }]]);
  });

  test("sent elsewhere, only the host is noted", () => {
    const recording = exchanged({ url: "https://crm.example.com/" });
    expect([...recording.foreignHosts]).toEqual(["crm.example.com"]);
    expect(tokensOf(recording)).toEqual([]);
  });

  test("a refusal has Twilio's error, and a success has none", () => {
    const answer = '{"code":20101,"message":"Invalid"}';
    expect(answersOf(exchanged({ status: 403, answer }))).toEqual([
      [{ from: "event-gateway", atMs: AT + 250, status: 403, code: 20101, message: "Invalid" }],
    ]);
    expect(answersOf(exchanged({ status: 400, answer }))).toMatchObject([[{ code: 20101 }]]);
    expect(answersOf(exchanged({ status: 399, answer }))[0]?.[0]).not.toHaveProperty("code");
  });

  test("an answer has the best time that is known", () => {
    expect(answersOf(exchanged({ answeredAt: null }))[0]?.[0]?.atMs).toBe(AT);
    expect(answersOf(exchanged({ answeredAt: null, at: null }))[0]?.[0]?.atMs).toBeNull();
  });

  test.each<[title: string, change: Partial<Exchange>, count: number]>([
    ["none came", { status: null }, 0],
    ["the request failed", { status: 0 }, 0],
    ["only a provisional one came", { status: 199 }, 0],
    ["another server of Twilio's gave it", { url: "https://voice-js.dublin.twilio.com/" }, 0],
    ["it is not known which server gave it", { url: null }, 1],
  ])("answers: %s", (_title, change, count) => {
    expect(answersOf(exchanged(change))[0]).toHaveLength(count);
  });

  test("why it failed is kept, with its kind", () => {
    const failed = (failure: string) => tokensOf(exchanged({ status: 0, failure }))[0]?.requests[0]?.failure;
    expect(failed("net::ERR_BLOCKED_BY_CLIENT")).toEqual({
      kind: "blocked",
      error: "net::ERR_BLOCKED_BY_CLIENT",
    });
    expect(failed("net::ERR_ABORTED")?.kind).not.toBe("blocked");
  });

  test("records of one request are joined by its id", () => {
    const recording = recorded((one) => {
      one.exchange("eyJ", { ...exchange, id: "7", status: null });
      one.exchange("abc", { ...exchange, id: "8", status: null });
      one.exchange(null, { ...exchange, id: "7", url: null, status: 403 });
    });
    expect(
      answersOf(recording).map((answers) => answers.map((one) => ("status" in one ? one.status : null))),
    ).toEqual([[403], []]);
  });
});

describe("an answer whose request shows no token", () => {
  const afterToken = (change: Partial<Exchange>) =>
    answersOf(
      recorded((one) => {
        one.mention("eyJ");
        one.exchange(null, { ...exchange, ...change });
      }),
    )[0];

  test("refuses the nearest token", () => {
    expect(afterToken({ status: 403 })).toEqual([{ from: "event-gateway", atMs: AT + 250, status: 403 }]);
  });

  test.each<[title: string, change: Partial<Exchange>]>([
    ["a success", { status: 200 }],
    ["no answer", { status: null }],
    ["a preflight", { status: 403, method: "OPTIONS" }],
    ["another host", { status: 403, url: "https://crm.example.com/" }],
    ["a host that isn't known", { status: 403, url: null }],
    ["another product of Twilio's", { status: 403, url: `https://${SYNC}/v1` }],
  ])("says nothing of it: %s", (_title, change) => expect(afterToken(change)).toEqual([]));
});

describe("messages of sockets", () => {
  const listen = (text: string) => ({
    type: "listen",
    payload: { token: text, browserinfo: { v: "2.18.5" } },
  });
  const refusal = { type: "error", payload: { code: 31205 } };

  test("listen brings a token, with the place and the SDK", () => {
    const recording = recorded((one) =>
      one.frame(listen("eyJ"), 1, one.newSocket(`wss://${SIGNALING}/signal`)),
    );
    expect(recording.isCapture).toBe(true);
    expect(tokensOf(recording)).toMatchObject([
      { text: "eyJ", sent: true, firstSeen: 1, host: null, signalingHost: SIGNALING, sdkVersion: "2.18.5" },
    ]);
  });

  test("answers belong to the token that their socket was given last", () => {
    const recording = recorded((one) => {
      const [first, second] = [one.newSocket(null), one.newSocket(null)];
      one.frame(listen("a"), 1, first);
      one.frame(listen("b"), 2, second);
      one.frame(refusal, 3, first);
    });
    expect(answersOf(recording).map(({ length }) => length)).toEqual([1, 0]);
  });

  test("on a socket that shows no token, to the nearest one", () => {
    const recording = recorded((one) => {
      for (const text of ["aaa", "bbb"]) one.mention(text);
      one.frame(refusal, null, one.newSocket(null));
    });
    expect(answersOf(recording).map(({ length }) => length)).toEqual([0, 1]);
  });

  test("where there is no token, they belong to none, and have no time where none is known", () => {
    const recording = recorded((one) => one.frame(refusal, null, one.newSocket(null)));
    expect(recording.session.strays).toEqual([{ from: "signaling", type: "error", atMs: null, code: 31205 }]);
  });
});

describe("lines of a log", () => {
  test("belong to the nearest token, once where they are said twice", () => {
    const recording = recorded((one) => {
      one.mention("aaa");
      for (const code of [31205, 31205, 31204]) one.logLine({ at: null, code });
      one.mention("bbb");
    });
    expect(answersOf(recording)).toEqual([
      [
        { from: "log", atMs: null, code: 31205 },
        { from: "log", atMs: null, code: 31204 },
      ],
      [],
    ]);
  });

  test("a body right behind a refusal is what it said, and later ones are not", () => {
    const recording = recorded((one) => {
      one.exchange("eyJ", { ...exchange, status: 403 });
      one.errorBody({ at: null, code: 20104, message: "m" });
      one.errorBody({ at: null, code: 20101 });
    });
    expect(answersOf(recording)[0]?.slice(1)).toEqual([
      { from: "event-gateway", atMs: null, status: 403, code: 20104, message: "m" },
      { from: "log", atMs: null, code: 20101 },
    ]);
  });

  test("many that belong to no token are not kept for ever", () => {
    const recording = recorded((one) => {
      for (let code = 10_000; code < 12_000; code++) one.logLine({ at: null, code });
    });
    expect(recording.session.strays.length).toBeLessThanOrEqual(50);
    expect(recording.session.strays.at(-1)).toMatchObject({ code: 11_999 });
  });
});
