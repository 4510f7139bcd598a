import AccessToken from "twilio/lib/jwt/AccessToken.js";
import { credentials } from "./credentials.ts";

/** How a variant's token differs from a good one; what is absent is as in a good one. */
export interface TokenRecipe {
  /** Seconds from now to expiry; negative for an expired token. 3600 by default. */
  ttl?: number;
  /** Seconds from now until the token becomes valid (`nbf`). */
  validIn?: number;
  /** Home region, written to the header as `twr`. */
  region?: string;
  apiKeySid?: string;
  secret?: string;
  accountSid?: string;
  /** Creates the product grant; by default, a Voice grant for calls in both directions. */
  grant?: () => AccessToken.Grant<object, object, string>;
  /** Drops `grants.identity`, which the helper library never does. */
  withoutIdentity?: true;
  /** The whole token, for texts that are not JWTs at all. */
  literal?: string;
}

const { VoiceGrant, VideoGrant } = AccessToken;
const outgoingApplicationSid = credentials.twimlAppSid;

/** The tokens that the mint can create, by name. */
export const tokenVariants = {
  good: {},
  "incoming-only": { grant: () => new VoiceGrant({ incomingAllow: true }) },
  "outgoing-only": { grant: () => new VoiceGrant({ outgoingApplicationSid }) },
  "push-credential": {
    grant: () =>
      new VoiceGrant({
        incomingAllow: true,
        outgoingApplicationSid,
        pushCredentialSid: credentials.pushCredentialSid,
      }),
  },
  "outgoing-params": {
    grant: () =>
      new VoiceGrant({
        outgoingApplicationSid,
        outgoingApplicationParams: { department: "service", vip: "yes" },
      }),
  },
  regional: { region: "ie1" },
  "short-lived": { ttl: 60 },
  expired: { ttl: -3600 },
  "not-yet-valid": { validIn: 1800 },
  "too-long": { ttl: 172_800 },
  "wrong-secret": { secret: credentials.wrongSecret },
  "wrong-issuer": { apiKeySid: credentials.unknownApiKeySid },
  "wrong-account": { accountSid: "AC0b7d41e8f2a9536c1d84f07e6b3a925c" },
  "no-voice-grant": { grant: () => new VideoGrant({ room: "daily" }) },
  "no-identity": { withoutIdentity: true },
  malformed: { literal: "bm90.YXRva2Vu" },
  undefined: { literal: "undefined" },
  missing: { literal: "" },
} as const satisfies Record<string, TokenRecipe>;

/** The name of one of {@link tokenVariants}. */
export type TokenVariant = keyof typeof tokenVariants;
