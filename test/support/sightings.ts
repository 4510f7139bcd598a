import type { CallFacts } from "../../src/core/session/call-facts.ts";
import { fold } from "../../src/core/session/fold.ts";
import type { RequestPlace, Sighting } from "../../src/core/session/sighting.ts";
import { newTabSession, type TabSession } from "../../src/core/session/tab-session.ts";

/** A fixed moment for tests: 2026-11-18 11:06:40 UTC in Unix milliseconds. */
export const NOW = 1_795_000_000_000;

/** The place of a request in tab 1; tests pass only what matters to them. */
export function place(change: Partial<RequestPlace> = {}): RequestPlace {
  return {
    requestId: "r1",
    at: NOW,
    tabId: 1,
    frameId: 0,
    origin: "https://app.example.com",
    host: "eventgw.us1.twilio.com",
    endpoint: "EndpointEvents",
    ...change,
  };
}

/** The sightings of one request, in the order in which browsers report them. */
export function request(
  requestId: string,
  text: string,
  more: { at?: number; facts?: CallFacts; status?: number; origin?: string } = {},
): Sighting[] {
  const { at = NOW, facts, status, origin } = more;
  const where = place({ requestId, at, ...(origin === undefined ? {} : { origin }) });
  return [
    ...(facts === undefined ? [] : [{ type: "call" as const, place: where, facts }]),
    { type: "token", place: where, text },
    ...(status === undefined
      ? []
      : [{ type: "answer" as const, place: where, answer: { at, status, twilioTime: null } }]),
  ];
}

/** Tab 1's session after some sightings. */
export function sessionAfter(...sightings: readonly Sighting[]): TabSession {
  return sightings.reduce(fold, newTabSession(1, false));
}
