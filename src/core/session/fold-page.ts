import { LIMITS } from "./limits.ts";
import { changeToken, noteToken } from "./note-token.ts";
import type { PageSighting, SignalingEvent } from "./sighting.ts";
import type { TabSession } from "./tab-session.ts";

type Signaling = Extract<PageSighting, { type: "signaling" }>;
type PageRequest = Extract<PageSighting, { type: "page-request" }>;

function withEvent(session: TabSession, id: number, event: SignalingEvent): TabSession {
  return changeToken(session, id, (token) => ({
    ...token,
    lastSeen: event.at,
    signaling: [event, ...token.signaling].slice(0, LIMITS.eventsPerToken),
  }));
}

function foldListen(session: TabSession, sighting: Signaling): TabSession {
  const { place, socket, event, token, sdkVersion } = sighting;
  if (token === undefined) return session;
  const noted = noteToken(session, token, { ...place, seenBy: "page" });
  const others = session.sockets.filter((open) => open.socket !== socket);
  const sockets = [...others, { socket, tokenId: noted.id }].slice(-LIMITS.socketsPerTab);
  const signedIn = changeToken({ ...noted.session, sockets }, noted.id, (seen) => ({
    ...seen,
    signalingHost: place.host,
    sdkVersion: sdkVersion ?? seen.sdkVersion,
  }));
  return withEvent(signedIn, noted.id, event);
}

function foldSignaling(session: TabSession, sighting: Signaling): TabSession {
  if (sighting.event.type === "listen") return foldListen(session, sighting);
  const open = session.sockets.find(({ socket }) => socket === sighting.socket);
  // A socket whose `listen` was not seen: which token the answer is about is not known, so nothing is said.
  if (open === undefined) return session;
  const known = withEvent(session, open.tokenId, sighting.event);
  if (sighting.event.type !== "closed") return known;
  return { ...known, sockets: known.sockets.filter((other) => other !== open) };
}

function foldPageRequest(session: TabSession, { place, token, reply }: PageRequest): TabSession {
  const noted = noteToken(session, token, { ...place, seenBy: "page" });
  return changeToken(noted.session, noted.id, (seen) => ({
    ...seen,
    host: seen.host ?? place.host,
    replies: reply === undefined ? seen.replies : [reply, ...seen.replies].slice(0, LIMITS.repliesPerToken),
  }));
}

/** Folds what the page reported into the session of its tab. Nothing here touches what `webRequest` showed. */
export function foldPage(session: TabSession, sighting: PageSighting): TabSession {
  return sighting.type === "signaling"
    ? foldSignaling(session, sighting)
    : foldPageRequest(session, sighting);
}
