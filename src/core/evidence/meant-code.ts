import { errorCode } from "../twilio/error-codes.ts";
import { findWords } from "../twilio/find-words.ts";
import { publicCode } from "../twilio/internal-codes.ts";

/** Codes that only say that a token is refused, so that their words are no more exact than another code. */
const GENERAL: ReadonlySet<number> = new Set([20101, 20151, 31201, 31204, 51007]);

/** Words that Twilio uses in more ways than there are phrases. */
const LOOSE: readonly (readonly [pattern: RegExp, code: number])[] = [
  [/\bexpired\b/i, 20104],
  [/\bnot (?:yet valid|valid yet)\b/i, 20105],
];

/** The longest of Twilio's texts that is looked at. */
const LONGEST = 1000;

function codeInWords(text: string): number | null {
  return findWords(text)[0]?.code ?? LOOSE.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * The code whose meaning is Twilio's meaning. That is the code that was sent, or the one of Twilio's dictionary that says
 * the same, unless Twilio's text names another fault: some servers answer with the code of a wrong signature and say that
 * the token expired.
 * @param message Twilio's text; null where there is none
 * @returns null where neither code nor text tells one
 */
export function meantCode(code: number | null, message: string | null): number | null {
  const words = message === null ? null : codeInWords(message.slice(0, LONGEST));
  if (code === null) return words;
  const named = publicCode(code);
  if (words === null || errorCode(words).advice === errorCode(named).advice) return named;
  const { area } = errorCode(named);
  if (area === "unknown") return words;
  return area === "token" && !GENERAL.has(words) ? words : named;
}
