import type { JsonObject } from "../json/json.ts";
import { isSid } from "../twilio/sid.ts";
import { callDirections } from "./call-directions.ts";
import { readCapabilityScope } from "./capability-scope.ts";
import { claimText } from "./claim-text.ts";
import { CLAIM_NAMES, type ClaimName, NAMED_CLAIMS } from "./named-claims.ts";
import type { TokenKind } from "./token-kind.ts";

/** A token, as far as it could be decoded. */
export interface DecodedToken {
  readonly kind: TokenKind;
  readonly header: JsonObject | null;
  readonly payload: JsonObject | null;
}

/** What people check in a token, whatever its kind; null where the token does not say it. */
export interface TokenFacts extends Readonly<Record<ClaimName, string | null>> {
  readonly incoming: boolean;
  /** A browser can't receive calls with it, but a mobile app that registers for push can. */
  readonly incomingByPush: boolean;
  readonly outgoing: boolean;
}

/** Reads the facts of a token; capability tokens have them in other places. Texts are hostile: show them as text only. */
export function tokenFacts({ kind, header, payload }: DecodedToken): TokenFacts {
  const token = { header, payload };
  if (kind !== "capability") {
    const claims = CLAIM_NAMES.map((name) => [name, claimText(token, NAMED_CLAIMS[name])] as const);
    const facts = Object.fromEntries(claims) as Record<ClaimName, string | null>;
    const directions = callDirections(payload);
    const incomingByPush = !directions.incoming && isSid(facts.push, "CR");
    return { ...facts, ...directions, incomingByPush };
  }
  const { incoming, outgoing } = readCapabilityScope(payload?.scope);
  return {
    identity: incoming?.clientName || outgoing?.clientName || null,
    account: claimText(token, "iss"),
    api_key: null,
    app: outgoing?.appSid || null,
    push: null,
    region: null,
    incoming: incoming !== null,
    incomingByPush: false,
    outgoing: outgoing !== null,
  };
}
