import { credentials } from "../support/minting/credentials.ts";
import { signClaims } from "../support/minting/sign-claims.ts";

/** Noon of the day on which the recordings were made, Unix seconds: the good token was issued then. */
export const ISSUED = 1_795_694_400;

/** Moment at which the recordings are judged, Unix seconds: after they were made, before the good token expires. */
export const JUDGED = ISSUED + 4 * 3600;

interface Recipe {
  readonly identity: string;
  /** Seconds from {@link ISSUED} to the issue; to the expiry. */
  readonly issued: number;
  readonly expires: number;
  readonly secret?: string;
}

function make({ identity, issued, expires, secret = credentials.apiKeySecret }: Recipe): string {
  const payload = {
    jti: `${credentials.apiKeySid}-${ISSUED + issued}`,
    grants: {
      identity,
      voice: { incoming: { allow: true }, outgoing: { application_sid: credentials.twimlAppSid } },
    },
    iat: ISSUED + issued,
    exp: ISSUED + expires,
    iss: credentials.apiKeySid,
    sub: credentials.accountSid,
  };
  return signClaims({ alg: "HS256", typ: "JWT", cty: "twilio-fpa;v=1" }, payload, secret);
}

/** The made-up tokens of the recordings. They are the same text each time, so that a recording can be made anew. */
export const TOKENS = {
  good: make({ identity: "alice", issued: 0, expires: 43_200 }),
  /** Signed with another secret: only Twilio's answer tells. */
  wrongSecret: make({ identity: "bob", issued: 60, expires: 43_260, secret: credentials.wrongSecret }),
  expired: make({ identity: "carol", issued: -7200, expires: -3600 }),
} as const;

/** Name of one of {@link TOKENS}. */
export type TokenName = keyof typeof TOKENS;
