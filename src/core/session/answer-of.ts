import type { TwilioAnswer } from "../evidence/evidence.ts";
import { defined } from "../json/defined.ts";
import type { LogLine, SignalingEvent } from "./sighting.ts";

/**
 * What an event of a signaling socket says about the token.
 * @param reportedByPage true if only the page vouches for it
 * @returns null if it says nothing
 */
export function signalingAnswer(event: SignalingEvent, reportedByPage: boolean): TwilioAnswer | null {
  const { type, at: atMs, code, message, identity, ttl, home, region, edge } = event;
  const from = "signaling";
  const told = reportedByPage ? true : undefined;
  if (event.sent) return null;
  if (type === "connected") {
    return defined<TwilioAnswer>({
      from,
      type,
      atMs,
      identity,
      ttl,
      home,
      region,
      edge,
      reportedByPage: told,
    });
  }
  if ((type !== "error" && type !== "hangup") || code === undefined) return null;
  return defined<TwilioAnswer>({ from, type, atMs, code, message, reportedByPage: told });
}

/** What a line of a log says about the token. */
export function logAnswer({ at: atMs, status, code, message }: LogLine): TwilioAnswer {
  if (status !== undefined)
    return defined<TwilioAnswer>({ from: "event-gateway", atMs, status, code, message });
  return defined<TwilioAnswer>({ from: "log", atMs, code, message });
}
