/** Event on `document` by which the page observer hands a message to the bridge; its detail is JSON text. */
export type PageEventName = "token-lens:seen";

/** A token as the page handed it over: cut at `LIMITS.tokenLength`, with its length as it was. */
export interface PageToken {
  readonly text: string;
  /** UTF-16 units. */
  readonly length: number;
}

/** One message of a signaling socket, reduced to what may be kept: no SDP, no phone numbers, no reconnect secrets. */
export interface FrameMessage {
  readonly kind: "frame";
  /** The observer's own name for the socket. */
  readonly socket: string;
  /** Host of the socket, e.g. `voice-js.roaming.twilio.com`. */
  readonly host: string;
  /** True for what the page sent, false for what came from Twilio. */
  readonly sent: boolean;
  /** The message's type, or `closed` where the socket itself was closed. */
  readonly type: string;
  /** Of `listen`. */
  readonly token?: PageToken;
  readonly sdk?: string;
  /** Call SID or the SDK's own name for the call. */
  readonly call?: string;
  /** Of `error` and `hangup`: Twilio's raw code; of `closed`: the close code of the socket. */
  readonly code?: number;
  readonly message?: string;
  /** Of `connected`. */
  readonly identity?: string;
  /** Seconds that the token still has to live. */
  readonly ttl?: number;
  readonly home?: string;
  readonly region?: string;
  readonly edge?: string;
  readonly gateway?: string;
}

/** A request of the page to the event gateway, or its answer. */
export interface RequestMessage {
  readonly kind: "request";
  readonly host: string;
  readonly token: PageToken;
  /** HTTP status, once answered. */
  readonly status?: number;
  /** Twilio's code and text out of a 401 or 403. */
  readonly code?: number;
  readonly message?: string;
}

/** What the page observer says. All of it is the page's word. */
export type PageMessage = FrameMessage | RequestMessage;
