/**
 * Codes of Twilio's inner services, which the event gateway lets through: Twilio's dictionary has no page for them. Each
 * with the code of the dictionary that says the same.
 */
const INTERNAL_CODES: ReadonlyMap<number, number> = new Map([
  // "'cty' must be one of [twilio-fpa;v=1, twilio-sat;v=1], is null"
  [9102, 20102],
  // "Expired token"
  [9221, 20104],
]);

/** The code of Twilio's dictionary that says what this one says: itself, unless it is one of an inner service. */
export function publicCode(code: number): number {
  return INTERNAL_CODES.get(code) ?? code;
}
