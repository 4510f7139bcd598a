import type { CodeArea } from "../twilio/error-codes.ts";
import type { TwilioAnswer } from "./evidence.ts";

/** Twilio's no: the answer, and what its code is about. */
export interface Refusal {
  readonly answer: TwilioAnswer;
  /** The code as it was sent. Where a log tells none, the one that its words stand for. */
  readonly code: number | null;
  /** The code whose meaning code and text come to together, see `meantCode`. */
  readonly meant: number | null;
  /** Twilio's text, or the log's. */
  readonly message: string | null;
  readonly area: CodeArea;
}
