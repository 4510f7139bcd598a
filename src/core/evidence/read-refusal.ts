import { errorCode } from "../twilio/error-codes.ts";
import { gatewayOutcome } from "../twilio/gateway-outcome.ts";
import type { TwilioAnswer } from "./evidence.ts";
import { meantCode } from "./meant-code.ts";
import type { Refusal } from "./refusal.ts";

/** Whether an answer is Twilio's yes. A log's words never are: they don't show what token they are about. */
export function isAcceptance(answer: TwilioAnswer): boolean {
  if (answer.from === "event-gateway") return gatewayOutcome(answer.status) === "accepted";
  return answer.from === "signaling" && answer.type === "connected";
}

/** Reads an answer that is no acceptance; null where it refuses nothing. */
export function readRefusal(answer: TwilioAnswer): Refusal | null {
  if (answer.from === "signaling" && answer.type === "connected") return null;
  const message = answer.message ?? null;
  const sent = answer.code ?? null;
  const meant = meantCode(sent, message);
  const area = meant === null ? "unknown" : errorCode(meant).area;
  if (answer.from === "signaling") return { answer, code: sent, meant, message, area };
  if (answer.from === "log") {
    // A line of a log may name any number. Where it names none, its words tell the code.
    return area === "unknown" ? null : { answer, code: sent ?? meant, meant, message, area };
  }
  const denied = gatewayOutcome(answer.status) === "refused";
  // A 401 or 403 is about the token by its status, whatever the body says. Other statuses need a code.
  if (denied) return { answer, code: sent, meant, message, area: area === "unknown" ? "token" : area };
  return answer.status >= 400 && area !== "unknown" ? { answer, code: sent, meant, message, area } : null;
}
