import { expect, test } from "vitest";
import type { GatewayReply, SignalingEvent } from "../../../../src/core/session/sighting.ts";
import type { SeenRequest, SeenToken } from "../../../../src/core/session/tab-session.ts";
import { newTabSession } from "../../../../src/core/session/tab-session.ts";
import { tellStory } from "../../../../src/core/session/tell-story.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

const [BLANK] = sessionAfter(...request("r1", "some-token")).tokens;
if (BLANK === undefined) throw new Error("No token was noted.");

/** A token of which nothing was seen but what is given. */
const seen = (change: Partial<SeenToken> = {}): SeenToken => ({ ...BLANK, id: 5, requests: [], ...change });

const event = (type: SignalingEvent["type"], more: Partial<SignalingEvent> = {}): SignalingEvent => ({
  at: NOW,
  type,
  sent: false,
  ...more,
});

const lines = (token: SeenToken, others: readonly SeenToken[] = [], expiresAt: number | null = null) =>
  tellStory(token, { ...newTabSession(1, false), tokens: [...others, token] }, expiresAt, NOW);

/** What is told of one event on the socket. */
function told(signaling: SignalingEvent, sdkVersion: string | null = null) {
  const [line, ...more] = lines(seen({ signaling: [signaling], sdkVersion }));
  expect(more).toEqual([]);
  if (line === undefined) return undefined;
  expect(line).toMatchObject({ at: signaling.at, byPage: true });
  return [line.tone, line.event];
}

test.each([
  [event("listen", { sent: true }), "plain", { kind: "sign-in-sent" }],
  [event("connected"), "good", { kind: "accepted" }],
  [
    event("connected", { identity: "alice", edge: "dublin", home: "ie1", region: "ie1", ttl: 9 }),
    "good",
    { kind: "accepted", identity: "alice", edge: "dublin", home: "ie1" },
  ],
  [event("ready"), "good", { kind: "ready" }],
  [event("offline"), "plain", { kind: "offline" }],
  [event("invite", { sent: true, call: "CA1" }), "plain", { kind: "call-placed" }],
  [event("invite", { call: "CA1" }), "plain", { kind: "call-incoming", call: "CA1" }],
  [event("ringing", { call: "CA1" }), "plain", { kind: "call-ringing", call: "CA1" }],
  [event("answer", { call: "CA1" }), "plain", { kind: "call-answered", call: "CA1" }],
  [event("cancel", { call: "CA1" }), "plain", { kind: "call-cancelled", call: "CA1" }],
  [event("hangup", { call: "CA1" }), "plain", { kind: "call-ended", by: "twilio", call: "CA1" }],
  [event("hangup", { sent: true }), "plain", { kind: "call-ended", by: "page" }],
] as const)("%j is told", (signaling, tone, expected) => {
  expect(told(signaling)).toEqual([tone, expected]);
});

test.each(["invite", "ringing", "answer", "cancel", "hangup"] as const)(
  "of %s, the SDK's own name for a call isn't told",
  (type) => {
    expect(told(event(type, { call: "TJS1" }))?.[1]).not.toHaveProperty("call");
    expect(told(event(type))?.[1]).not.toHaveProperty("call");
  },
);

test.each([
  // At the device the SDK renames what it cannot name, at the call it says 31005.
  ["error", 31204, null, { code: 31204, shown: 20101 }],
  ["error", 31202, null, { code: 31202, shown: 53000 }],
  ["hangup", 31404, null, { code: 31404, shown: 31005 }],
  ["hangup", 31204, null, { code: 31204, shown: 31005 }],
  // What the SDK shows as it is has no second number.
  ["error", 31206, null, { code: 31206 }],
  ["error", 31206, "2.1.0", { code: 31206, shown: 53000 }],
  ["error", 31204, "1.15.1", { code: 31204 }],
] as const)("%s %i with SDK %s: the code, and what the app was shown", (type, code, sdk, expected) => {
  const kind = type === "error" ? { kind: "refused" } : { kind: "call-ended", by: "twilio" };
  expect(told(event(type, { code, message: "its words" }), sdk)).toEqual([
    "bad",
    { ...kind, ...expected, message: "its words" },
  ]);
});

test("a refusal that names no code is one all the same", () => {
  expect(told(event("error"))).toEqual(["bad", { kind: "refused" }]);
});

test.each([
  [1000, "plain", { kind: "closed" }],
  [1001, "plain", { kind: "closed" }],
  [1005, "plain", { kind: "closed" }],
  [undefined, "plain", { kind: "closed" }],
  [1006, "bad", { kind: "lost", code: 1006 }],
  [1002, "bad", { kind: "lost", code: 1002 }],
])("a socket that closed with %s", (code, tone, expected) => {
  expect(told(event("closed", code === undefined ? {} : { code }))).toEqual([tone, expected]);
});

test("what means nothing to people isn't told", () => {
  const other = { ...event("ready"), type: "roger" } as unknown as SignalingEvent;
  expect(lines(seen({ signaling: [other] }))).toEqual([]);
});

