import { expect, test } from "vitest";
import { evidenceOf } from "../../../../src/core/session/evidence-of.ts";
import type { GatewayReply, SignalingEvent } from "../../../../src/core/session/sighting.ts";
import type { SeenRequest, SeenToken } from "../../../../src/core/session/tab-session.ts";
import { newTabSession } from "../../../../src/core/session/tab-session.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

const [BLANK] = sessionAfter(...request("r1", "some-token")).tokens;
if (BLANK === undefined) throw new Error("No token was noted.");

/** A token of which nothing was seen but what is given. */
const seen = (change: Partial<SeenToken> = {}): SeenToken => ({
  ...BLANK,
  id: 5,
  requests: [],
  host: null,
  ...change,
});
const evidence = (change: Partial<SeenToken>, others: readonly SeenToken[] = []) => {
  const token = seen(change);
  return evidenceOf(token, { ...newTabSession(1, false), tokens: [...others, token] });
};

const event = (type: SignalingEvent["type"], more: Partial<SignalingEvent> = {}): SignalingEvent => ({
  at: NOW,
  type,
  sent: false,
  ...more,
});
const report = (change: Partial<SeenRequest> = {}): SeenRequest => ({
  requestId: "r",
  at: NOW,
  endpoint: "EndpointEvents",
  ...change,
});
const answered = (status: number, at = NOW, twilioTime: number | null = null): SeenRequest =>
  report({ answer: { at, status, twilioTime } });

test("of a token of which nothing is known, nothing is told", () => {
  expect(evidence({})).toEqual({ answers: [], newerTokenSeen: false });
});

test.each([
  [
    event("connected", {
      identity: "alice",
      ttl: 3600,
      home: "us1",
      region: "us1",
      edge: "ashburn",
      call: "x",
    }),
    [
      {
        from: "signaling",
        type: "connected",
        atMs: NOW,
        identity: "alice",
        ttl: 3600,
        home: "us1",
        region: "us1",
        edge: "ashburn",
        reportedByPage: true,
      },
    ],
  ],
  [
    event("error", { code: 31202, message: "bad", identity: "x" }),
    [{ from: "signaling", type: "error", atMs: NOW, code: 31202, message: "bad", reportedByPage: true }],
  ],
  [
    event("hangup", { code: 31404 }),
    [{ from: "signaling", type: "hangup", atMs: NOW, code: 31404, reportedByPage: true }],
  ],
  // What the page sends isn't Twilio's word, a hangup without a code is no answer, and no other event is one.
  [event("connected", { sent: true }), []],
  [event("hangup", { sent: true, code: 31404 }), []],
  [event("hangup"), []],
  [event("error"), []],
  [event("closed", { code: 1006 }), []],
  [event("ready"), []],
])("what %j is as an answer", (signaling, answers) => {
  expect(evidence({ signaling: [signaling] }).answers).toEqual(answers);
});

test("answers are told oldest first, from all sources", () => {
  const { answers } = evidence({
    signaling: [event("hangup", { at: NOW + 30, code: 31404 }), event("connected", { at: NOW + 10 })],
    requests: [answered(200, NOW + 40), report(), answered(200, NOW + 20)],
    replies: [{ at: NOW + 9000, status: 403, code: 20104 }],
  });
  expect(answers.map(({ atMs }) => (atMs ?? 0) - NOW)).toEqual([10, 20, 30, 40, 9000]);
});

const reply = (more: Partial<GatewayReply> = {}): GatewayReply => ({
  at: NOW,
  status: 403,
  code: 20104,
  message: "expired",
  ...more,
});
const byBrowser = { from: "event-gateway", atMs: NOW, status: 403 };
const byPage = { ...byBrowser, code: 20104, message: "expired", reportedByPage: true };

test.each([4999, -4999])("a body that the page was given %i ms from the answer is that answer's", (late) => {
  expect(evidence({ requests: [answered(403)], replies: [reply({ at: NOW + late })] }).answers).toEqual([
    { ...byBrowser, code: 20104, message: "expired" },
  ]);
});

test("a body that comes later, or with another status, is an answer of its own, as the page's word", () => {
  const requests = [answered(403)];
  expect(evidence({ requests, replies: [reply({ at: NOW + 5000 })] }).answers).toEqual([
    byBrowser,
    { ...byPage, atMs: NOW + 5000 },
  ]);
  expect(evidence({ requests, replies: [reply({ status: 401, at: NOW + 1 })] }).answers).toEqual([
    byBrowser,
    { ...byPage, status: 401, atMs: NOW + 1 },
  ]);
  expect(evidence({ replies: [reply()] }).answers).toEqual([byPage]);
});

