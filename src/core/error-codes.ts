/**
 * What a code is about. `token` and `account`: Twilio refuses the token. `application`, `identity` and
 * `request`: the token passed, and something that it names did not. The rest is no matter of the token.
 */
export type CodeArea =
  | "token"
  | "account"
  | "application"
  | "identity"
  | "request"
  | "limit"
  | "call"
  | "network"
  | "microphone"
  | "unknown";

/** One of Twilio's error codes, in our own words. */
export interface ErrorCode {
  readonly code: number;
  readonly area: CodeArea;
  /** What it means, to follow "Twilio says:". */
  readonly meaning: string;
  /** What to check when it is seen. */
  readonly check: string;
}

type Row = readonly [code: number, area: CodeArea, meaning: string, check: string];

const KEY_PAIR =
  "Check that the API Key exists, belongs to the account in sub, and was made in the region of the token.";
const SECRET =
  "Check that the secret is the one of the API Key in iss, without blanks, and is not the Auth Token.";
const FORM =
  "Check that the bare token string is passed, with identity and a voice grant, signed with a Standard or Main API Key.";
const RENEW = "Fetch a new token, and refresh it in tokenWillExpire by device.updateToken().";
const LIFETIME = "Set a ttl of at most 86399 seconds, given in seconds and not in milliseconds.";
const CLOCK = "Set the clock of the server that makes the token.";
const APP = "Check that the TwiML App exists in the same account and region as the token.";
const MIC = "Let the page use the microphone; the token is not involved.";
const NET = "Check network, firewall and the page's content security policy; the token is not involved.";
const CALLEE = "Nothing to do with the token: look at the other end of the call.";
const SERVICE = "Check the grant's service SID, and that it is in the same account and region as the key.";

