/**
 * Control characters, space, delimiters, and the characters that RFC 2396 calls unwise: what error 31105 names.
 * Sources: https://www.twilio.com/docs/api/errors/31105 and Twilio's page on the Client noun.
 */
const FORBIDDEN = /[\p{Cc}\s<>#%"{}|\\^[\]`]/u;

/** The first character of a client's name that Twilio refuses, or null. Other characters are merely ill-advised. */
export function forbiddenCharacter(name: string): string | null {
  return FORBIDDEN.exec(name)?.[0] ?? null;
}
