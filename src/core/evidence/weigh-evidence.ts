import { type CodeArea, errorCode } from "../twilio/error-codes.ts";
import { gatewayOutcome } from "../twilio/gateway-outcome.ts";
import type { Evidence, TwilioAnswer } from "./evidence.ts";

/** Twilio's no: the answer, and what its code is about. */
export interface Refusal {
  readonly answer: TwilioAnswer;
  readonly code: number | null;
  readonly message: string | null;
  readonly area: CodeArea;
}

/** Twilio's yes: the socket's `connected`, or a 2xx of the event gateway. */
export type Acceptance = TwilioAnswer;

/** What Twilio's answers come to, taken together. The latest word on the token counts. */
export interface WeighedEvidence {
  readonly accepted: Acceptance | null;
  /** A refusal of the token that no later acceptance took back. */
  readonly refused: Refusal | null;
  /** A refusal of the token that a later acceptance took back. */
  readonly refusedBefore: Refusal | null;
  /** An acceptance that a later refusal took back. */
  readonly acceptedBefore: Acceptance | null;
  /** A failure of something that the token names (app, client name, parameters), not of the token. */
  readonly failed: Refusal | null;
  /** A failure that has nothing to do with the token, such as a busy callee. */
  readonly unrelated: Refusal | null;
}

const NOTHING: WeighedEvidence = {
  accepted: null,
  refused: null,
  refusedBefore: null,
  acceptedBefore: null,
  failed: null,
  unrelated: null,
};

function isAcceptance(answer: TwilioAnswer): boolean {
  if (answer.from === "event-gateway") return gatewayOutcome(answer.status) === "accepted";
  return answer.type === "connected";
}

function refusalOf(answer: TwilioAnswer): Refusal | null {
  if (answer.from === "signaling") {
    if (answer.type === "connected") return null;
    const { area } = errorCode(answer.code);
    return { answer, code: answer.code, message: answer.message ?? null, area };
  }
  const denied = gatewayOutcome(answer.status) === "refused";
  const code = answer.code ?? null;
  const known = code === null ? "unknown" : errorCode(code).area;
  // A 401 or 403 is about the token by its status, whatever the body says. Other statuses need a code.
  if (denied)
    return { answer, code, message: answer.message ?? null, area: known === "unknown" ? "token" : known };
  if (answer.status >= 400 && known !== "unknown") {
    return { answer, code, message: answer.message ?? null, area: known };
  }
  return null;
}

/** Weighs what Twilio answered, oldest first. */
export function weighEvidence(evidence: Evidence | undefined): WeighedEvidence {
  if (!evidence || evidence.answers.length === 0) return NOTHING;
  const weighed: { -readonly [Key in keyof WeighedEvidence]: WeighedEvidence[Key] } = { ...NOTHING };
  for (const answer of evidence.answers) {
    if (isAcceptance(answer)) {
      // What a page reports does not take back what the browser itself saw.
      if (answer.reportedByPage && weighed.refused && !weighed.refused.answer.reportedByPage) continue;
      weighed.accepted = answer;
      weighed.acceptedBefore = null;
      if (weighed.refused) weighed.refusedBefore = weighed.refused;
      weighed.refused = null;
      continue;
    }
    const refusal = refusalOf(answer);
    if (!refusal) continue;
    if (refusal.area === "token" || refusal.area === "account") {
      weighed.refused = refusal;
      if (weighed.accepted) weighed.acceptedBefore = weighed.accepted;
      weighed.accepted = null;
    } else if (refusal.area === "application" || refusal.area === "identity" || refusal.area === "request") {
      weighed.failed = refusal;
    } else {
      weighed.unrelated = refusal;
    }
  }
  return weighed;
}