test("a body belongs to one of several answers", () => {
  const requests = [answered(200, NOW + 1), answered(403)];
  const { answers } = evidence({ requests, replies: [reply({ at: NOW + 2 })] });
  expect(answers).toEqual([
    { ...byBrowser, code: 20104, message: "expired" },
    { from: "event-gateway", atMs: NOW + 1, status: 200 },
  ]);
});

test("each answer of the browser's own takes the body that is its own", () => {
  const requests = [answered(401, NOW + 1), answered(403)];
  const replies = [reply({ at: NOW + 2 }), reply({ status: 401, code: 20003, message: "no key" })];
  expect(evidence({ requests, replies }).answers).toEqual([
    { ...byBrowser, code: 20104, message: "expired" },
    { ...byBrowser, atMs: NOW + 1, status: 401, code: 20003, message: "no key" },
  ]);
});

test.each([
  [[answered(200, NOW, NOW + 90_400)], 90],
  [[answered(200, NOW, NOW - 90_600)], -91],
  [[answered(200, NOW, NOW)], 0],
  [[answered(200, NOW, null), report(), answered(200, NOW, NOW + 7000)], 7],
  [[answered(200, NOW, NOW + 3000), answered(200, NOW, NOW + 7000)], 3],
])("Twilio's clock is told by the newest answer that tells it: %#", (requests, offset) => {
  expect(evidence({ requests }).clockOffset).toBe(offset);
});

test("without such an answer the clocks aren't compared", () => {
  expect(evidence({ requests: [answered(200), report()] })).not.toHaveProperty("clockOffset");
  const proxied = { ...answered(200, NOW, NOW + 9000), proxy: "events.example.com" };
  expect(evidence({ requests: [proxied] })).not.toHaveProperty("clockOffset");
});

test.each([
  ["eventgw.us1.twilio.com", null, "eventgw.us1.twilio.com"],
  ["eventgw.us1.twilio.com", "voice-js.roaming.twilio.com", "eventgw.us1.twilio.com"],
  [null, "voice-js.roaming.twilio.com", "voice-js.roaming.twilio.com"],
  ["events.example.com", "voice-js.roaming.twilio.com", "voice-js.roaming.twilio.com"],
  ["events.example.com", null, undefined],
  ["events.example.com", "signaling.example.com", undefined],
])("of gateway %s and signaling %s, the host that tells something is %s", (host, signalingHost, expected) => {
  expect(evidence({ host, signalingHost }).host).toBe(expected);
});

test("newer tokens are told with the first of them, older ones aren't", () => {
  const others = [
    seen({ id: 7, firstSeen: NOW + 700 }),
    seen({ id: 6, firstSeen: NOW + 600 }),
    seen({ id: 4, firstSeen: NOW }),
  ];
  expect(evidence({}, others)).toMatchObject({ newerTokenSeen: true, newerTokenAtMs: NOW + 600 });
  const alone = evidence({}, others.slice(2));
  expect(alone.newerTokenSeen).toBe(false);
  expect(alone).not.toHaveProperty("newerTokenAtMs");
});

test("when it was last sent: by reports and by sign-ins, not by what came back", () => {
  const signaling = [event("connected", { at: NOW + 99 }), event("listen", { at: NOW + 20, sent: true })];
  const requests = [report({ at: NOW + 10 }), report({ at: NOW + 5 })];
  expect(evidence({ signaling, requests }).sentAtMs).toBe(NOW + 20);
  expect(evidence({ requests }).sentAtMs).toBe(NOW + 10);
  expect(evidence({ signaling }).sentAtMs).toBe(NOW + 20);
  expect(evidence({ signaling: [event("connected")] })).not.toHaveProperty("sentAtMs");
});

test("the SDK's version and edge: as its reports say, else as it signed in", () => {
  const calls = [{}, { edge: "dublin", sdkVersion: "2.18.5" }, { edge: "tokyo", sdkVersion: "2.1.0" }];
  const signaling = [event("ready"), event("connected", { edge: "ashburn" })];
  const sdkVersion = "2.5.0";
  expect(evidence({ calls, signaling, sdkVersion })).toMatchObject({ edge: "dublin", sdkVersion: "2.18.5" });
  expect(evidence({ calls: [{}], signaling, sdkVersion })).toMatchObject({ edge: "ashburn", sdkVersion });
  expect(evidence({ signaling })).toMatchObject({ edge: "ashburn" });
  expect(evidence({ signaling: [event("ready")] })).not.toHaveProperty("edge");
});
