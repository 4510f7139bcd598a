import type { Evidence, TwilioAnswer } from "./evidence.ts";
import { isToldBefore } from "./is-told-before.ts";
import { isBesideToken, kindOfRefusal } from "./kind-of-refusal.ts";
import { isAcceptance, readRefusal } from "./read-refusal.ts";
import type { Refusal } from "./refusal.ts";

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
  /**
   * A failure of something that the token names (app, client name, parameters), of a sign-in for a reason beside the
   * token, or for a reason that nobody knows after a sign-in.
   */
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

type Weighed = { -readonly [Key in keyof WeighedEvidence]: WeighedEvidence[Key] };

function accept(weighed: Weighed, answer: TwilioAnswer): void {
  // What a page reports does not take back what the browser itself saw.
  if (answer.reportedByPage && weighed.refused && !weighed.refused.answer.reportedByPage) return;
  weighed.accepted = answer;
  weighed.acceptedBefore = null;
  if (weighed.refused) weighed.refusedBefore = weighed.refused;
  weighed.refused = null;
  if (weighed.failed !== null && isBesideToken(weighed.failed.area)) {
    weighed.unrelated = weighed.failed;
    weighed.failed = null;
  }
}

/** Weighs what Twilio answered, oldest first. */
export function weighEvidence(evidence: Evidence | undefined): WeighedEvidence {
  if (!evidence || evidence.answers.length === 0) return NOTHING;
  const weighed: Weighed = { ...NOTHING };
  const { sdkVersion } = evidence;
  let signedIn = false;
  for (const answer of evidence.answers) {
    if (isAcceptance(answer)) {
      accept(weighed, answer);
      signedIn ||= answer.from === "signaling" && weighed.accepted === answer;
      continue;
    }
    const refusal = readRefusal(answer);
    if (refusal === null || isToldBefore(refusal, weighed, sdkVersion)) continue;
    const kind = kindOfRefusal(refusal, { signedIn, accepted: weighed.accepted !== null, sdkVersion });
    if (kind === "refused") {
      if (weighed.accepted) weighed.acceptedBefore = weighed.accepted;
      weighed.accepted = null;
      signedIn = false;
    }
    weighed[kind] = refusal;
  }
  return weighed;
}
