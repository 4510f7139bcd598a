import { errorCode } from "../twilio/error-codes.ts";
import { meantCode } from "./meant-code.ts";

/**
 * The code whose meaning and advice are told of an answer: the one that was sent, which has words of its own, unless
 * Twilio's text names another fault.
 * @param message Twilio's text; null where there is none
 */
export function toldCode(code: number, message: string | null): number {
  const meant = meantCode(code, message) ?? code;
  return errorCode(meant).advice === errorCode(code).advice ? code : meant;
}