const ROWS: readonly Row[] = [
  [20003, "account", "the credentials are wrong, or the account is suspended", KEY_PAIR],
  [20005, "account", "the account is not active", "Look at the account's state in the Twilio Console."],
  [20101, "token", "the access token is not valid", FORM],
  [
    20102,
    "token",
    "the header of the access token is wrong",
    "The header must be alg HS256, typ JWT, cty twilio-fpa;v=1.",
  ],
  [20103, "token", "the issuer or the subject of the access token is wrong", KEY_PAIR],
  [20104, "token", "the access token has expired, or its expiry is not allowed", RENEW],
  [20105, "token", "the access token is not valid yet", CLOCK],
  [20106, "token", "the grants of the access token are missing, unreadable or for another product", FORM],
  [20107, "token", "the signature of the access token is wrong", SECRET],
  [20151, "token", "the sign-in failed", KEY_PAIR],
  [
    20152,
    "token",
    "the header of the token is wrong",
    "The header must be alg HS256, typ JWT, cty twilio-fpa;v=1.",
  ],
  [20153, "token", "the issuer or the subject of the token is wrong", KEY_PAIR],
  [
    20154,
    "token",
    "the claims of the token are wrong",
    "Check iss, sub, exp and grants: one of them is missing or has a wrong type.",
  ],
  [20155, "token", "the token is not valid yet, or has expired", CLOCK],
  [20156, "token", "the token has expired", RENEW],
  [20157, "token", "the token lives longer than 24 hours", LIFETIME],
  [20159, "token", "the signature of the token is wrong", SECRET],
  [20160, "token", "this is no token of the form header.payload.signature", FORM],
  [
    20403,
    "account",
    "access is forbidden",
    "Check the rights of the API Key: a Restricted key cannot make access tokens.",
  ],
  [20404, "account", "it was not found in this account", APP],
  [
    21205,
    "application",
    "the TwiML App has no usable Voice URL",
    "Set a public https address as Voice URL of the TwiML App.",
  ],
  [21218, "application", "the TwiML App SID is not valid", APP],
  [31000, "unknown", "an unknown error", "Look at the messages around it."],
  [31001, "application", "the TwiML App was not found", APP],
  [
    31002,
    "call",
    "the call was declined",
    "Check that the TwiML does not reject the call, and that the token has outgoing.application_sid.",
  ],
  [31003, "network", "the connection timed out", NET],
  [31005, "network", "the connection failed", `Look for the raw code on the socket; without one: ${NET}`],
  [31008, "call", "the call was cancelled", CALLEE],
  [31009, "network", "there is no connection to Twilio", NET],
  [
    31100,
    "request",
    "the request is malformed",
    "Check the parameters of the call and the TwiML App SID in the token.",
  ],
  [31101, "request", "parameters are missing", "Check the parameters that the page passes to connect()."],
  [31102, "token", "the token is missing", "Fetch the token before the Device is made."],
  [31103, "request", "the parameters are too long", "Shorten what the page passes to connect()."],
  [31104, "request", "the bridge token is wrong", "Reload the page, and place the call again."],
  [
    31105,
    "identity",
    "the client name is not allowed",
    "Use letters, digits and underscore only in the identity, at most 121 characters.",
  ],
  [31107, "request", "the reconnect token is wrong", "Reload the page, and place the call again."],
  [31201, "token", "the sign-in failed", KEY_PAIR],
  [31202, "token", "the signature does not fit", SECRET],
  [31203, "account", "there is no valid account for this token", "Check that the account in sub is active."],
  [31204, "token", "the token is not valid", FORM],
  [31205, "token", "the token has expired", RENEW],
  [31206, "limit", "too many requests", "Slow down: the page signs in or sends messages too often."],
  [31207, "token", "the token's lifetime is too long", LIFETIME],
  [31208, "microphone", "the microphone was refused", MIC],
  [31209, "network", "reconnecting was not allowed", "Reload the page, and place the call again."],
  [31210, "request", "the type of the call message is wrong", "Check what the page passes to sendMessage()."],
  [31212, "request", "the message is too large", "Shorten what the page passes to sendMessage()."],
  [31400, "request", "the request is wrong", "Keep the parameters of connect() under 800 bytes."],
  [31401, "microphone", "the microphone was refused", MIC],
  [31402, "microphone", "the microphone could not be opened", MIC],
  [31403, "account", "the call is forbidden", "Check the account's permissions for this destination."],
  [
    31404,
    "application",
    "the number is wrong, or the TwiML App has no Voice URL",
    "Set the Voice URL of the TwiML App, and check the number.",
  ],
  [31480, "call", "the other end is not available", CALLEE],
  [31486, "call", "the other end is busy", CALLEE],
  [
    31503,
    "application",
    "the Voice URL could not be reached",
    "Check that the Voice URL of the TwiML App answers.",
  ],
  [31603, "call", "the other end declined", CALLEE],
  [51003, "identity", "the identity is too long", "Shorten the identity."],
  [51007, "token", "the token was refused by Conversations, Sync or Video", SERVICE],
  [51117, "token", "the signature of the token is wrong", SECRET],
  [51118, "token", "the claims of the token are wrong", SERVICE],
  [51121, "token", "the token's lifetime is too long", LIFETIME],
  [
    52002,
    "application",
    "the push credential cannot be used",
    "Check the push credential SID, and its certificate or key.",
  ],
  [
    53000,
    "network",
    "the signaling failed; the SDK hides the true code behind this one",
    "Look for the raw code on the socket.",
  ],
  [53001, "network", "the signaling connection was lost", NET],
  [53400, "call", "the media description was refused", CALLEE],
  [53402, "call", "the media description was refused", CALLEE],
  [53405, "network", "the media connection failed", NET],
  [70051, "account", "the API Key may not do this", "Check the rights of the API Key."],
];

/** Twilio's error codes that can be met around a Voice token, by code. */
export const ERROR_CODES: ReadonlyMap<number, ErrorCode> = new Map(
  ROWS.map(([code, area, meaning, check]) => [code, { code, area, meaning, check }]),
);

/** What is known of a code; an unknown one says so. */
export function errorCode(code: number): ErrorCode {
  return (
    ERROR_CODES.get(code) ?? {
      code,
      area: "unknown",
      meaning: `error ${code}`,
      check: `Look up https://www.twilio.com/docs/api/errors/${code}.`,
    }
  );
}
