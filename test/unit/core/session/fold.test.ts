import { expect, test } from "vitest";
import { LIMITS } from "../../../../src/core/session/limits.ts";
import { NOW, place, request, sessionAfter } from "../../../support/sightings.ts";

test("a token is kept with where it was seen", () => {
  const { tokens } = sessionAfter(...request("r1", "aaa"));
  expect(tokens).toHaveLength(1);
  expect(tokens[0]).toMatchObject({
    text: "aaa",
    length: 3,
    firstSeen: NOW,
    lastSeen: NOW,
    count: 1,
    seenBy: "browser",
    origin: "https://app.example.com",
    frameId: 0,
    host: "eventgw.us1.twilio.com",
  });
});

test("the same token again is counted, not listed twice", () => {
  const { tokens } = sessionAfter(...request("r1", "aaa"), ...request("r2", "aaa", { at: NOW + 5 }));
  expect(tokens).toHaveLength(1);
  expect(tokens[0]).toMatchObject({ count: 2, firstSeen: NOW, lastSeen: NOW + 5 });
});

test("a redirected request, which repeats its id, is counted once", () => {
  const { tokens } = sessionAfter(...request("r1", "aaa"), ...request("r1", "aaa"));
  expect(tokens[0]).toMatchObject({ count: 1 });
  expect(tokens[0]?.requests).toHaveLength(1);
});

test("tokens are listed newest first, and an old one that is used again stays in its place", () => {
  const { tokens } = sessionAfter(...request("r1", "aaa"), ...request("r2", "bbb"), ...request("r3", "aaa"));
  expect(tokens.map(({ text }) => text)).toEqual(["bbb", "aaa"]);
});

test("body, token and answer of one request are joined by its id", () => {
  const facts = { callSid: "CA1", sdkVersion: "2.18.5", event: "connection/outgoing" };
  const session = sessionAfter(...request("r1", "aaa", { facts, status: 200 }));
  expect(session.tokens[0]?.calls).toEqual([{ at: NOW, ...facts }]);
  expect(session.tokens[0]?.requests[0]).toMatchObject({
    event: "connection/outgoing",
    answer: { status: 200 },
  });
  expect(session.open).toEqual([]);
});

test("answers that overtake each other reach their own token", () => {
  const a = request("r1", "aaa", { status: 403 });
  const b = request("r2", "bbb", { status: 200 });
  const session = sessionAfter(...[a[0], b[0], b[1], a[1]].flatMap((sighting) => sighting ?? []));
  const status = Object.fromEntries(session.tokens.map((t) => [t.text, t.requests[0]?.answer?.status]));
  expect(status).toEqual({ aaa: 403, bbb: 200 });
});

test("later facts of a call add to the earlier ones", () => {
  const first = { tempCallSid: "TJS1", sdkVersion: "2.18.5" };
  const second = { tempCallSid: "TJS1", callSid: "CA1", gateway: "gw" };
  const { tokens } = sessionAfter(
    ...request("r1", "aaa", { facts: first }),
    ...request("r2", "aaa", { facts: second }),
  );
  expect(tokens[0]?.calls).toEqual([
    { at: NOW, tempCallSid: "TJS1", sdkVersion: "2.18.5", callSid: "CA1", gateway: "gw" },
  ]);
});

test("calls are listed newest first", () => {
  const { tokens } = sessionAfter(
    ...request("r1", "aaa", { facts: { callSid: "CA1" } }),
    ...request("r2", "aaa", { facts: { callSid: "CA2" } }),
  );
  expect(tokens[0]?.calls.map(({ callSid }) => callSid)).toEqual(["CA2", "CA1"]);
});

test("a request that was blocked before its headers were seen is kept as lost", () => {
  const failure = { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" } as const;
  const session = sessionAfter({ type: "failure", place: place(), failure });
  expect(session.tokens).toEqual([]);
  expect(session.lost).toEqual([
    { at: NOW, host: "eventgw.us1.twilio.com", origin: "https://app.example.com", failure },
  ]);
});

test("a request that failed after its headers were seen is marked on its token", () => {
  const failure = { kind: "failed", error: "net::ERR_CONNECTION_RESET" } as const;
  const session = sessionAfter(...request("r1", "aaa"), { type: "failure", place: place(), failure });
  expect(session.tokens[0]?.requests[0]?.failure).toEqual(failure);
  expect(session.lost).toEqual([]);
});

test("an answer to a request never seen changes nothing", () => {
  const before = sessionAfter(...request("r1", "aaa"));
  const answer = { at: NOW, status: 200, twilioTime: null };
  const after = sessionAfter(...request("r1", "aaa"), {
    type: "answer",
    place: place({ requestId: "x" }),
    answer,
  });
  expect(after).toEqual(before);
});

test("what is kept is bounded, oldest out", () => {
  const tokens = Array.from({ length: 25 }, (_, i) => request(`t${i}`, `token-${i}`)).flat();
  const requests = Array.from({ length: 60 }, (_, i) =>
    request(`q${i}`, "same", { facts: { callSid: `CA${i}` } }),
  );
  const lost = Array.from({ length: 15 }, (_, i) => ({
    type: "failure" as const,
    place: place({ requestId: `l${i}` }),
    failure: { kind: "blocked" as const, error: String(i) },
  }));
  const session = sessionAfter(...tokens, ...requests.flat(), ...lost);
  expect(session.tokens).toHaveLength(LIMITS.tokensPerTab);
  expect(session.tokens[0]?.text).toBe("same");
  expect(session.tokens.at(-1)?.text).toBe("token-6");
  expect(session.tokens[0]).toMatchObject({ count: 60 });
  expect(session.tokens[0]?.requests).toHaveLength(LIMITS.requestsPerToken);
  expect(session.tokens[0]?.requests[0]?.requestId).toBe("q59");
  expect(session.tokens[0]?.calls).toHaveLength(LIMITS.callsPerToken);
  expect(session.open.length).toBeLessThanOrEqual(LIMITS.openRequestsPerTab);
  expect(session.lost.map(({ failure }) => failure.error)[0]).toBe("14");
  expect(session.lost).toHaveLength(LIMITS.lostRequestsPerTab);
});

test("a huge value is cut, and told apart from its own beginning", () => {
  const huge = "a".repeat(1_000_000);
  const { tokens } = sessionAfter(
    ...request("r1", huge),
    ...request("r2", huge),
    ...request("r3", huge.slice(0, LIMITS.tokenLength)),
  );
  expect(tokens.map(({ length, count }) => [length, count])).toEqual([
    [LIMITS.tokenLength, 1],
    [1_000_000, 2],
  ]);
  expect(tokens[1]?.text).toHaveLength(LIMITS.tokenLength);
});