const report = (change: Partial<SeenRequest> = {}): SeenRequest => ({
  requestId: "r",
  at: NOW,
  endpoint: "EndpointEvents",
  ...change,
});
const answered = (status: number, change: Partial<SeenRequest> = {}): SeenRequest =>
  report({ answer: { at: NOW + 1, status, twilioTime: null }, ...change });

test.each([
  [answered(199), "bad", { kind: "reports", outcome: "answered", status: 199 }],
  [answered(200), "good", { kind: "reports", outcome: "accepted", status: 200 }],
  [answered(299), "good", { kind: "reports", outcome: "accepted", status: 299 }],
  [answered(300), "bad", { kind: "reports", outcome: "answered", status: 300 }],
  [answered(401), "bad", { kind: "reports", outcome: "refused", status: 401 }],
  [answered(403), "bad", { kind: "reports", outcome: "refused", status: 403 }],
  [answered(404), "bad", { kind: "reports", outcome: "answered", status: 404 }],
  [
    answered(200, { proxy: "e.example.com" }),
    "plain",
    { kind: "proxy-answered", host: "e.example.com", status: 200 },
  ],
  [report(), "plain", { kind: "reports-waiting" }],
  [report({ proxy: "e.example.com" }), "plain", { kind: "reports-waiting" }],
  [
    report({ failure: { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" } }),
    "bad",
    { kind: "report-failed", failure: { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" } },
  ],
])("a report %j is told as what the browser saw", (one, tone, expected) => {
  expect(lines(seen({ requests: [one] }))).toEqual([{ tone, event: expected, at: NOW, byPage: false }]);
});

test("reports in a row that ended alike are one line, told when it began", () => {
  const requests = [
    answered(200, { at: NOW + 5 }),
    answered(403, { at: NOW + 4 }),
    answered(403, { at: NOW + 3 }),
    answered(200, { at: NOW + 2 }),
    answered(200, { at: NOW + 1 }),
  ];
  const story = lines(seen({ requests }));
  expect(story.map(({ at, event: { kind } }) => [(at ?? 0) - NOW, kind])).toEqual([
    [1, "reports"],
    [3, "reports"],
    [5, "reports"],
  ]);
  expect(story.map(({ tone }) => tone)).toEqual(["good", "bad", "good"]);
});

test("a refusal's body is told where it names a code, as the page's word", () => {
  const replies: GatewayReply[] = [
    { at: NOW + 2, status: 403, code: 20104, message: "expired" },
    { at: NOW + 1, status: 401, code: 20003 },
    { at: NOW, status: 403, message: "no code" },
  ];
  expect(lines(seen({ replies }))).toEqual([
    { at: NOW + 1, event: { kind: "refusal-named", status: 401, code: 20003 }, tone: "bad", byPage: true },
    {
      at: NOW + 2,
      event: { kind: "refusal-named", status: 403, code: 20104, message: "expired" },
      tone: "bad",
      byPage: true,
    },
  ]);
});

test("the first newer token is told, and by whom; older ones aren't", () => {
  const newer = (id: number, seenBy: SeenToken["seenBy"]) => seen({ id, seenBy, firstSeen: NOW + id });
  expect(lines(seen(), [newer(7, "page"), newer(6, "browser")])).toEqual([
    { at: NOW + 6, event: { kind: "newer-token" }, tone: "plain", byPage: false },
  ]);
  expect(lines(seen(), [newer(6, "page")])).toMatchObject([{ byPage: true }]);
  expect(lines(seen(), [newer(4, "browser"), newer(5, "browser")])).toEqual([]);
});

test("that a token expired is told from the moment on", () => {
  const expired = (at: number | null) => lines(seen(), [], at);
  expect(expired(NOW / 1000)).toEqual([{ at: NOW, event: { kind: "expired" }, tone: "bad", byPage: false }]);
  expect(expired(NOW / 1000 - 60)).toMatchObject([{ at: NOW - 60_000 }]);
  expect(expired(NOW / 1000 + 1)).toEqual([]);
  expect(expired(null)).toEqual([]);
});

test("the story goes from old to new, whatever told it", () => {
  const token = seen({
    signaling: [event("hangup", { at: NOW - 10 }), event("ready", { at: NOW - 90 })],
    requests: [answered(200, { at: NOW - 50 })],
    replies: [{ at: NOW - 70, status: 403, code: 20104 }],
  });
  const story = lines(token, [seen({ id: 6, firstSeen: NOW - 60 })], NOW / 1000 - 1);
  expect(story.map(({ event: { kind } }) => kind)).toEqual([
    "expired",
    "ready",
    "refusal-named",
    "newer-token",
    "reports",
    "call-ended",
  ]);
});

test("of two events in the same millisecond the earlier stays in front", () => {
  const token = seen({ signaling: [event("ready"), event("connected"), event("listen", { sent: true })] });
  expect(lines(token).map(({ event: { kind } }) => kind)).toEqual(["sign-in-sent", "accepted", "ready"]);
});
