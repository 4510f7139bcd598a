/** A check that people may expect among the rules, and why there is none. */
export interface LeftOut {
  readonly id: string;
  readonly what: string;
  readonly why: string;
}

/** What is deliberately not judged. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    id: "test-credential-account",
    what: "The account SID is that of the test credentials.",
    why: "A test account's SID looks like any other; only Twilio can tell. Its refusal (31204, 20103) is explained when it comes.",
  },
  {
    id: "key-from-other-account",
    what: "The API Key belongs to another account than `sub`, for example to the parent account.",
    why: "Nothing in the token tells whose key it is. Twilio's refusal is explained when it comes.",
  },
  {
    id: "restricted-key",
    what: "The API Key is a Restricted one, which cannot sign access tokens.",
    why: "Nothing in the token tells the type of its key. Twilio's refusal is explained when it comes.",
  },
  {
    id: "region-key-mismatch",
    what: "The API Key was made in another region than the token names.",
    why: "Nothing in a SID tells its region. What can be seen, a sign-in served from another region than the token's, is the rule `home-differs`.",
  },
  {
    id: "region-absent-regional-app",
    what: "The token names no region, though the app expects calls in IE1 or AU1.",
    why: "What the app expects is not in the token. The popup shows the region, with its default, for people to compare.",
  },
  {
    id: "jti-not-library-form",
    what: "`jti` is not of the form that Twilio's libraries write.",
    why: "Twilio leaves the form to the app, so there is nothing to change. A `jti` that contradicts other claims is told.",
  },
  {
    id: "iat-missing",
    what: "The token has no `iat`.",
    why: "Six of Twilio's seven libraries write none; a note on nearly every good token would hide the others.",
  },
  {
    id: "account-checks",
    what: "Whether key, account, TwiML App, push credential and services exist and belong together.",
    why: "That needs a request to Twilio with a secret. The rules ask nothing of the network.",
  },
];
