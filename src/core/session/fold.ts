import { LIMITS } from "./limits.ts";
import { mergeCalls } from "./merge-calls.ts";
import type { RequestPlace, Sighting } from "./sighting.ts";
import type { OpenRequest, SeenRequest, SeenToken, TabSession } from "./tab-session.ts";

function withOpen(session: TabSession, request: OpenRequest): TabSession {
  const others = session.open.filter((open) => open.requestId !== request.requestId);
  return { ...session, open: [...others, request].slice(-LIMITS.openRequestsPerTab) };
}

function changeToken(session: TabSession, id: number, change: (token: SeenToken) => SeenToken): TabSession {
  return { ...session, tokens: session.tokens.map((token) => (token.id === id ? change(token) : token)) };
}

function changeRequest(token: SeenToken, requestId: string, change: Partial<SeenRequest>): SeenToken {
  const requests = token.requests.map((request) =>
    request.requestId === requestId ? { ...request, ...change } : request,
  );
  return { ...token, requests };
}

function newToken(session: TabSession, place: RequestPlace, text: string): SeenToken {
  return {
    id: session.nextId,
    text: text.slice(0, LIMITS.tokenLength),
    length: text.length,
    firstSeen: place.at,
    lastSeen: place.at,
    count: 0,
    source: "event-gateway",
    origin: place.origin,
    frameId: place.frameId,
    host: place.host,
    calls: [],
    requests: [],
  };
}

/** Notes one more request on a token. A request seen before (a redirect repeats its id) counts once. */
function carriedBy(token: SeenToken, place: RequestPlace, facts: OpenRequest["facts"]): SeenToken {
  if (token.requests.some((request) => request.requestId === place.requestId)) return token;
  const { requestId, at, endpoint, origin, frameId, host } = place;
  const request: SeenRequest = {
    requestId,
    at,
    endpoint,
    ...(facts?.event === undefined ? {} : { event: facts.event }),
  };
  return {
    ...token,
    lastSeen: at,
    count: token.count + 1,
    origin,
    frameId,
    host,
    calls: facts === undefined ? token.calls : mergeCalls(token.calls, facts),
    requests: [request, ...token.requests].slice(0, LIMITS.requestsPerToken),
  };
}

function foldToken(session: TabSession, place: RequestPlace, text: string, known?: OpenRequest): TabSession {
  const kept = text.slice(0, LIMITS.tokenLength);
  const seen = session.tokens.find((token) => token.text === kept && token.length === text.length);
  const base: TabSession = seen
    ? session
    : {
        ...session,
        nextId: session.nextId + 1,
        tokens: [newToken(session, place, text), ...session.tokens].slice(0, LIMITS.tokensPerTab),
      };
  const id = seen?.id ?? session.nextId;
  const noted = changeToken(base, id, (token) => carriedBy(token, place, known?.facts));
  return withOpen(noted, { requestId: place.requestId, tokenId: id });
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
  if (end.failure === undefined) return closed;
  const lost = { at: place.at, host: place.host, origin: place.origin, failure: end.failure };
  return { ...closed, lost: [lost, ...session.lost].slice(0, LIMITS.lostRequestsPerTab) };
}

/**
 * Folds one sighting into the session of its tab; pure. The events of one request (body, headers, answer) are
 * joined by the browser's request id through `session.open`, so a stopped worker loses nothing in between.
 */
export function fold(session: TabSession, sighting: Sighting): TabSession {
  const { place } = sighting;
  const known = session.open.find((open) => open.requestId === place.requestId);
  switch (sighting.type) {
    case "call":
      return withOpen(session, { ...known, requestId: place.requestId, facts: sighting.facts });
    case "token":
      return foldToken(session, place, sighting.text, known);
    case "answer":
      return foldEnd(session, place, { answer: sighting.answer }, known);
    case "failure":
      return foldEnd(session, place, { failure: sighting.failure }, known);
  }
}
