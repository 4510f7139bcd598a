import { bestNow } from "../evidence/clock-offset.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { type WeighedEvidence, weighEvidence } from "../evidence/weigh-evidence.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject } from "../json/json.ts";
import { classifyToken } from "../token/classify-token.ts";
import { type ReadToken, readToken } from "../token/read-token.ts";
import { readSidClaims, type SidClaim } from "../token/sid-claims.ts";
import type { TokenKind } from "../token/token-kind.ts";
import { readTokenTimes, type TokenTimes } from "../token/token-times.ts";
import { isVoiceHost } from "../twilio/hosts.ts";

/** All that the rules look at. */
export interface RuleInput {
  readonly token: ReadToken;
  readonly kind: TokenKind;
  /** `capture`: the text was sent as it stands. `paste`: what surrounds the token says nothing of what was sent. */
  readonly via: "capture" | "paste";
  /** Unix seconds by the best clock that is known. */
  readonly nowSeconds: number;
  /** Unix seconds by the local clock, which the answers' times are told in. */
  readonly localNowSeconds: number;
  /** Header and payload, empty where they cannot be read; see `token.header` and `token.payload`. */
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** `payload.grants` where it is an object. */
  readonly grants: JsonObject | null;
  /** `payload.grants.voice` where it is an object. */
  readonly voice: JsonObject | null;
  /** The claims that must hold a SID. */
  readonly sids: readonly SidClaim[];
  readonly times: TokenTimes;
  readonly evidence: Evidence;
  readonly answers: WeighedEvidence;
  /** False where the evidence shows that the token went to another product than Voice. */
  readonly forVoice: boolean;
}

const NONE: JsonObject = Object.freeze({});
const NO_EVIDENCE: Evidence = Object.freeze({ answers: [] });

/**
 * Prepares a token text for the rules.
 *
 * @param localNowSeconds Unix seconds, local clock.
 */
export function makeRuleInput(
  text: string,
  via: RuleInput["via"],
  localNowSeconds: number,
  evidence = NO_EVIDENCE,
): RuleInput {
  const token = readToken(text);
  const payload = token.payload ?? NONE;
  const times = readTokenTimes(payload);
  const grants = isJsonObject(payload.grants) ? payload.grants : null;
  const voice = grants && isJsonObject(grants.voice) ? grants.voice : null;
  return {
    token,
    kind: classifyToken(token),
    via,
    localNowSeconds,
    nowSeconds: bestNow(localNowSeconds, evidence, times.exp, times.nbf ?? times.iat),
    header: token.header ?? NONE,
    payload,
    grants,
    voice,
    sids: readSidClaims(payload, voice),
    times,
    evidence,
    answers: weighEvidence(evidence),
    forVoice: !evidence.host || isVoiceHost(evidence.host),
  };
}
