import type { JsonObject } from "../../core/json/json.ts";
import type { TokenKind } from "../../core/token/token-kind.ts";
import type { Verdict } from "../../core/verdict/judgement.ts";

/** A text from outside as a ticket shows it: what cannot be seen stands there as escapes such as `\u200b`. */
export interface ToldText {
  readonly text: string;
  /** True where this may be only the beginning of the value. */
  readonly cut: boolean;
  /** True where a part was left out or masked, so that it's never the real value. */
  readonly masked: boolean;
}

/** A finding of the sender's. */
export interface ToldFinding {
  readonly severity: "error" | "warning" | "info";
  /** Null where the ticket says that it is the verdict: then the sentence begins with it. */
  readonly title: ToldText | null;
  readonly isVerdict: boolean;
  readonly remedy: ToldText | null;
  /** Twilio's codes, most likely first. */
  readonly codes: readonly number[];
}

/** A row of the claims table. */
export interface ToldClaim {
  /** Path into the payload, or into the header with `header.` in front. */
  readonly path: string;
  readonly value: ToldText;
  /** True where the value is the token's own text; false where it is the ticket's, such as `missing`. */
  readonly quoted: boolean;
  /** Of `iat`, `nbf` and `exp`: Unix seconds; null of others, and where the ticket has no moment. */
  readonly seconds: number | null;
}

/** One of Twilio's answers, or several in a row that are alike. */
export interface ToldAnswer {
  readonly from: "signaling" | "event-gateway" | "log";
  /** Of the signaling socket. */
  readonly type: "connected" | "error" | "hangup" | null;
  /** HTTP status of the event gateway. */
  readonly status: number | null;
  /** Unix milliseconds by the sender's clock, to the second; null where not known. */
  readonly atMs: number | null;
  /** The same of the last one, where there are several. */
  readonly lastAtMs: number | null;
  readonly times: number;
  /** Twilio's raw code; null where there is none, or where it isn't whole. */
  readonly code: number | null;
  /** The code that the SDK shows instead. */
  readonly sdkShows: number | null;
  readonly message: ToldText | null;
  readonly identity: ToldText | null;
  /** Seconds that the token still had to live, in its two largest units. */
  readonly ttlSeconds: number | null;
  readonly region: ToldText | null;
  readonly edge: ToldText | null;
  readonly reportedByPage: boolean;
}

/** A call that the token was used for. */
export interface ToldCall {
  /** Call SID (`CA…`), else the SDK's own name for the call. */
  readonly sid: ToldText | null;
  /** In lower case. */
  readonly direction: ToldText | null;
  readonly edge: ToldText | null;
  readonly region: ToldText | null;
  readonly gateway: ToldText | null;
  readonly sdkError: { readonly code: number | null; readonly message: ToldText | null } | null;
}

/** What used the token, and where. */
export interface ToldClient {
  readonly sdkVersion: ToldText | null;
  readonly edge: ToldText | null;
  readonly region: ToldText | null;
  readonly gatewayHost: ToldText | null;
  readonly gatewayIsTwilios: boolean;
  readonly requests: number;
  readonly signalingHost: ToldText | null;
  /** Twilio's clock minus the sender's in seconds, in its two largest units; 0 where they agree. */
  readonly clockOffsetSeconds: number | null;
  /** Browser, its version and platform, e.g. `Chrome 156 on Windows`. */
  readonly browser: ToldText | null;
  /** Origin of the page. */
  readonly page: ToldText | null;
  readonly inFrame: boolean;
}

/** The token as the ticket shows it. */
export interface ToldToken {
  /** `not`: it is left out, and the text is null. */
  readonly shown: "whole" | "without-signature" | "not";
  readonly text: ToldText | null;
}

/**
 * What a ticket that this tool made tells, read again from its text. Null stands where it doesn't tell, which is
 * where it was cut or copied in part; an empty list where it says that there was none.
 *
 * As sightings of a recorded session:
 * - `token.text` is a `mention` with `sent: true`, since tickets are made only of tokens that were sent. Without a
 *   signature its last part is the ticket's words. Where it's left out, `header` and `payload` make an unsigned one,
 *   in which masked values are no evidence.
 * - an answer of the `event-gateway` with `status`, `code`, `message` is an `answer` at `atMs`, or a `page-request`
 *   with a `reply` where `reportedByPage`. One of `signaling` is a `signaling` event of its `type`, with `identity`,
 *   `ttl`, `home`, `edge`, `code`, `message`; one of `log` a `log-line`. `times` and `lastAtMs` stand for a second
 *   one at the later moment.
 * - a call is `CallFacts`: `sid` is `callSid` where it begins with CA, else `tempCallSid`; `sdkError` is `error`.
 * - `client.gatewayHost` is the request's host, `signalingHost` the socket's, `page` the origin, `sdkVersion` the
 *   version of `listen`, `edge` and `region` those of a call or of the socket.
 * - `madeAtMs` is the moment by which the sender judged; `verdict` what the sender was told then.
 */
export interface ToldTicket {
  /** Place in the text: index of its first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly format: "text" | "json";
  /** True where its end is missing: then what stands last may be incomplete. */
  readonly isCut: boolean;
  /** What the sender was told; null where the rest of a ticket that was cut doesn't tell it. */
  readonly verdict: Verdict | null;
  readonly sentence: ToldText | null;
  /** When it was made: Unix milliseconds by the sender's clock, to the second. */
  readonly madeAtMs: number | null;
  /** Version of the extension that made it. */
  readonly version: string | null;
  readonly findings: readonly ToldFinding[] | null;
  readonly kind: TokenKind | null;
  readonly claims: readonly ToldClaim[] | null;
  readonly answers: readonly ToldAnswer[] | null;
  /** How many older answers are left out. */
  readonly earlierAnswers: number;
  readonly calls: readonly ToldCall[] | null;
  readonly client: ToldClient | null;
  /** Decoded; what's left out in it stands there in words such as `[phone number]`. */
  readonly header: JsonObject | null;
  readonly payload: JsonObject | null;
  readonly token: ToldToken | null;
}
