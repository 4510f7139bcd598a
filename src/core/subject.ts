import { classifyToken } from "./classify-token.ts";
import { bestNow } from "./clock-offset.ts";
import type { Evidence } from "./evidence.ts";
import { isJsonObject } from "./is-json-object.ts";
import type { JsonObject } from "./json.ts";
import type { TokenKind } from "./judgement.ts";
import { type ReadToken, readToken } from "./read-token.ts";
import { readSidClaims, type SidClaim } from "./sid-claims.ts";
import { readTokenTimes, type TokenTimes } from "./token-times.ts";
import { type WeighedEvidence, weighEvidence } from "./weigh-evidence.ts";

/** All that the rules look at. */
export interface Subject {
  readonly token: ReadToken;
  readonly kind: TokenKind;
  /** `capture`: the text was sent as it stands. `paste`: what surrounds the token says nothing of what was sent. */
  readonly via: "capture" | "paste";
  /** Unix seconds by the best clock that is known. */
  readonly now: number;
  /** Unix seconds by the local clock, which the answers' times are told in. */
  readonly localNow: number;
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

/** Hosts of Twilio's Voice clients: the event gateway and the signaling servers. */
const VOICE_HOST = /^(?:eventgw|voice-js|chunderw-vpc-gll[\w-]*|chunderw[\w-]*|media\.\w+)\b/i;

/** True where a host is no Voice host, though it is Twilio's. */
export function isOtherProduct(host: string | undefined): boolean {
  return host !== undefined && host !== "" && !VOICE_HOST.test(host);
}

/**
 * Prepares a token text for the rules.
 *
 * @param now Unix seconds, local clock.
 */
export function makeSubject(text: string, via: Subject["via"], now: number, evidence = NO_EVIDENCE): Subject {
  const token = readToken(text);
  const payload = token.payload ?? NONE;
  const times = readTokenTimes(payload);
  const grants = isJsonObject(payload.grants) ? payload.grants : null;
  const voice = grants && isJsonObject(grants.voice) ? grants.voice : null;
  return {
    token,
    kind: classifyToken(token),
    via,
    localNow: now,
    now: bestNow(now, evidence, times.exp, times.nbf ?? times.iat),
    header: token.header ?? NONE,
    payload,
    grants,
    voice,
    sids: readSidClaims(payload, voice),
    times,
    evidence,
    answers: weighEvidence(evidence),
    forVoice: !isOtherProduct(evidence.host),
  };
}
