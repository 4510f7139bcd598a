import type { CallFacts } from "../../../src/core/session/call-facts.ts";
import type { PageSighting, Sighting, SignalingEvent } from "../../../src/core/session/sighting.ts";
import type { TabSession, Watch } from "../../../src/core/session/tab-session.ts";
import { NOW, place, sessionAfter } from "../sightings.ts";

/** The page of the tab. */
export const ORIGIN = "https://app.example.com";

/** Unix milliseconds, some seconds before now. */
export const ago = (seconds: number): number => NOW - seconds * 1000;

type Event = Omit<SignalingEvent, "at" | "sent"> & { readonly after?: number; readonly sent?: boolean };

/**
 * A sign-in on the signaling socket as the page reports it: `listen` with the token, then its outcome.
 * @param at Unix milliseconds of `listen`
 * @param events each `after` a number of seconds, 0 by default
 */
export function signIn(text: string, at: number, ...events: readonly Event[]): PageSighting[] {
  const where = { tabId: 1, frameId: 0, origin: ORIGIN, host: "voice-js.roaming.twilio.com" };
  const socket = `socket ${at}`;
  const listen: PageSighting = {
    type: "signaling",
    place: { ...where, at },
    socket,
    event: { at, type: "listen", sent: true },
    token: { text, length: text.length },
    sdkVersion: "2.18.5",
  };
  const later = events.map(({ after = 0, sent = false, ...event }): PageSighting => {
    const then = at + after * 1000;
    return {
      type: "signaling",
      place: { ...where, at: then },
      socket,
      event: { at: then, sent, ...event },
    };
  });
  return [listen, ...later];
}

/** Twilio's answer to a good sign-in. @param ttl seconds until the token expires */
export function connected(ttl: number): Event {
  return { type: "connected", identity: "alice", ttl, home: "us1", region: "us1", edge: "ashburn" };
}

/**
 * A report on a call to the event gateway, and its answer.
 * @param at Unix milliseconds
 * @param twilioAhead seconds that Twilio's clock is ahead of the local one
 */
export function report(
  text: string,
  at: number,
  facts: CallFacts,
  { status = 200, twilioAhead = 0 } = {},
): Sighting[] {
  const where = place({ requestId: `report ${at}`, at });
  const answer = { at, status, twilioTime: at + twilioAhead * 1000 };
  return [
    { type: "call", place: where, facts },
    { type: "token", place: where, text },
    { type: "answer", place: where, answer },
  ];
}

/** A tab that is watched, after some sightings. */
export function watched(by: Watch["by"], ...sightings: readonly Sighting[]): TabSession {
  return { ...sessionAfter(...sightings), watch: { origin: ORIGIN, since: ago(900), by } };
}
