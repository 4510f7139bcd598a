import { expect, test } from "vitest";
import { fold } from "../../../../src/core/session/fold.ts";
import { foldRequest } from "../../../../src/core/session/fold-request.ts";
import { LIMITS } from "../../../../src/core/session/limits.ts";
import { newTabSession } from "../../../../src/core/session/tab-session.ts";
import { NOW, place, request, sessionAfter } from "../../../support/sightings.ts";

const failure = { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" } as const;
const answer = { at: NOW, status: 200, twilioTime: null };

test("a request is open from its body to its answer", () => {
  const facts = { callSid: "CA1" };
  const body = foldRequest(newTabSession(1, false), { type: "call", place: place(), facts });
  expect(body.open).toEqual([{ requestId: "r1", facts }]);
  expect(body.tokens).toEqual([]);
  const headers = foldRequest(body, { type: "token", place: place(), text: "aaa" });
  expect(headers.open).toEqual([{ requestId: "r1", tokenId: 1 }]);
  const end = foldRequest(headers, { type: "answer", place: place(), answer });
  expect(end.open).toEqual([]);
  expect(end.tokens[0]?.requests).toEqual([{ requestId: "r1", at: NOW, endpoint: "EndpointEvents", answer }]);
});

test("a body that is told again takes the place of the earlier one", () => {
  const call = (callSid: string) => ({ type: "call" as const, place: place(), facts: { callSid } });
  expect(sessionAfter(call("CA1"), call("CA2")).open).toEqual([
    { requestId: "r1", facts: { callSid: "CA2" } },
  ]);
});

test("a body that comes after its headers keeps the token", () => {
  const session = sessionAfter(...request("r1", "aaa"), {
    type: "call",
    place: place(),
    facts: { callSid: "CA1" },
  });
  expect(session.open).toEqual([{ requestId: "r1", tokenId: 1, facts: { callSid: "CA1" } }]);
  expect(fold(session, { type: "answer", place: place(), answer }).tokens[0]?.requests[0]).toMatchObject({
    answer,
  });
});

test("of open requests the oldest go first", () => {
  const many = Array.from({ length: LIMITS.openRequestsPerTab + 2 }, (_, i) =>
    request(`r${i}`, "aaa"),
  ).flat();
  const { open } = sessionAfter(...many);
  expect(open).toHaveLength(LIMITS.openRequestsPerTab);
  expect([open[0]?.requestId, open.at(-1)?.requestId]).toEqual(["r2", `r${LIMITS.openRequestsPerTab + 1}`]);
});

test("an answer changes its own request only, and ends no other", () => {
  const session = sessionAfter(...request("r1", "aaa"), ...request("r2", "aaa"), ...request("r3", "bbb"), {
    type: "answer",
    place: place({ requestId: "r2" }),
    answer,
  });
  const requests = session.tokens.flatMap((token) => token.requests);
  expect(requests.map((one) => [one.requestId, one.answer?.status])).toEqual([
    ["r3", undefined],
    ["r2", 200],
    ["r1", undefined],
  ]);
  expect(session.open.map(({ requestId }) => requestId)).toEqual(["r1", "r3"]);
});

test("only a request to a host of the app's own is marked with it", () => {
  const to = (host: string) => sessionAfter({ type: "token", place: place({ host }), text: "aaa" }).tokens[0];
  expect(to("events.example.com")).toMatchObject({ host: "events.example.com" });
  expect(to("events.example.com")?.requests[0]?.proxy).toBe("events.example.com");
  expect(to("eventgw.ie1.twilio.com")?.requests[0]).not.toHaveProperty("proxy");
});

test("a body tells the call, and when; the event where it names one", () => {
  const [token] = sessionAfter(...request("r1", "aaa", { at: NOW + 3, facts: { callSid: "CA1" } })).tokens;
  expect(token?.calls).toEqual([{ at: NOW + 3, callSid: "CA1" }]);
  expect(token?.requests[0]).not.toHaveProperty("event");
  const [bare] = sessionAfter(...request("r1", "aaa")).tokens;
  expect(bare?.calls).toEqual([]);
});

test("a body that came alone and was answered leaves nothing behind", () => {
  const session = sessionAfter(
    { type: "call", place: place(), facts: { callSid: "CA1" } },
    { type: "answer", place: place(), answer },
  );
  expect(session).toEqual(newTabSession(1, false));
});

test("a body that came alone and failed is lost, with where it was to go", () => {
  const session = sessionAfter(
    { type: "call", place: place(), facts: { callSid: "CA1" } },
    { type: "failure", place: place({ at: NOW + 1, host: "eventgw.ie1.twilio.com", origin: null }), failure },
  );
  expect(session.open).toEqual([]);
  expect(session.lost).toEqual([{ at: NOW + 1, host: "eventgw.ie1.twilio.com", origin: null, failure }]);
});

test("the same place in a frame: a token is kept with where it was seen last", () => {
  const first = sessionAfter(...request("r1", "aaa"));
  const where = place({ requestId: "r2", frameId: 7, origin: "https://other.example.com", at: NOW + 9 });
  expect(fold(first, { type: "token", place: where, text: "aaa" }).tokens).toMatchObject([
    { frameId: 7, origin: "https://other.example.com", firstSeen: NOW, lastSeen: NOW + 9 },
  ]);
});
