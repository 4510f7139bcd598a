import type { GatewayReply, PageToken, SignalingEvent } from "../core/session/sighting.ts";

/** Event on `document` with which the page observer passes a message to the bridge; its detail is JSON text. */
export type PageEventName = "token-lens:seen";

/** One message of a signaling socket, reduced to what may be kept: no SDP, no phone numbers, no reconnect secrets. */
export interface FrameMessage extends Omit<SignalingEvent, "at" | "type"> {
  readonly kind: "frame";
  /** The observer's own name for the socket. */
  readonly socket: string;
  /** Host of the socket, e.g. `voice-js.roaming.twilio.com`. */
  readonly host: string;
  /** The message's type, or `closed` if the socket itself was closed. */
  readonly type: string;
  /** Of `listen`. */
  readonly token?: PageToken;
  /** Of `listen`: version of the SDK. */
  readonly sdk?: string;
}

/** A request of the page to the event gateway; once answered, with its status and the code of a refusal. */
export interface RequestMessage extends Partial<Omit<GatewayReply, "at">> {
  readonly kind: "request";
  readonly host: string;
  readonly token: PageToken;
}

/** What the page observer reports. Only the page vouches for it. */
export type PageMessage = FrameMessage | RequestMessage;
