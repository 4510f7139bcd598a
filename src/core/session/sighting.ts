import type { FailureKind } from "../twilio/failure-kind.ts";
import type { SignalingType } from "../twilio/signaling-types.ts";
import type { CallFacts } from "./call-facts.ts";

/** The request in which something was seen. */
export interface RequestPlace {
  /** Browser's id of the request; joins the sightings of one request. */
  readonly requestId: string;
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly tabId: number;
  /** 0 is the tab's top frame. */
  readonly frameId: number;
  /** Origin of the page or frame that made the request, or null where the browser does not say. */
  readonly origin: string | null;
  /** Host the request went to, e.g. `eventgw.us1.twilio.com`. */
  readonly host: string;
  /** Last part of its path. */
  readonly endpoint: "EndpointEvents" | "EndpointMetrics";
}

/** Why a request got no answer. */
export interface RequestFailure {
  /** `blocked`: by an extension or a policy; `cancelled`: the page went away or gave up; `failed`: the network. */
  readonly kind: FailureKind;
  /** The browser's own word, e.g. `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly error: string;
}

/** HTTP answer of the event gateway. */
export interface GatewayAnswer {
  /** When the answer was complete: Unix milliseconds, local clock. */
  readonly at: number;
  readonly status: number;
  /** Twilio's clock from the `Date` header, Unix milliseconds; null where it is missing or cannot be read. */
  readonly twilioTime: number | null;
}

/** Where in a page something was seen by the page observer. All but the browser's own fields is the page's word. */
export interface PagePlace {
  /** Unix milliseconds, local clock: when the message arrived. */
  readonly at: number;
  readonly tabId: number;
  /** 0 is the tab's top frame. */
  readonly frameId: number;
  /** Origin of the page or frame, by the browser. */
  readonly origin: string;
  /** Host of the socket or of the request. */
  readonly host: string;
}

/** A token as the page handed it over, cut at `LIMITS.tokenLength`. */
export interface PageToken {
  readonly text: string;
  /** Its length as it was, in UTF-16 units. */
  readonly length: number;
}

/** What happened on a signaling socket, as the page reports it. */
export interface SignalingEvent {
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly type: SignalingType;
  /** True for what the page sent, false for what came from Twilio. */
  readonly sent: boolean;
  /** Call SID, or the SDK's own name for the call. */
  readonly call?: string;
  /** Twilio's raw code; of `closed` the close code of the socket. */
  readonly code?: number;
  readonly message?: string;
  readonly identity?: string;
  /** Seconds that the token still has to live, by Twilio's clock. */
  readonly ttl?: number;
  readonly home?: string;
  readonly region?: string;
  readonly edge?: string;
  readonly gateway?: string;
}

/** A refusal's body that the page's own code was given: `webRequest` shows the status only. */
export interface GatewayReply {
  /** Unix milliseconds, local clock. */
  readonly at: number;
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
      /** Of `listen`. */
      readonly token?: PageToken;
      readonly sdkVersion?: string;
    }
  | {
      readonly type: "page-request";
      readonly place: PagePlace;
      readonly token: PageToken;
      readonly reply?: GatewayReply;
    };

/** One thing that `webRequest` showed. Capture makes these, `fold` keeps what matters of them. */
export type RequestSighting =
  | { readonly type: "call"; readonly place: RequestPlace; readonly facts: CallFacts }
  | { readonly type: "token"; readonly place: RequestPlace; readonly text: string }
  | { readonly type: "answer"; readonly place: RequestPlace; readonly answer: GatewayAnswer }
  | { readonly type: "failure"; readonly place: RequestPlace; readonly failure: RequestFailure };

/** One thing noticed on the wire or in the page. */
export type Sighting = RequestSighting | PageSighting;
