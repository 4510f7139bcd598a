import { capTokens } from "./cap-tokens.ts";
import { LIMITS } from "./limits.ts";
import type { PageToken } from "./sighting.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

/** Where a token was seen, and by whom. */
export interface TokenPlace extends Pick<SeenToken, "origin" | "frameId" | "seenBy"> {
  /** Unix milliseconds, local clock. */
  readonly at: number;
}

function newToken(id: number, { text, length }: PageToken, place: TokenPlace): SeenToken {
  const { at, origin, frameId, seenBy } = place;
  return {
    id,
    text,
    length,
    firstSeen: at,
    lastSeen: at,
    count: 0,
    seenBy,
    origin,
    frameId,
    host: null,
    signalingHost: null,
    sdkVersion: null,
    signaling: [],
    replies: [],
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
  return { ...session, tokens: session.tokens.map((token) => (token.id === id ? change(token) : token)) };
}

/**
 * Notes that a token was seen: adds it to the session, newest first, or finds it there by its text. Once the browser
 * itself has seen a token, what a page says of it changes no more where that was.
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
    return { session: { ...session, nextId: id + 1, tokens: capTokens(tokens, LIMITS.tokensPerTab) }, id };
  }
  const { at, origin, frameId, seenBy } = place;
  const where = known.seenBy === "browser" && seenBy === "page" ? {} : { origin, frameId, seenBy };
  return {
    session: changeToken(session, known.id, (seen) => ({ ...seen, ...where, lastSeen: at })),
    id: known.id,
  };
}
