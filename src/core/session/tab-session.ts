import type { CallFacts } from "./call-facts.ts";
import type { GatewayAnswer, RequestFailure } from "./sighting.ts";

/** One request that carried a token. */
export interface SeenRequest {
  readonly requestId: string;
  /** Unix milliseconds, local clock. */
  readonly at: number;
  readonly endpoint: string;
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
  /** Where it was noticed. */
  readonly source: "event-gateway";
  /** Origin of the page or frame that sent it last; null where the browser does not say. */
  readonly origin: string | null;
  readonly frameId: number;
  readonly host: string;
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
  /** Newest first. */
  readonly lost: readonly LostRequest[];
}

/** The sessions of all tabs, by tab id. */
export type Sessions = ReadonlyMap<number, TabSession>;

/** An empty session. */
export function newTabSession(tabId: number, inPrivateWindow: boolean): TabSession {
  return { tabId, inPrivateWindow, nextId: 1, watch: null, tokens: [], open: [], lost: [] };
}
