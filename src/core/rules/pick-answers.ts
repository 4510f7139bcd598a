import { clockOffset } from "../evidence/clock-offset.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { WeighedEvidence } from "../evidence/weigh-evidence.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import type { Json } from "../json/json.ts";
import type { RuleInput } from "./rule-input.ts";

/** What the rules on Twilio's answers look at. */
export interface PickedAnswers {
  readonly answers: WeighedEvidence;
  readonly evidence: Evidence;
  readonly forVoice: boolean;
  readonly isToken: boolean;
  /** The token's own `grants.identity`. */
  readonly identity: Json | undefined;
  /** The token has a voice grant, but names no TwiML App for calls out. */
  readonly lacksApp: boolean;
  /** Twilio's clock minus the page's computer's, in seconds. */
  readonly offset: number | null;
}

/** Takes out of the input what the rules on Twilio's answers look at. */
export function pickAnswers({
  answers,
  evidence,
  forVoice,
  kind,
  grants,
  voice,
  times,
}: RuleInput): PickedAnswers {
  const outgoing = voice !== null && isJsonObject(voice.outgoing) ? voice.outgoing : null;
  return {
    answers,
    evidence,
    forVoice,
    isToken: kind !== "none",
    identity: grants?.identity,
    lacksApp: voice !== null && !outgoing?.application_sid,
    offset: clockOffset(evidence, times.exp),
  };
}
