import type { TwilioAnswer } from "../core/evidence/evidence.ts";
import { ownStrays } from "../core/session/own-strays.ts";
import type { TabSession } from "../core/session/tab-session.ts";
import { gatewayOutcome } from "../core/twilio/gateway-outcome.ts";

/** Twilio's answers in a recording that belong to none of its tokens. */
export function strayAnswers(session: TabSession): readonly TwilioAnswer[] {
  return ownStrays(session) ? [] : session.strays;
}

/** The statuses with which the event gateway refused a token that isn't known, without a word why. */
export function bareRefusals(session: TabSession): readonly number[] {
  return strayAnswers(session).flatMap((answer) => {
    if (answer.from !== "event-gateway" || answer.code !== undefined) return [];
    return gatewayOutcome(answer.status) === "refused" ? [answer.status] : [];
  });
}
