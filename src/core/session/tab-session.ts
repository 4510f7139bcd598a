import type { TwilioAnswer } from "../evidence/evidence.ts";
import type { CallFacts } from "./call-facts.ts";
import type {
  GatewayAnswer,
  GatewayReply,
  LogLine,
  RecordedOrder,
  RequestFailure,
  SignalingEvent,
} from "./sighting.ts";

/** One request that carried a token. */
export interface SeenRequest {
  readonly requestId: string;
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
  readonly order?: RecordedOrder;
  readonly endpoint: string;
  /** Set if it went to the app's own host instead of Twilio's gateway: that host's answer is not Twilio's. */
  readonly proxy?: string;
  /** `group/name` of the event that it reported, if its body could be read. */
  readonly event?: string;
  readonly answer?: GatewayAnswer;
  readonly failure?: RequestFailure;
}

/** One token, and everything that was seen of it in one tab. */
export interface SeenToken {
  /** Unique within the tab; later tokens have higher numbers. */
  readonly id: number;
  /** The header value as sent, cut at `LIMITS.tokenLength`. */
  readonly text: string;
  /** Length of the value as sent, in UTF-16 units; more than `text.length` if it was cut. */
  readonly length: number;
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** How many requests carried it. */
  readonly count: number;
  /** `browser`: seen by `webRequest`; `page`: reported only by the page itself; `recording`: read in a recording. */
  readonly seenBy: "browser" | "page" | "recording";
  /** False if a recording only mentions it: then nothing proves that exactly this was sent. */
  readonly sent: boolean;
  /** False if it is only in another service's request or answer in a recording. */
  readonly standalone: boolean;
  /** Origin of the page or frame that sent it last; null if the browser does not say. */
  readonly origin: string | null;
  readonly frameId: number;
  /** Host of the event gateway that it went to; null if it was seen only on the signaling socket. */
  readonly host: string | null;
  /** Host of the signaling server that it was sent to, as the page reports. */
  readonly signalingHost: string | null;
  /** Version of the SDK that signed in with it, as the page reports. */
  readonly sdkVersion: string | null;
  /** What happened on its signaling sockets, newest first. */
  readonly signaling: readonly SignalingEvent[];
  /** Refusals' bodies that the page received, newest first. */
  readonly replies: readonly GatewayReply[];
  /** Lines of a log with Twilio's codes, newest first. */
  readonly logLines: readonly LogLine[];
  /** Newest first. */
  readonly calls: readonly CallFacts[];
  /** Newest first. */
  readonly requests: readonly SeenRequest[];
}

/** A request whose end has not been seen yet: joins its body, its token and its answer. */
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
  /** Unix milliseconds, local clock; null if a recording doesn't say. */
  readonly at: number | null;
  readonly host: string;
  readonly origin: string | null;
  readonly failure: RequestFailure;
}

/** How the user let the extension watch a tab. */
export interface Watch {
  readonly origin: string;
  /** Unix milliseconds, local clock. */
  readonly since: number;
  /** `click`: until the tab leaves the origin (Chrome's activeTab); `grant`: until revoked. */
  readonly by: "click" | "grant";
}

/** Everything that is kept of one tab, or of one recording. Plain data: it is stored as it is. */
export interface TabSession {
  /** `TAB_ID_NONE` for a recording. */
  readonly tabId: number;
  /** True for a recording: neither the browser nor the page vouches for what it shows. */
  readonly recorded: boolean;
  readonly inPrivateWindow: boolean;
  /** ID for the next token. */
  readonly nextId: number;
  readonly watch: Watch | null;
  /** Newest first. */
  readonly tokens: readonly SeenToken[];
  readonly open: readonly OpenRequest[];
  readonly sockets: readonly OpenSocket[];
  /** Newest first. */
  readonly lost: readonly LostRequest[];
  /** Twilio's answers in a recording that belong to none of its tokens, oldest first. */
  readonly strays: readonly TwilioAnswer[];
}

/** The sessions of all tabs, by tab ID. */
export type Sessions = ReadonlyMap<number, TabSession>;

/** The tab ID that means "no tab" in browsers. */
export const TAB_ID_NONE = -1;

const EMPTY = { nextId: 1, watch: null, tokens: [], open: [], sockets: [], lost: [], strays: [] } as const;

/** An empty session of a tab. */
export function newTabSession(tabId: number, inPrivateWindow: boolean): TabSession {
  return { tabId, recorded: false, inPrivateWindow, ...EMPTY };
}

/** An empty session for a recording. */
export function newRecordedSession(): TabSession {
  return { tabId: TAB_ID_NONE, recorded: true, inPrivateWindow: false, ...EMPTY };
}
