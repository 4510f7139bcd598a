import { capTokens } from "./cap-tokens.ts";
import { limitsOf } from "./limits.ts";
import type { PageToken } from "./sighting.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

/** Where a token was seen, and by whom. */
export interface TokenPlace extends Pick<SeenToken, "origin" | "frameId" | "seenBy" | "sent" | "standalone"> {
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
}

function newToken(id: number, { text, length }: PageToken, place: TokenPlace): SeenToken {
  const { at, origin, frameId, seenBy, sent, standalone } = place;
  return {
    id,
    text,
    length,
    firstSeen: at,
    lastSeen: at,
    count: 0,
    seenBy,
    sent,
    standalone,
    origin,
    frameId,
    host: null,
    signalingHost: null,
    sdkVersion: null,
    signaling: [],
    replies: [],
    logLines: [],
    calls: [],
    requests: [],
  };
}

/** Changes one token of a session. */
export function changeToken(
  session: TabSession,
  id: number,
  change: (token: SeenToken) => SeenToken,
): TabSession {
  const index = session.tokens.findIndex((token) => token.id === id);
  const token = session.tokens[index];
  return token === undefined ? session : { ...session, tokens: session.tokens.with(index, change(token)) };
}

/**
 * Notes that a token was seen: adds it to the session, newest first, or finds it there by its text. Once the browser
 * itself has seen a token, what a page says about it no longer changes where it was seen.
 * @param token cut at `LIMITS.tokenLength`
 */
export function noteToken(
  session: TabSession,
  token: PageToken,
  place: TokenPlace,
): { readonly session: TabSession; readonly id: number } {
  const known = session.tokens.find(({ text, length }) => text === token.text && length === token.length);
  if (known === undefined) {
    const id = session.nextId;
    const tokens = [newToken(id, token, place), ...session.tokens];
    return {
      session: { ...session, nextId: id + 1, tokens: capTokens(tokens, limitsOf(session).tokensPerTab) },
      id,
    };
  }
  const again = session.recorded ? recordedAgain(known, place) : seenAgain(known, place);
  return { session: changeToken(session, known.id, (seen) => ({ ...seen, ...again })), id: known.id };
}

/** What changes when a token is seen live again. */
function seenAgain(known: SeenToken, { at, origin, frameId, seenBy }: TokenPlace): Partial<SeenToken> {
  const where = known.seenBy === "browser" && seenBy === "page" ? {} : { origin, frameId, seenBy };
  return { ...where, lastSeen: at };
}

/** What changes when a recording shows a token again; recordings may be out of order. */
function recordedAgain(known: SeenToken, { at, origin, sent, standalone }: TokenPlace): Partial<SeenToken> {
  const moments = [known.firstSeen, known.lastSeen, at].filter((moment) => moment !== null);
  return {
    origin: origin ?? known.origin,
    firstSeen: moments.length === 0 ? null : Math.min(...moments),
    lastSeen: moments.length === 0 ? null : Math.max(...moments),
    sent: known.sent || sent,
    standalone: known.standalone || standalone,
  };
}
