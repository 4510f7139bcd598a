import type { CallFacts } from "./call-facts.ts";
import type { GatewayAnswer, GatewayReply, RequestFailure, SignalingEvent } from "./sighting.ts";

/** One request that carried a token. */
export interface SeenRequest {
  readonly requestId: string;
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly endpoint: string;
  /** Where it went to a host of the app's own instead of Twilio's gateway: what that answers is not Twilio's word. */
  readonly proxy?: string;
  /** `group/name` of the event that it reported, where its body could be read. */
  readonly event?: string;
  readonly answer?: GatewayAnswer;
  readonly failure?: RequestFailure;
}

/** One token, and all that was seen of it in one tab. */
export interface SeenToken {
  /** Unique within the tab; a later token has a higher one. */
  readonly id: number;
  /** The header value as sent, cut at `LIMITS.tokenLength`. */
  readonly text: string;
  /** Length of the value as sent, in UTF-16 units; more than `text.length` where it was cut. */
  readonly length: number;
  /** Unix milliseconds, local clock. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** How many requests carried it. */
  readonly count: number;
  /** `browser`: seen by `webRequest`; `page`: only the page itself told of it. */
  readonly seenBy: "browser" | "page";
  /** Origin of the page or frame that sent it last; null where the browser does not say. */
  readonly origin: string | null;
  readonly frameId: number;
  /** Host of the event gateway that it went to; null where it was seen on the signaling socket only. */
  readonly host: string | null;
  /** Host of the signaling server that it was sent to, as the page reports. */
  readonly signalingHost: string | null;
  /** Version of the SDK that signed in with it, as the page reports. */
  readonly sdkVersion: string | null;
  /** What happened on its signaling sockets, newest first. */
  readonly signaling: readonly SignalingEvent[];
  /** Refusals' bodies that the page was given, newest first. */
  readonly replies: readonly GatewayReply[];
  /** Newest first. */
  readonly calls: readonly CallFacts[];
  /** Newest first. */
  readonly requests: readonly SeenRequest[];
}

/** A request whose end was not seen yet: joins its body, its token and its answer. */
export interface OpenRequest {
  readonly requestId: string;
  readonly tokenId?: number;
  readonly facts?: CallFacts;
}

/** A signaling socket of the page, and the token that it signed in with last. */
export interface OpenSocket {
  readonly socket: string;
  readonly tokenId: number;
}

/** A request that ended before its headers were seen, so that its token is not known. */
export interface LostRequest {
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly host: string;
  readonly origin: string | null;
  readonly failure: RequestFailure;
}

/** How the user let the extension watch a tab. */
export interface Watch {
  readonly origin: string;
  /** Unix milliseconds, local clock. */
  readonly since: number;
  /** `click`: until the tab leaves the origin (Chrome's activeTab); `grant`: until taken away. */
  readonly by: "click" | "grant";
}

/** All that is kept of one tab. Plain data: it is stored as it is. */
export interface TabSession {
  readonly tabId: number;
  readonly inPrivateWindow: boolean;
  /** Id for the next token. */
  readonly nextId: number;
  readonly watch: Watch | null;
  /** Newest first. */
  readonly tokens: readonly SeenToken[];
  readonly open: readonly OpenRequest[];
  readonly sockets: readonly OpenSocket[];
  /** Newest first. */
  readonly lost: readonly LostRequest[];
}

/** The sessions of all tabs, by tab id. */
export type Sessions = ReadonlyMap<number, TabSession>;

/** An empty session. */
export function newTabSession(tabId: number, inPrivateWindow: boolean): TabSession {
  return { tabId, inPrivateWindow, nextId: 1, watch: null, tokens: [], open: [], sockets: [], lost: [] };
}
