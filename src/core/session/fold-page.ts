import { addStray } from "./add-stray.ts";
import { signalingAnswer } from "./answer-of.ts";
import { limitsOf } from "./limits.ts";
import { changeToken, noteToken } from "./note-token.ts";
import type { PagePlace, PageSighting, PageToken, SignalingEvent } from "./sighting.ts";
import type { TabSession } from "./tab-session.ts";

type Signaling = Extract<PageSighting, { type: "signaling" }>;
type PageRequest = Extract<PageSighting, { type: "page-request" }>;

function withEvent(session: TabSession, id: number, event: SignalingEvent): TabSession {
  return changeToken(session, id, (token) => ({
    ...token,
    lastSeen: event.at ?? token.lastSeen,
    signaling: [event, ...token.signaling].slice(0, limitsOf(session).eventsPerToken),
  }));
}

/** Notes a token that a socket or the page's own request sent. */
function noteSent(session: TabSession, token: PageToken, place: PagePlace) {
  const seenBy = session.recorded ? "recording" : "page";
  return noteToken(session, token, { ...place, seenBy, sent: true, standalone: true });
}

function foldListen(session: TabSession, sighting: Signaling): TabSession {
  const { place, socket, event, token, sdkVersion } = sighting;
  if (token === undefined) return session;
  const noted = noteSent(session, token, place);
  const others = session.sockets.filter((open) => open.socket !== socket);
  const sockets = [...others, { socket, tokenId: noted.id }].slice(-limitsOf(session).socketsPerTab);
  const signedIn = changeToken({ ...noted.session, sockets }, noted.id, (seen) => ({
    ...seen,
    signalingHost: place.host ?? seen.signalingHost,
    sdkVersion: sdkVersion ?? seen.sdkVersion,
  }));
  return withEvent(signedIn, noted.id, event);
}

/** An answer in a recording that doesn't show the socket's `listen`: its place tells the token, if anything does. */
function foldLoose(session: TabSession, { place, event, token }: Signaling): TabSession {
  if (token === undefined) {
    const stray = signalingAnswer(event, false);
    return stray === null ? session : addStray(session, stray);
  }
  const noted = noteToken(session, token, {
    ...place,
    seenBy: "recording",
    sent: false,
    standalone: false,
  });
  return withEvent(noted.session, noted.id, event);
}

function foldSignaling(session: TabSession, sighting: Signaling): TabSession {
  if (sighting.event.type === "listen") return foldListen(session, sighting);
  const open = session.sockets.find(({ socket }) => socket === sighting.socket);
  if (open === undefined && session.recorded) return foldLoose(session, sighting);
  // A socket whose `listen` was not seen: it is not known which token the answer is about, so it is ignored.
  if (open === undefined) return session;
  const known = withEvent(session, open.tokenId, sighting.event);
  if (sighting.event.type !== "closed") return known;
  return { ...known, sockets: known.sockets.filter((other) => other !== open) };
}

function foldPageRequest(session: TabSession, { place, token, reply }: PageRequest): TabSession {
  const noted = noteSent(session, token, place);
  return changeToken(noted.session, noted.id, (seen) => ({
    ...seen,
    host: seen.host ?? place.host,
    replies:
      reply === undefined
        ? seen.replies
        : [reply, ...seen.replies].slice(0, limitsOf(session).repliesPerToken),
  }));
}

/** Folds what the page reported into the session of its tab. Nothing here touches what `webRequest` showed. */
export function foldPage(session: TabSession, sighting: PageSighting): TabSession {
  return sighting.type === "signaling"
    ? foldSignaling(session, sighting)
    : foldPageRequest(session, sighting);
}
