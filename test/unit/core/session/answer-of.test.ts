import { describe, expect, test } from "vitest";
import { logAnswer, signalingAnswer } from "../../../../src/core/session/answer-of.ts";
import type { SignalingEvent } from "../../../../src/core/session/sighting.ts";

const event = (change: Partial<SignalingEvent>): SignalingEvent => ({
  at: 7,
  type: "error",
  sent: false,
  ...change,
});

describe("what an event of a socket says of the token", () => {
  test("connected accepts it, with all that it tells", () => {
    const told = { identity: "alice", ttl: 9, home: "us1", region: "us1", edge: "ashburn" };
    expect(signalingAnswer(event({ type: "connected", ...told, gateway: "g" }), false)).toEqual({
      from: "signaling",
      type: "connected",
      atMs: 7,
      ...told,
    });
  });

  test.each(["error", "hangup"] as const)("%s tells its code", (type) => {
    expect(signalingAnswer(event({ type, code: 31205, message: "m", at: null }), false)).toEqual({
      from: "signaling",
      type,
      atMs: null,
      code: 31205,
      message: "m",
    });
  });

  test("what only a page reports says so", () => {
    expect(signalingAnswer(event({ code: 31205 }), true)).toMatchObject({ reportedByPage: true });
    expect(signalingAnswer(event({ type: "connected" }), true)).toMatchObject({ reportedByPage: true });
    expect(signalingAnswer(event({ code: 31205 }), false)).not.toHaveProperty("reportedByPage");
  });

  test.each<[title: string, change: Partial<SignalingEvent>]>([
    ["without a code", {}],
    ["that the page itself sent", { type: "hangup", code: 31205, sent: true }],
    ["of another type", { type: "ringing", code: 31205 }],
    ["of a socket that closed", { type: "closed", code: 1006 }],
  ])("nothing is said by one %s", (_title, change) => {
    expect(signalingAnswer(event(change), false)).toBeNull();
  });
});

describe("what a line of a log says", () => {
  test("a code is a log's", () => {
    expect(logAnswer({ at: null, code: 31205, message: "m", order: 3 })).toEqual({
      from: "log",
      atMs: null,
      code: 31205,
      message: "m",
    });
  });

  test("a status is the event gateway's", () => {
    expect(logAnswer({ at: 5, status: 403, code: 20101 })).toEqual({
      from: "event-gateway",
      atMs: 5,
      status: 403,
      code: 20101,
    });
  });
});
