import type { FailureKind } from "../twilio/failure-kind.ts";
import type { SignalingType } from "../twilio/signaling-types.ts";
import type { CallFacts } from "./call-facts.ts";

/**
 * Where something is in a recording: a later place has a higher number. It gives the order of what has no time. What
 * the browser shows live always has a time and no such number.
 */
export type RecordedOrder = number;

/** The request in which something was seen. */
export interface RequestPlace {
  /** The browser's (or a recording's) ID of the request; joins the sightings of one request. */
  readonly requestId: string;
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
  readonly tabId: number;
  /** 0 is the tab's top frame. */
  readonly frameId: number;
  /** Origin of the page or frame that made the request, or null if the browser does not say. */
  readonly origin: string | null;
  /** Host the request went to, e.g. `eventgw.us1.twilio.com`; null if a recording doesn't say. */
  readonly host: string | null;
  /** Last part of its path, e.g. `EndpointEvents`. */
  readonly endpoint: string;
  /** Where it is in a recording, see `RecordedOrder`. */
  readonly order?: RecordedOrder;
}

/** Why a request got no answer. */
export interface RequestFailure {
  /** `blocked`: by an extension or a policy; `cancelled`: the page went away or gave up; `failed`: the network. */
  readonly kind: FailureKind;
  /** The browser's own term, e.g. `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly error: string;
}

/** HTTP answer of the event gateway. */
export interface GatewayAnswer {
  /** When the answer was complete: Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
  readonly status: number;
  /** Twilio's clock from the `Date` header, Unix milliseconds; null if it is missing or cannot be read. */
  readonly twilioTime: number | null;
  /** Twilio's code and text from the body, which recordings show and `webRequest` does not. */
  readonly code?: number;
  readonly message?: string;
}

/** Where in a page the page observer saw something. All but the browser's own fields is unverified. */
export interface PagePlace {
  /** Unix milliseconds, local clock: when the message arrived; null if a recording doesn't say. */
  readonly at: number | null;
  readonly tabId: number;
  /** 0 is the tab's top frame. */
  readonly frameId: number;
  /** Origin of the page or frame, from the browser; null if a recording doesn't say. */
  readonly origin: string | null;
  /** Host of the socket or of the request; null if a recording doesn't say. */
  readonly host: string | null;
}

/** A token as the page sent it, cut at `LIMITS.tokenLength`. */
export interface PageToken {
  readonly text: string;
  /** Its length before the cut, in UTF-16 units. */
  readonly length: number;
}

/** What happened on a signaling socket, as the page reports it or a recording shows it. */
export interface SignalingEvent {
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
  readonly order?: RecordedOrder;
  readonly type: SignalingType;
  /** True for what the page sent, false for what came from Twilio. */
  readonly sent: boolean;
  /** True in a ticket that was read again, if the ticket says that the page reported it. */
  readonly byPage?: boolean;
  /** Call SID, or the SDK's own name for the call. */
  readonly call?: string;
  /** Twilio's raw code; for `closed`, the close code of the socket. */
  readonly code?: number;
  readonly message?: string;
  readonly identity?: string;
  /** Seconds until the token expires, by Twilio's clock. */
  readonly ttl?: number;
  readonly home?: string;
  readonly region?: string;
  readonly edge?: string;
  readonly gateway?: string;
}

/** A refusal's body that the page's own code received: `webRequest` shows only the status. */
export interface GatewayReply {
  /** Unix milliseconds, local clock; null if it isn't known. */
  readonly at: number | null;
  readonly status: number;
  readonly code?: number;
  readonly message?: string;
}

/** One thing noticed in the page itself. */
export type PageSighting =
  | {
      readonly type: "signaling";
      readonly place: PagePlace;
      /** The observer's name for the socket; joins Twilio's answers to the token of the last `listen`. */
      readonly socket: string;
      readonly event: SignalingEvent;
      /** Of `listen`. In a recording, also of an answer whose socket isn't shown, if its place tells the token. */
      readonly token?: PageToken;
      readonly sdkVersion?: string;
    }
  | {
      readonly type: "page-request";
      readonly place: PagePlace;
      readonly token: PageToken;
      readonly reply?: GatewayReply;
    };

/** One thing that `webRequest` showed. Capture creates these, `fold` keeps what matters. */
export type RequestSighting =
  | { readonly type: "call"; readonly place: RequestPlace; readonly facts: CallFacts }
  | {
      readonly type: "token";
      readonly place: RequestPlace;
      readonly text: string;
      /** Version of the SDK that a recording names beside it. */
      readonly sdkVersion?: string;
    }
  | { readonly type: "answer"; readonly place: RequestPlace; readonly answer: GatewayAnswer }
  | { readonly type: "failure"; readonly place: RequestPlace; readonly failure: RequestFailure };

/** A line of a log that names one of Twilio's codes. The code may be one that the SDK shows in place of another. */
export interface LogLine {
  /** Unix milliseconds; null if the log doesn't say. */
  readonly at: number | null;
  readonly order?: RecordedOrder;
  /** HTTP status of the event gateway, if the line is about its answer. */
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
}

/** One thing that only a recording shows: a HAR file, a log, a text that a person pasted. */
export type RecordingSighting =
  | {
      /** The text contains a token. */
      readonly type: "mention";
      readonly place: PagePlace;
      readonly token: PageToken;
      /** True if the text proves that exactly this was sent to the place's host. */
      readonly sent: boolean;
      /** False if it is only in another service's request or answer. */
      readonly standalone: boolean;
      /** Version of the SDK, and the calls, that a ticket names beside it. */
      readonly sdkVersion?: string;
      readonly calls?: readonly CallFacts[];
    }
  | {
      readonly type: "log-line";
      readonly line: LogLine;
      /** The token that it is about; none if that isn't known. */
      readonly token?: PageToken;
    };

/** One thing noticed in a tab. */
export type LiveSighting = RequestSighting | PageSighting;

/** One thing noticed on the wire, in the page or in a recording. */
export type Sighting = LiveSighting | RecordingSighting;
