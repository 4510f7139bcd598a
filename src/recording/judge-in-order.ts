import type { SignatureCheck } from "../core/evidence/evidence.ts";
import { isJsonObject } from "../core/json/is-json-object.ts";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { readCapabilityScope } from "../core/token/capability-scope.ts";
import { readToken } from "../core/token/read-token.ts";
import { readTokenTimes } from "../core/token/token-times.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import type { InspectOptions } from "./inspect-options.ts";
import type { InspectedToken } from "./inspected-token.ts";

/** A token of a recording with what it is judged to be by itself. */
interface Judged {
  readonly seen: SeenToken;
  readonly judgement: Judgement;
}

/** Judges a token by what its recording tells of it. What was sent is judged as it was sent. */
export function judgeRecorded(
  seen: SeenToken,
  session: TabSession,
  { nowSeconds, via, signatures }: InspectOptions,
  newer: readonly SeenToken[] = [],
): ReturnType<typeof judgeSeenToken> {
  const signature: SignatureCheck | undefined = signatures?.get(readToken(seen.text).core);
  return judgeSeenToken(seen, session, nowSeconds * 1000, { via, signature, newer });
}

function issuedAt({ payload, expiresAt }: Judgement): number {
  return (payload ? readTokenTimes(payload).issued?.at : null) ?? expiresAt ?? 0;
}

function userOf({ payload, kind }: Judgement): string {
  const grants = payload?.grants;
  return JSON.stringify([kind, payload?.sub, isJsonObject(grants) ? grants.identity : null]);
}

/**
 * The tokens newest first, by when they were issued: recordings hold the tokens of many users, and need not be in
 * order. Each but the newest of its user is judged as one that the newer ones have replaced.
 */
export function judgeInOrder(
  judged: readonly Judged[],
  session: TabSession,
  options: InspectOptions,
): InspectedToken[] {
  const ordered = judged
    .map((one) => ({ ...one, issued: issuedAt(one.judgement) }))
    .sort((a, b) => b.issued - a.issued || b.seen.id - a.seen.id);
  const newestOf = new Map<string, SeenToken>();
  return ordered.map(({ seen, judgement: first }) => {
    const user = userOf(first);
    const newest = newestOf.get(user);
    if (newest === undefined && seen.sent) newestOf.set(user, seen);
    const judgement = judgeRecorded(seen, session, options, newest === undefined ? [] : [newest]);
    const scope = judgement.kind === "capability" ? readCapabilityScope(judgement.payload?.scope) : null;
    return { ...judgement, text: readToken(seen.text).core, seen, scope };
  });
}
