/** SDKs whose sign-ins are tested: the newest, an early 2.x, and the last 1.x. */
export const SIGN_IN_SDKS = [
  ["SDK latest", "latest"],
  ["SDK 2.1", "2.1"],
  ["twilio-client 1.15.1", "1.15"],
] as const;

/**
 * Tokens that Twilio refuses at sign-in: `variant` of the minting, Twilio's raw `code`, the code that 2.x shows the app
 * in its place, and what the popup's headline must say.
 */
export const REFUSALS = [
  { what: "a wrong secret", variant: "wrong-secret", code: 31202, shown: 53000, cause: /signature/ },
  { what: "an expired token", variant: "expired", code: 31205, shown: 20104, cause: /expired/ },
  { what: "a wrong issuer", variant: "wrong-issuer", code: 31204, shown: 20101, cause: /31204/ },
  { what: "no Voice grant", variant: "no-voice-grant", code: 31204, shown: 20101, cause: /[Vv]oice/ },
  { what: "the text undefined", variant: "undefined", code: 31204, shown: 20101, cause: /undefined/ },
] as const;
