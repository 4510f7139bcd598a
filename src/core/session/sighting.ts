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
  readonly kind: "blocked" | "cancelled" | "failed";
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

/** One thing noticed on the wire. Capture makes these, `fold` keeps what matters of them. */
export type Sighting =
  | { readonly type: "call"; readonly place: RequestPlace; readonly facts: CallFacts }
  | { readonly type: "token"; readonly place: RequestPlace; readonly text: string }
  | { readonly type: "answer"; readonly place: RequestPlace; readonly answer: GatewayAnswer }
  | { readonly type: "failure"; readonly place: RequestPlace; readonly failure: RequestFailure };
