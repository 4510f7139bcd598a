import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json/json.ts";
import { isFrame, readFrame, type Socket } from "../../../src/recording/read-frame.ts";
import { TokenLog } from "../../../src/recording/token-log.ts";

const listen = (token: JsonObject[string], more: JsonObject = {}): JsonObject => ({
  type: "listen",
  payload: { token, ...more },
});

/** What a log holds after some messages of one socket, the first at 1, the next at 2 … */
function readAll(...frames: readonly JsonObject[]): { log: TokenLog; socket: Socket } {
  const log = new TokenLog();
  const socket: Socket = { host: "voice-js.roaming.twilio.com", edge: "roaming", current: null };
  for (const [index, frame] of frames.entries()) readFrame(frame, index + 1, socket, log);
  return { log, socket };
}

describe("messages of the signaling protocol", () => {
  test.each<[frame: JsonObject, is: boolean]>([
    [{ type: "listen", payload: {} }, true],
    [{ type: "connected", payload: {} }, true],
    [{ type: "ack", payload: {} }, true],
    [{ type: "listen", version: "1.6" }, true],
    [{ type: "listen" }, false],
    [{ type: "listen", payload: "text" }, false],
    [{ type: "subscribe", payload: {} }, false],
    [{ type: 7, payload: {} }, false],
    [{ payload: {}, version: "1.6" }, false],
  ])("%j: %s", (frame, is) => {
    expect(isFrame(frame)).toBe(is);
  });
});

describe("listen", () => {
  test("brings a token, with the place and the SDK", () => {
    const { log, socket } = readAll(listen("eyJ", { browserinfo: { v: "2.18.5" } }));
    expect(log.isCapture).toBe(true);
    expect(log.tokens).toMatchObject([
      {
        text: "eyJ",
        sent: true,
        firstAt: 1,
        host: "voice-js.roaming.twilio.com",
        edge: "roaming",
        sdkVersion: "2.18.5",
      },
    ]);
    expect(socket.current).toBe(log.tokens[0]);
  });

  test.each<[title: string, frame: JsonObject, text: string]>([
    ["no token", { type: "listen", payload: {} }, ""],
    ["no payload", { type: "listen", version: "1.6" }, ""],
    ["null", listen(null), "null"],
    ["an object", listen({ token: "eyJ" }), '{"token":"eyJ"}'],
  ])("brings what was sent in its place: %s", (_title, frame, text) => {
    expect(readAll(frame).log.tokens.map((token) => token.text)).toEqual([text]);
  });

  test.each<JsonObject[string]>([{ v: 7 }, { v: "" }, "2.18.5", null])("no version: %j", (browserinfo) => {
    expect(readAll(listen("eyJ", { browserinfo })).log.tokens[0]?.sdkVersion).toBeUndefined();
  });
});

describe("Twilio's answers", () => {
  test("connected tells all that it has", () => {
    const payload = {
      token: { identity: "alice", ttl: 3600, other: 1 },
      home: "us1",
      region: "ie1",
      edge: "dublin",
    };
    const { log } = readAll(listen("eyJ"), { type: "connected", payload });
    expect(log.tokens[0]?.answers).toEqual([
      {
        from: "signaling",
        type: "connected",
        at: 2,
        identity: "alice",
        ttl: 3600,
        home: "us1",
        region: "ie1",
        edge: "dublin",
      },
    ]);
    expect(log.tokens[0]?.edge).toBe("dublin");
  });

  test("connected without anything is an acceptance all the same", () => {
    const { log } = readAll(listen("eyJ"), {
      type: "connected",
      payload: { home: "", edge: 7, token: { ttl: "9" } },
    });
    expect(log.tokens[0]?.answers).toEqual([{ from: "signaling", type: "connected", at: 2 }]);
    expect(log.tokens[0]?.edge).toBe("roaming");
  });

  test.each<[title: string, frame: JsonObject, answer: object]>([
    [
      "error",
      { type: "error", payload: { error: { code: 31205, message: "JWT Token Expired" } } },
      { type: "error", code: 31205, message: "JWT Token Expired" },
    ],
    ["hangup", { type: "hangup", payload: { error: { code: 31002 } } }, { type: "hangup", code: 31002 }],
    [
      "a code as text",
      { type: "error", payload: { error: { code: "31205" } } },
      { type: "error", code: 31205 },
    ],
    ["a code in the payload", { type: "error", payload: { code: 31204 } }, { type: "error", code: 31204 }],
    [
      "an empty message",
      { type: "error", payload: { code: 31204, message: "" } },
      { type: "error", code: 31204 },
    ],
  ])("refused: %s", (_title, frame, answer) => {
    const { log } = readAll(listen("eyJ"), frame);
    expect(log.tokens[0]?.answers).toEqual([{ from: "signaling", at: 2, ...answer }]);
  });

  test.each<[title: string, frame: JsonObject]>([
    ["a hangup as any call has one", { type: "hangup", payload: { callsid: "CA1" } }],
    ["a code that is none", { type: "error", payload: { error: { code: "x" } } }],
    ["a fraction", { type: "error", payload: { error: { code: 1.5 } } }],
    ["another message", { type: "ringing", payload: { code: 31205 } }],
  ])("no answer: %s", (_title, frame) => {
    const { log } = readAll(listen("eyJ"), frame);
    expect(log.tokens[0]?.answers).toEqual([]);
    expect(log.strayAnswers).toEqual([]);
  });

  test("belong to the token that was brought last", () => {
    const { log } = readAll(listen("a"), listen("b"), { type: "error", payload: { code: 31205 } });
    expect(log.tokens.map(({ answers }) => answers.length)).toEqual([0, 1]);
  });

  test("belong to none where no token was brought", () => {
    const { log } = readAll({ type: "error", payload: { code: 31205 } });
    expect(log.isCapture).toBe(true);
    expect(log.strayAnswers).toEqual([{ from: "signaling", type: "error", at: 1, code: 31205 }]);
  });

  test("have no time where it is not known", () => {
    const log = new TokenLog();
    readFrame(
      { type: "error", payload: { code: 31205 } },
      null,
      { host: null, edge: undefined, current: null },
      log,
    );
    expect(log.strayAnswers[0]?.at).toBe(0);
  });
});
