import { expect, test } from "vitest";
import { fold } from "../../../../src/core/session/fold.ts";
import { judgeSeenToken } from "../../../../src/core/session/judge-seen-token.ts";
import { LIMITS } from "../../../../src/core/session/limits.ts";
import type { PageSighting, SignalingEvent } from "../../../../src/core/session/sighting.ts";
import { tellStory } from "../../../../src/core/session/tell-story.ts";
import { token as makeToken } from "../../../support/make-token.ts";
import { sayEnglish } from "../../../support/say-english.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

const TOKEN = makeToken();

function signaling(
  event: Partial<SignalingEvent> & Pick<SignalingEvent, "type">,
  more: { text?: string; socket?: string } = {},
): PageSighting {
  const { text, socket = "s1" } = more;
  const host = "voice-js.roaming.twilio.com";
  const place = { at: NOW, tabId: 1, frameId: 0, origin: "https://app.example.com", host };
  return {
    type: "signaling",
    place,
    socket,
    event: { at: NOW, sent: event.type === "listen", ...event },
    ...(text === undefined ? {} : { token: { text, length: text.length } }),
  };
}

const listen = (text: string, socket = "s1"): PageSighting => signaling({ type: "listen" }, { text, socket });

test("Twilio's answer belongs to the token that its socket signed in with last", () => {
  const { tokens } = sessionAfter(
    listen("old", "s1"),
    listen("new", "s1"),
    listen("other", "s2"),
    signaling({ type: "connected", identity: "alice" }),
    signaling({ type: "error", code: 31202 }, { socket: "s2" }),
  );
  const types = (text: string): string[] | undefined =>
    tokens.find((token) => token.text === text)?.signaling.map(({ type }) => type);
  expect(types("new")).toEqual(["connected", "listen"]);
  expect(types("old")).toEqual(["listen"]);
  expect(types("other")).toEqual(["error", "listen"]);
});

test("an answer on a socket whose sign-in was not seen is about no known token", () => {
  expect(sessionAfter(signaling({ type: "connected" })).tokens).toEqual([]);
});

test("both sources are one token; what the browser saw of it is not written over", () => {
  const session = sessionAfter(...request("r1", "t", { status: 403 }), listen("t"));
  expect(session.tokens).toHaveLength(1);
  expect(session.tokens[0]).toMatchObject({ seenBy: "browser", count: 1, host: "eventgw.us1.twilio.com" });
  expect(session.tokens[0]?.requests[0]?.answer?.status).toBe(403);
});

test("what only the page told of goes first when there are too many", () => {
  const flood = Array.from({ length: 60 }, (_, i) => listen(`forged${i}`));
  const { tokens } = sessionAfter(...request("r1", "real"), ...flood);
  expect(tokens).toHaveLength(LIMITS.tokensPerTab);
  expect(tokens.map(({ text }) => text)).toContain("real");
});

test("an acceptance that the page reports is said to be its word, and takes back no refusal that was seen", () => {
  const accepted = sessionAfter(listen(TOKEN), signaling({ type: "connected", identity: "alice" }));
  const token = accepted.tokens[0];
  if (!token) throw new Error("no token");
  expect(sayEnglish(judgeSeenToken(token, accepted, NOW).sentence, NOW / 1000)).toContain(
    "accepted by Twilio just now as the page reports",
  );

  const forged = sessionAfter(
    ...request("r1", TOKEN, { status: 403 }),
    listen(TOKEN),
    signaling({ type: "connected", at: NOW + 1000, identity: "alice" }),
  );
  const refused = forged.tokens[0];
  if (!refused) throw new Error("no token");
  expect(judgeSeenToken(refused, forged, NOW + 2000)).toMatchObject({ verdict: "invalid" });
});

test("the story goes from sign-in to expiry, and says who told what", () => {
  const session = sessionAfter(
    listen(TOKEN),
    signaling({ type: "connected", at: NOW + 1, identity: "alice", edge: "ashburn", home: "us1" }),
    signaling({ type: "invite", at: NOW + 2, sent: true, call: "TJS1" }),
    ...request("r1", TOKEN, { at: NOW + 3, status: 200 }),
    ...request("r2", TOKEN, { at: NOW + 4, status: 200 }),
    signaling({ type: "hangup", at: NOW + 5, call: "CA1", code: 31404 }),
    listen("newer"),
  );
  const token = session.tokens.find(({ text }) => text === TOKEN);
  if (!token) throw new Error("no token");
  const told = tellStory(token, session, NOW / 1000 + 60, NOW + 61_000);
  expect(told.map(({ event }) => event)).toEqual([
    { kind: "sign-in-sent" },
    { kind: "newer-token" },
    { kind: "accepted", identity: "alice", edge: "ashburn", home: "us1" },
    { kind: "call-placed" },
    { kind: "reports", outcome: "accepted", status: 200 },
    { kind: "call-ended", by: "twilio", call: "CA1", code: 31404, shown: 31005 },
    { kind: "expired" },
  ]);
  expect(told.map(({ byPage }) => byPage)).toEqual([true, true, true, true, false, true, false]);
});

