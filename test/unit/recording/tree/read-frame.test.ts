import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json/json.ts";
import {
  frameEvent,
  frameSdkVersion,
  frameToken,
  isFrame,
} from "../../../../src/recording/tree/read-frame.ts";

const listen = (token: JsonObject[string], more: JsonObject = {}): JsonObject => ({
  type: "listen",
  payload: { token, ...more },
});

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
  test.each<[title: string, frame: JsonObject, text: string]>([
    ["a token", listen("eyJ"), "eyJ"],
    ["no token", { type: "listen", payload: {} }, ""],
    ["no payload", { type: "listen", version: "1.6" }, ""],
    ["null", listen(null), "null"],
    ["an object", listen({ token: "eyJ" }), '{"token":"eyJ"}'],
  ])("brings what was sent: %s", (_title, frame, text) => {
    expect(frameToken(frame)).toBe(text);
  });

  test("names the SDK", () => {
    expect(frameSdkVersion(listen("eyJ", { browserinfo: { v: "2.18.5" } }))).toBe("2.18.5");
  });

  test.each<JsonObject[string]>([{ v: 7 }, { v: "" }, "2.18.5", null])("no version: %j", (browserinfo) => {
    expect(frameSdkVersion(listen("eyJ", { browserinfo }))).toBeUndefined();
  });
});

describe("what a message tells", () => {
  test("connected tells all that it has", () => {
    const payload = {
      token: { identity: "alice", ttl: 3600, other: 1 },
      home: "us1",
      region: "ie1",
      edge: "dublin",
      gateway: "g",
    };
    expect(frameEvent({ type: "connected", payload }, 2, 5)).toEqual({
      at: 2,
      order: 5,
      type: "connected",
      sent: false,
      identity: "alice",
      ttl: 3600,
      home: "us1",
      region: "ie1",
      edge: "dublin",
      gateway: "g",
    });
  });

  test("connected without anything is an acceptance all the same", () => {
    const payload = { home: "", edge: 7, token: { ttl: "9" } };
    expect(frameEvent({ type: "connected", payload }, null, 0)).toEqual({
      at: null,
      order: 0,
      type: "connected",
      sent: false,
    });
  });

  test.each<[title: string, frame: JsonObject, event: object]>([
    [
      "error",
      { type: "error", payload: { error: { code: 31205, message: "JWT Token Expired" } } },
      { type: "error", code: 31205, message: "JWT Token Expired" },
    ],
    ["hangup", { type: "hangup", payload: { error: { code: 31002 } } }, { type: "hangup", code: 31002 }],
    ["a hangup's call", { type: "hangup", payload: { callsid: "CA1" } }, { type: "hangup", call: "CA1" }],
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
    ["a code that is none", { type: "error", payload: { error: { code: "x" } } }, { type: "error" }],
    ["an empty code", { type: "error", payload: { error: { code: "" } } }, { type: "error" }],
    ["a fraction", { type: "error", payload: { error: { code: 1.5 } } }, { type: "error" }],
  ])("%s", (_title, frame, event) => {
    expect(frameEvent(frame, 2, 1)).toEqual({ at: 2, order: 1, sent: false, ...event });
  });

  test("a long text is cut", () => {
    const frame = { type: "error", payload: { error: { code: 31205, message: "m".repeat(2000) } } };
    expect(frameEvent(frame, null, 0)?.message).toHaveLength(1000);
  });

  test.each<[frame: JsonObject, sent: boolean]>([
    [listen("eyJ"), true],
    [{ type: "invite", payload: { callsid: "TJSa" } }, true],
    [{ type: "invite", payload: {} }, true],
    [{ type: "invite", payload: { callsid: "CA1" } }, false],
    [{ type: "hangup", payload: { callsid: "CA1" } }, false],
  ])("who sent it: %j", (frame, sent) => {
    expect(frameEvent(frame, null, 0)?.sent).toBe(sent);
  });

  test("others tell nothing", () => {
    expect(frameEvent({ type: "ack", payload: { code: 31205 } }, null, 0)).toBeNull();
  });
});
