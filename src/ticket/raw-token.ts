import { hasDuplicateKeys } from "../core/json/has-duplicate-keys.ts";
import { isJsonObject } from "../core/json/is-json-object.ts";
import type { SeenToken } from "../core/session/tab-session.ts";
import type { Segment } from "../core/token/decode-segment.ts";
import type { ReadToken } from "../core/token/read-token.ts";
import type { TokenKind } from "../core/token/token-kind.ts";
import type { TicketToken } from "./ticket.ts";

/** A token that is not shown, with the reason and its length. */
export function leftOut(reason: string, length: number): TicketToken {
  const count = `${length.toLocaleString("en")} ${length === 1 ? "character" : "characters"}`;
  return { shown: "not", text: null, note: `The token (${count}) is left out: ${reason}` };
}

/** True if the decoded JSON is all that the part holds, so that nothing unseen goes with it. */
function isAllSeen(segment: Segment | null): segment is Segment {
  return (
    segment !== null &&
    isJsonObject(segment.value) &&
    !segment.salvaged &&
    segment.alien === null &&
    !segment.badLength &&
    segment.text !== null &&
    !hasDuplicateKeys(segment.text, segment.value)
  );
}

/**
 * The token without its signature, if that shows nothing that the ticket leaves out elsewhere: header and payload are
 * only base64, which anyone can read.
 * @param read the token's text taken apart
 * @param changed true if something was left out of the decoded header or payload
 */
export function rawToken(token: SeenToken, kind: TokenKind, read: ReadToken, changed: boolean): TicketToken {
  if (token.length > token.text.length) return leftOut("it is too long to be a token.", token.length);
  const { parts, head, body, header, payload, lostInFront, extraInFront } = read;
  const isJwt = kind !== "none" && header !== null && parts.length > 1;
  if (!isJwt || (payload === null && !read.encrypted)) {
    return leftOut("it cannot be read as a token, and could be a secret.", token.length);
  }
  if (changed) {
    return leftOut(
      "its base64 would show what is left out of the header or the payload above.",
      token.length,
    );
  }
  const seen = read.encrypted ? isAllSeen(head) : isAllSeen(head) && isAllSeen(body);
  if (!seen || lostInFront > 0 || extraInFront > 0) {
    return leftOut("it is broken, and could hold what cannot be seen above.", token.length);
  }
  if (read.encrypted) {
    return {
      shown: "without-signature",
      text: `${parts[0]}.[encrypted parts left out]`,
      note: "Only the header can be shown: the rest of the token is encrypted.",
    };
  }
  const data = `${parts[0]}.${parts[1]}`;
  if (parts.length === 2) return { shown: "without-signature", text: data, note: "It has no signature." };
  if (parts.length === 3 && parts[2] === "") {
    return { shown: "without-signature", text: `${data}.`, note: "Its signature is empty." };
  }
  return {
    shown: "without-signature",
    text: `${data}.[signature left out]`,
    note: "Without its signature it signs nobody in.",
  };
}
