import { isTwilioHost } from "../twilio/hosts.ts";
import { limitsOf } from "./limits.ts";
import { mergeCalls } from "./merge-calls.ts";
import { changeToken, noteToken } from "./note-token.ts";
import { preferVoice } from "./prefer-voice.ts";
import type { RequestPlace, RequestSighting } from "./sighting.ts";
import type { OpenRequest, SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

function withOpen(session: TabSession, request: OpenRequest): TabSession {
  const others = session.open.filter((open) => open.requestId !== request.requestId);
  return { ...session, open: [...others, request].slice(-limitsOf(session).openRequestsPerTab) };
}

function changeRequest(token: SeenToken, requestId: string, change: Partial<SeenRequest>): SeenToken {
  const requests = token.requests.map((request) =>
    request.requestId === requestId ? { ...request, ...change } : request,
  );
  return { ...token, requests };
}

/** Notes one more request on a token. A request seen before (a redirect repeats its ID) counts once. */
function carriedBy(
  token: SeenToken,
  place: RequestPlace,
  facts: OpenRequest["facts"],
  limit: number,
): SeenToken {
  if (token.requests.some((request) => request.requestId === place.requestId)) return token;
  const { requestId, at, order, endpoint, host } = place;
  const request: SeenRequest = {
    requestId,
    at,
    endpoint,
    ...(order === undefined ? {} : { order }),
    ...(host === null || isTwilioHost(host) ? {} : { proxy: host }),
    ...(facts?.event === undefined ? {} : { event: facts.event }),
  };
  return {
    ...token,
    count: token.count + 1,
    host: preferVoice(token.host, host),
    calls:
      facts === undefined
        ? token.calls
        : mergeCalls(token.calls, { ...(at === null ? {} : { at }), ...facts }),
    requests: [request, ...token.requests].slice(0, limit),
  };
}

type TokenSighting = Extract<RequestSighting, { type: "token" }>;

function foldToken(
  session: TabSession,
  { place, text, sdkVersion }: TokenSighting,
  known?: OpenRequest,
): TabSession {
  const { tokenLength, requestsPerToken } = limitsOf(session);
  const token = { text: text.slice(0, tokenLength), length: text.length };
  const seenBy = session.recorded ? "recording" : "browser";
  const noted = noteToken(session, token, { ...place, seenBy, sent: true, standalone: true });
  const carried = changeToken(noted.session, noted.id, (seen) => ({
    ...carriedBy(seen, place, known?.facts, requestsPerToken),
    sdkVersion: sdkVersion ?? seen.sdkVersion,
  }));
  return withOpen(carried, { requestId: place.requestId, tokenId: noted.id });
}

function foldEnd(
  session: TabSession,
  place: RequestPlace,
  end: Pick<SeenRequest, "answer" | "failure">,
  known?: OpenRequest,
): TabSession {
  const closed = { ...session, open: session.open.filter((open) => open !== known) };
  if (known?.tokenId !== undefined) {
    return changeToken(closed, known.tokenId, (token) => changeRequest(token, place.requestId, end));
  }
  const { at, host, origin } = place;
  if (end.failure === undefined || host === null) return closed;
  const lost = { at, host, origin, failure: end.failure };
  return { ...closed, lost: [lost, ...session.lost].slice(0, limitsOf(session).lostRequestsPerTab) };
}

/**
 * Folds what `webRequest` showed into the session of its tab. The events of one request (body, headers, answer) are
 * joined by the browser's request ID through `session.open`, so a worker that stops in between loses nothing.
 */
export function foldRequest(session: TabSession, sighting: RequestSighting): TabSession {
  const { place } = sighting;
  const known = session.open.find((open) => open.requestId === place.requestId);
  switch (sighting.type) {
    case "call":
      return withOpen(session, { ...known, requestId: place.requestId, facts: sighting.facts });
    case "token":
      return foldToken(session, sighting, known);
    case "answer":
      return foldEnd(session, place, { answer: sighting.answer }, known);
    case "failure":
      return foldEnd(session, place, { failure: sighting.failure }, known);
  }
}
