import { describe, expect, test } from "vitest";
import type { InspectOptions } from "../../../src/recording/inspect-options.ts";
import type { InspectedToken } from "../../../src/recording/inspected-token.ts";
import { judgeInOrder, judgeLogged } from "../../../src/recording/judge-logged.ts";
import { type Seen, TokenLog } from "../../../src/recording/token-log.ts";
import { ACCOUNT, NOW, payload, token, VOICE, withIdentity } from "../../support/make-token.ts";

const OPTIONS: InspectOptions = { now: NOW, via: "paste" };
const issued = (seconds: number, identity = "alice"): string =>
  token({ payload: { ...payload({ iat: NOW + seconds }), grants: { identity, voice: VOICE } } });

function judge(texts: readonly [text: string, seen: Seen][], options = OPTIONS): InspectedToken[] {
  const log = new TokenLog();
  for (const [text, seen] of texts) log.add(text, seen);
  return judgeInOrder(
    log.tokens.map((logged) => ({ token: logged, judgement: judgeLogged(logged, options) })),
    options,
  );
}

const evidenceOf = (text: string, seen: Seen, options = OPTIONS) =>
  judge([[text, seen]], options)[0]?.evidence;

describe("evidence", () => {
  test("of a token that is only mentioned", () => {
    expect(evidenceOf(token(), {})).toStrictEqual({ answers: [] });
  });

  test("of a token that was sent", () => {
    const seen = {
      sent: true,
      at: NOW * 1000,
      host: "eventgw.us1.twilio.com",
      edge: "dublin",
      sdkVersion: "2.18.5",
      blocked: "net::ERR_BLOCKED_BY_CLIENT",
    };
    expect(evidenceOf(token(), seen)).toStrictEqual({
      answers: [],
      host: "eventgw.us1.twilio.com",
      edge: "dublin",
      sdkVersion: "2.18.5",
      blocked: "net::ERR_BLOCKED_BY_CLIENT",
      sentAt: NOW * 1000,
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
    const [one] = judge([[`"${token()}"`, { sent }]], { now: NOW, via });
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

  test("of equally old ones, the one seen last", () => {
    const [a, b] = [issued(-10, "a"), issued(-10, "b")];
    expect(
      judge([
        [a, {}],
        [b, {}],
      ]).map(({ text }) => text),
    ).toEqual([b, a]);
    expect(
      judge([
        [a, {}],
        [b, {}],
        [a, {}],
      ]).map(({ text }) => text),
    ).toEqual([a, b]);
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
  const sent = (at: number): Seen => ({ sent: true, at: NOW * 1000 + at });

  test("replaces an older one, from when it was first sent", () => {
    const [first, second] = judge([
      [old, sent(1)],
      [young, sent(2)],
      [young, sent(4)],
      [old, sent(9)],
    ]);
    expect(first?.evidence).toStrictEqual({ answers: [], sentAt: NOW * 1000 + 4 });
    expect(second?.evidence).toStrictEqual({
      answers: [],
      sentAt: NOW * 1000 + 9,
      newerTokenSeen: true,
      newerTokenAt: NOW * 1000 + 2,
    });
  });

  test("is told without a time where it has none", () => {
    const [, second] = judge([
      [old, sent(1)],
      [young, { sent: true }],
    ]);
    expect(second?.evidence).toStrictEqual({ answers: [], sentAt: NOW * 1000 + 1, newerTokenSeen: true });
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
    expect(second?.evidence).not.toHaveProperty("newerTokenSeen");
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
    expect(second?.evidence).not.toHaveProperty("newerTokenSeen");
  });

  test("the newest one counts, not the one between", () => {
    const [, , third] = judge([
      [issued(-90), sent(1)],
      [old, sent(5)],
      [young, sent(7)],
    ]);
    expect(third?.evidence.newerTokenAt).toBe(NOW * 1000 + 7);
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
