import { DURATION_PATTERN } from "./duration-pattern.ts";

const EXPIRY = new RegExp(`\\b(expires|expired,?) (?:in ${DURATION_PATTERN}|${DURATION_PATTERN} ago)`, "g");
const SINCE = new RegExp(` (?:${DURATION_PATTERN} ago|just now)\\b`, "g");

/**
 * A verdict's sentence for a place where it stands still, such as the title of the toolbar button: a time that counts
 * would be wrong a moment later.
 * @param expiry the moment of expiry as a text, e.g. `12:05:30 PM`
 * @returns the sentence with that moment, and without other times since
 */
export function standingSentence(sentence: string, expiry: string): string {
  return sentence.replace(EXPIRY, (_, expires: string) => `${expires} at ${expiry}`).replace(SINCE, "");
}
