import type { RequestPlace, Sighting } from "../../core/session/sighting.ts";
import { failureKind } from "../../core/twilio/failure-kind.ts";
import { readErrorBody } from "../tree/read-error.ts";
import type { Exchange } from "../tree/read-exchange.ts";

/** How a recorded request ended; null where its record doesn't tell. */
export function answerSighting(place: RequestPlace, exchange: Exchange): Sighting | null {
  const { status, failure } = exchange;
  if (status !== null && status >= 200) {
    const told = status >= 400 ? readErrorBody(exchange.answer) : {};
    const at = exchange.answeredAt ?? exchange.at;
    return { type: "answer", place, answer: { at, status, twilioTime: null, ...told } };
  }
  if (failure === null) return null;
  return { type: "failure", place, failure: { kind: failureKind(failure), error: failure } };
}
