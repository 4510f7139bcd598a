import { describe, expect, test } from "vitest";
import type { Mention } from "../../../src/recording/document/mention.ts";
import { Recording } from "../../../src/recording/document/recording.ts";
import type { InspectOptions } from "../../../src/recording/inspect-options.ts";
import type { InspectedToken } from "../../../src/recording/inspected-token.ts";
import { judgeInOrder, judgeRecorded } from "../../../src/recording/judge-in-order.ts";
import { ACCOUNT, NOW, payload, token, VOICE, withIdentity } from "../../support/make-token.ts";

const OPTIONS: InspectOptions = { nowSeconds: NOW, via: "paste" };
const issued = (seconds: number, identity = "alice"): string =>
  token({ payload: { ...payload({ iat: NOW + seconds }), grants: { identity, voice: VOICE } } });

/** How a token is told of: a mention, or a message to the signaling server at some time. */
type Seen = Mention | { readonly sentAt: number | null };

/** A recording in which tokens are mentioned, or signed in with. */
function record(texts: readonly [text: string, seen: Seen][]): Recording {
  const recording = new Recording();
  for (const [text, seen] of texts) {
    if (!("sentAt" in seen)) recording.mention(text, seen);
    else {
      const socket = recording.newSocket("wss://voice-js.dublin.twilio.com/signal");
      const payload = { token: text, browserinfo: { v: "2.18.5" } };
      recording.frame({ type: "listen", payload }, seen.sentAt, socket);
    }
  }
  return recording;
}

function judge(texts: readonly [text: string, seen: Seen][], options = OPTIONS): InspectedToken[] {
  const { session } = record(texts);
  const judged = session.tokens.map((seen) => ({ seen, judgement: judgeRecorded(seen, session, options) }));
  return judgeInOrder(judged, session, options);
}

const evidenceOf = (text: string, seen: Seen, options = OPTIONS) =>
  judge([[text, seen]], options)[0]?.evidence;

describe("evidence", () => {
  test("of a token that is only mentioned", () => {
    expect(evidenceOf(token(), {})).toEqual({ answers: [], newerTokenSeen: false });
  });

  test("of a token that was sent", () => {
    expect(evidenceOf(token(), { sentAt: NOW * 1000 })).toEqual({
      answers: [],
      host: "voice-js.dublin.twilio.com",
      edge: "dublin",
      sdkVersion: "2.18.5",
      newerTokenSeen: false,
      sentAtMs: NOW * 1000,
    });
  });

  test("the outcome of the signature check is found by the token's own text", () => {
    const signatures = new Map([[token(), { result: "verified", with: "secret" } as const]]);
    expect(evidenceOf(`"${token()}"`, {}, { ...OPTIONS, signatures })?.signature).toEqual({
      result: "verified",
      with: "secret",
    });
  });
});

describe("what was sent is judged as it was sent", () => {
  test.each<[sent: boolean, via: "capture" | "paste", isFault: boolean]>([
    [true, "paste", true],
    [true, "capture", true],
    [false, "capture", true],
    [false, "paste", false],
  ])("quotes around it, sent %s, from a %s", (sent, via, isFault) => {
    const [one] = judge([[`"${token()}"`, { sent }]], { nowSeconds: NOW, via });
    expect(one?.findings.some(({ severity }) => severity === "error")).toBe(isFault);
    expect(one?.text).toBe(token());
  });
});

