import type { Evidence } from "../core/evidence/evidence.ts";
import { isJsonObject } from "../core/json/is-json-object.ts";
import { readCapabilityScope } from "../core/token/capability-scope.ts";
import { readToken } from "../core/token/read-token.ts";
import { readTokenTimes } from "../core/token/token-times.ts";
import { judgeToken } from "../core/verdict/judge-token.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import type { InspectOptions } from "./inspect-options.ts";
import type { InspectedToken } from "./inspected-token.ts";
import type { LoggedToken } from "./token-log.ts";

interface Judged {
  readonly token: LoggedToken;
  readonly judgement: Judgement;
}

function evidenceIn(token: LoggedToken, newer: LoggedToken | null, { signatures }: InspectOptions): Evidence {
  const { answers, host, edge, sdkVersion, blocked, lastAt } = token;
  const newerAt = newer?.firstAt ?? null;
  const signature = signatures?.get(readToken(token.text).core);
  return {
    answers,
    ...(host === undefined ? {} : { host }),
    ...(edge === undefined ? {} : { edge }),
    ...(sdkVersion === undefined ? {} : { sdkVersion }),
    ...(blocked === undefined ? {} : { blocked }),
    ...(lastAt === null ? {} : { sentAt: lastAt }),
    ...(newer === null ? {} : { newerTokenSeen: true }),
    ...(newerAt === null ? {} : { newerTokenAt: newerAt }),
    ...(signature === undefined ? {} : { signature }),
  };
}

/** Judges a token by what its text tells around it. What was sent is judged as it was sent. */
export function judgeLogged(
  token: LoggedToken,
  options: InspectOptions,
  newer: LoggedToken | null = null,
): Judgement {
  const via = token.sent ? "capture" : options.via;
  return judgeToken(token.text, { now: options.now, via, evidence: evidenceIn(token, newer, options) });
}

function issuedAt({ payload, expiresAt }: Judgement): number {
  return (payload ? readTokenTimes(payload).issued?.at : null) ?? expiresAt ?? 0;
}

function userOf({ payload, kind }: Judgement): string {
  const grants = payload?.grants;
  return JSON.stringify([kind, payload?.sub, isJsonObject(grants) ? grants.identity : null]);
}

/** The tokens newest first. Each but the newest of its user is judged as one that a newer one has replaced. */
export function judgeInOrder(judged: readonly Judged[], options: InspectOptions): InspectedToken[] {
  const ordered = judged
    .map((one) => ({ ...one, issued: issuedAt(one.judgement) }))
    .sort((a, b) => b.issued - a.issued || b.token.lastOrder - a.token.lastOrder);
  const newestOf = new Map<string, LoggedToken>();
  return ordered.map(({ token, judgement: first }) => {
    const user = userOf(first);
    const newer = newestOf.get(user) ?? null;
    if (newer === null && token.sent) newestOf.set(user, token);
    const judgement = newer === null ? first : judgeLogged(token, options, newer);
    const scope = judgement.kind === "capability" ? readCapabilityScope(judgement.payload?.scope) : null;
    return {
      ...judgement,
      text: readToken(token.text).core,
      evidence: evidenceIn(token, newer, options),
      scope,
    };
  });
}
