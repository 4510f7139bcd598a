/** What Twilio itself said about a token, as it was seen on the wire. */
export type TwilioAnswer = SeenAnswer & {
  /** True where the page itself reported it, and the browser's `webRequest` did not show it. */
  readonly reportedByPage?: boolean;
};

type SeenAnswer =
  /** HTTP answer of the event gateway to a request that carried the token. */
  | {
      readonly from: "event-gateway";
      /** When it was seen: Unix milliseconds, local clock; null where that is not known. */
      readonly atMs: number | null;
      readonly status: number;
      /** Twilio error code and text out of a 4xx body, where it could be read. */
      readonly code?: number;
      readonly message?: string;
    }
  /** The signaling socket's `connected` frame: Twilio accepted the token. */
  | {
      readonly from: "signaling";
      readonly type: "connected";
      readonly atMs: number | null;
      readonly identity?: string;
      /** Seconds that the token still has to live, by Twilio's clock. */
      readonly ttl?: number;
      readonly home?: string;
      readonly region?: string;
      readonly edge?: string;
    }
  /** The signaling socket's `error` or `hangup` frame, with the raw code that the SDK hides. */
  | {
      readonly from: "signaling";
      readonly type: "error" | "hangup";
      readonly atMs: number | null;
      readonly code: number;
      readonly message?: string;
    }
  /**
   * A line of a log that names Twilio's code, such as an SDK's log, logcat or an event of an error tracker. The code may
   * be the one that the SDK shows, which hides Twilio's raw one.
   */
  | {
      readonly from: "log";
      readonly atMs: number | null;
      readonly code?: number;
      /** The line's own words. Those that Twilio and the SDKs use tell a code where the line has no number. */
      readonly message?: string;
      readonly status?: never;
    };

/** All that was observed of a token beyond its text. It outranks what the offline rules guess. */
export interface Evidence {
  /** Oldest first. */
  readonly answers: readonly TwilioAnswer[];
  /** Version of the Voice SDK that sent the token, e.g. `2.18.5`. */
  readonly sdkVersion?: string;
  /** Twilio edge that the SDK connected to, e.g. `dublin`. */
  readonly edge?: string;
  /** Host of the event gateway that the header went to, e.g. `eventgw.us1.twilio.com`. */
  readonly host?: string;
  /** Twilio's clock minus the local clock, in seconds, where known. */
  readonly clockOffset?: number;
  /** True where a newer token was seen in the same tab. */
  readonly newerTokenSeen?: boolean;
  /** When the token was last seen being sent: Unix milliseconds, local clock. */
  readonly sentAtMs?: number;
  /** When a newer token was first seen: Unix milliseconds. What is sent after that is stale. */
  readonly newerTokenAtMs?: number;
  /** Why the browser did not let the request out, e.g. `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly blocked?: string;
  /** Outcome of a signature check, where one was made. */
  readonly signature?: SignatureCheck;
}

/** Outcome of a signature check, see `check-signature.ts`. It never holds a secret, but for public samples. */
export type SignatureCheck =
  /** The signature fits the secret that was given. */
  | { readonly result: "verified"; readonly with: "secret" | "auth-token" }
  /** It does not; `trimmed` where it fits once spaces around the secret are taken off. */
  | {
      readonly result: "mismatch";
      readonly trimmed?: boolean;
      readonly wrongKey?: WrongKey;
      /** With `wrongKey: "sample"`, the sample secret. */
      readonly sample?: string;
      /** The secret is not 32 letters and digits, as secrets usually are. */
      readonly oddSecret?: boolean;
    }
  /** No secret was given, but the signature fits a well-known wrong key. */
  | { readonly result: "wrong-key"; readonly wrongKey: WrongKey; readonly sample?: string }
  /** The algorithm is none that a shared secret can check. */
  | { readonly result: "unsupported" };

/**
 * Keys that signed a token by mistake, which can be tried without knowing any secret. `literal`: a word of a
 * configuration that was never filled in. `sample`: the secret that jwt.io shows in its example.
 */
export type WrongKey = "iss" | "sub" | "empty" | "literal" | "sample";