test("a sign-in without a token changes nothing", () => {
  const before = sessionAfter(listen("t"));
  expect(fold(before, signaling({ type: "listen" }))).toBe(before);
});

test("a sign-in tells the token's server and SDK; a later one that names no SDK keeps it", () => {
  const versioned = { ...listen("t"), sdkVersion: "2.18.5" } as PageSighting;
  const signedIn = { signalingHost: "voice-js.roaming.twilio.com", sdkVersion: "2.18.5", host: null };
  expect(sessionAfter(versioned).tokens).toMatchObject([{ ...signedIn, seenBy: "page", count: 0 }]);
  expect(sessionAfter(versioned, listen("t")).tokens).toMatchObject([signedIn]);
  const later = { ...listen("t"), sdkVersion: "2.1.0" } as PageSighting;
  expect(sessionAfter(versioned, later).tokens).toMatchObject([{ ...signedIn, sdkVersion: "2.1.0" }]);
  expect(sessionAfter(listen("t")).tokens).toMatchObject([{ ...signedIn, sdkVersion: null }]);
});

test("each socket stands once, with the token that it signed in with last", () => {
  const { sockets } = sessionAfter(listen("old", "s1"), listen("other", "s2"), listen("new", "s1"));
  expect(sockets).toEqual([
    { socket: "s2", tokenId: 2 },
    { socket: "s1", tokenId: 3 },
  ]);
});

test("of too many sockets the oldest is forgotten", () => {
  const many = Array.from({ length: LIMITS.socketsPerTab + 1 }, (_, i) => listen("t", `s${i}`));
  const { sockets } = sessionAfter(...many);
  expect(sockets).toHaveLength(LIMITS.socketsPerTab);
  expect([sockets[0]?.socket, sockets.at(-1)?.socket]).toEqual(["s1", `s${LIMITS.socketsPerTab}`]);
});

test("a socket that closed is forgotten once that is noted, and no other is", () => {
  const closed = sessionAfter(
    listen("t", "s1"),
    listen("u", "s2"),
    signaling({ type: "closed", code: 1006, at: NOW + 1 }),
  );
  expect(closed.sockets).toEqual([{ socket: "s2", tokenId: 2 }]);
  expect(closed.tokens[1]?.signaling[0]).toMatchObject({ type: "closed", code: 1006 });
  expect(fold(closed, signaling({ type: "connected" }))).toBe(closed);
  const ready = sessionAfter(listen("t", "s1"), signaling({ type: "ready" }));
  expect(ready.sockets).toEqual([{ socket: "s1", tokenId: 1 }]);
});

test("of too many events the oldest is forgotten, and the token was last seen at the newest", () => {
  const many = Array.from({ length: LIMITS.eventsPerToken }, (_, i) =>
    signaling({ type: "ringing", at: NOW + i + 1 }),
  );
  const [token] = sessionAfter(listen("t"), ...many).tokens;
  expect(token?.signaling).toHaveLength(LIMITS.eventsPerToken);
  expect(token?.signaling[0]?.at).toBe(NOW + LIMITS.eventsPerToken);
  expect(token?.signaling.at(-1)?.at).toBe(NOW + 1);
  expect(token?.lastSeen).toBe(NOW + LIMITS.eventsPerToken);
});

function pageRequest(text: string, host: string, code?: number): PageSighting {
  const place = { at: NOW, tabId: 1, frameId: 0, origin: "https://app.example.com", host };
  const reply = code === undefined ? {} : { reply: { at: NOW, status: 403, code } };
  return { type: "page-request", place, token: { text, length: text.length }, ...reply };
}

test("a request that only the page told of is no request that was counted", () => {
  const [token] = sessionAfter(pageRequest("t", "eventgw.ie1.twilio.com")).tokens;
  expect(token).toMatchObject({
    seenBy: "page",
    count: 0,
    host: "eventgw.ie1.twilio.com",
    requests: [],
    replies: [],
  });
});

test("it writes over no host that is known", () => {
  const seen = sessionAfter(...request("r1", "t"), pageRequest("t", "eventgw.ie1.twilio.com"));
  expect(seen.tokens).toMatchObject([{ host: "eventgw.us1.twilio.com", seenBy: "browser", count: 1 }]);
  const signedIn = sessionAfter(listen("t"), pageRequest("t", "eventgw.ie1.twilio.com"));
  expect(signedIn.tokens).toMatchObject([{ host: "eventgw.ie1.twilio.com" }]);
});

test("the bodies of refusals are kept newest first, and not too many", () => {
  const many = Array.from({ length: LIMITS.repliesPerToken + 1 }, (_, i) =>
    pageRequest("t", "eventgw.us1.twilio.com", 20_000 + i),
  );
  const [token] = sessionAfter(...many, pageRequest("t", "eventgw.us1.twilio.com")).tokens;
  expect(token?.replies.map(({ code }) => code)).toEqual([20_005, 20_004, 20_003, 20_002, 20_001]);
});