describe("order", () => {
  test("the newest by its time of issue comes first", () => {
    const texts = [issued(-50, "a"), issued(-10, "b"), issued(-30, "c")];
    expect(judge(texts.map((text) => [text, {}])).map(({ text }) => text)).toEqual([
      texts[1],
      texts[2],
      texts[0],
    ]);
  });

  test("of equally old ones, the one that the recording tells of later", () => {
    const [a, b] = [issued(-10, "a"), issued(-10, "b")];
    expect(
      judge([
        [a, {}],
        [b, {}],
      ]).map(({ text }) => text),
    ).toEqual([b, a]);
  });

  test("a token without a time of issue is as old as its expiry", () => {
    const untimed = (exp: number): string =>
      token({
        header: { alg: "HS256", typ: "JWT" },
        payload: { iss: ACCOUNT, scope: "scope:client:incoming?clientName=a", exp },
      });
    const [early, late] = [untimed(NOW - 100), untimed(NOW - 5)];
    expect(
      judge([
        [late, {}],
        [early, {}],
      ]).map(({ text }) => text),
    ).toEqual([late, early]);
    expect(
      judge([
        [early, {}],
        [late, {}],
        [issued(-50), {}],
      ]).map(({ text }) => text),
    ).toEqual([late, issued(-50), early]);
  });
});

describe("a newer token of the same user", () => {
  const [old, young] = [issued(-50), issued(-10)];
  const sent = (at: number): Seen => ({ sentAt: NOW * 1000 + at });

  test("replaces an older one, from when it was first sent", () => {
    const [first, second] = judge([
      [old, sent(1)],
      [young, sent(2)],
      [young, sent(4)],
      [old, sent(9)],
    ]);
    expect(first?.evidence).toMatchObject({ sentAtMs: NOW * 1000 + 4, newerTokenSeen: false });
    expect(first?.evidence).not.toHaveProperty("newerTokenAtMs");
    expect(second?.evidence).toMatchObject({
      sentAtMs: NOW * 1000 + 9,
      newerTokenSeen: true,
      newerTokenAtMs: NOW * 1000 + 2,
    });
  });

  test("is told without a time where it has none", () => {
    const [, second] = judge([
      [old, sent(1)],
      [young, { sentAt: null }],
    ]);
    expect(second?.evidence).toMatchObject({ sentAtMs: NOW * 1000 + 1, newerTokenSeen: true });
    expect(second?.evidence).not.toHaveProperty("newerTokenAtMs");
  });

  test("makes an old one that is still sent a stale one", () => {
    const [first, second] = judge([
      [young, sent(0)],
      [old, sent(3_600_000)],
    ]);
    expect(first?.findings.map(({ id }) => id)).not.toContain("stale-token-in-use");
    expect(second?.findings.map(({ id }) => id)).toContain("stale-token-in-use");
  });

  test("does not count where it was not sent", () => {
    const [, second] = judge([
      [old, sent(1)],
      [young, {}],
    ]);
    expect(second?.evidence.newerTokenSeen).toBe(false);
  });

  test.each<[title: string, other: string]>([
    ["another identity", issued(-50, "bob")],
    ["another account", token({ payload: payload({ iat: NOW - 50, sub: `AC${"1".repeat(32)}` }) })],
    ["another kind", token({ payload: { ...payload({ iat: NOW - 50 }), grants: { identity: "alice" } } })],
  ])("replaces nothing of %s", (_title, other) => {
    const [, second] = judge([
      [other, sent(1)],
      [young, sent(2)],
    ]);
    expect(second?.text).toBe(other);
    expect(second?.evidence.newerTokenSeen).toBe(false);
  });

  test("the newest one counts, not the one between", () => {
    const [, , third] = judge([
      [issued(-90), sent(1)],
      [old, sent(5)],
      [young, sent(7)],
    ]);
    expect(third?.evidence.newerTokenAtMs).toBe(NOW * 1000 + 7);
  });
});

test("a capability token has its scope, others have none", () => {
  const capability = token({
    header: { alg: "HS256", typ: "JWT" },
    payload: { iss: ACCOUNT, scope: "scope:client:incoming?clientName=alice", exp: NOW + 600 },
  });
  expect(judge([[capability, {}]])[0]?.scope).toMatchObject({ incoming: expect.anything() });
  expect(judge([[token(), {}]])[0]?.scope).toBeNull();
  expect(
    judge([
      [token({ payload: { ...withIdentity("a"), scope: "scope:client:incoming?clientName=a" } }), {}],
    ])[0]?.scope,
  ).toBeNull();
});
