import type { Mint } from "../minting/create-mint.ts";
import type { EdgeFrame } from "./edge-frame.ts";
import type { EdgeRequest } from "./edge-request.ts";

/** How to start a stand-in. */
export interface EdgeOptions {
  /**
   * Home region that `connected` names, "" for none (then the SDK posts to eventgw.twilio.com). By default, the one in
   * the token's header, else "us1".
   */
  home?: string;
  /** Milliseconds that Twilio's clock is ahead of this machine's; 0 by default. */
  clockOffset?: number;
  /** Also starts the CONNECT proxy, for browsers that cannot map host names. */
  proxy?: boolean;
  /** Whether calls get an answer with media after ringing; true by default. */
  answerCalls?: boolean;
}

/** A running stand-in for Twilio's edge and for the sites of the tests. */
export interface Edge {
  /** Port of the TLS server: all of twilio.com and .test, distinguished by the Host header. */
  readonly tlsPort: number;
  /** Port of the plain server on localhost with the same pages. */
  readonly httpPort: number;
  /** Port of the CONNECT proxy, if one was asked for. */
  readonly proxyPort: number | undefined;
  /** Flags for Chromium; the launcher adds its own (headless, sandbox, extension). */
  readonly chromiumArgs: readonly string[];
  /** Every request to a host of twilio.com, oldest first. */
  readonly requests: readonly EdgeRequest[];
  /** Every frame of the signaling sockets, oldest first. */
  readonly frames: readonly EdgeFrame[];
  /** The token server behind `/token`. */
  readonly mint: Mint;
  /** The first request, past or to come, that fulfills the condition. */
  requestLike(fulfils: (request: EdgeRequest) => boolean): Promise<EdgeRequest>;
  /** The first frame, past or to come, that fulfills the condition. */
  frameLike(fulfils: (frame: EdgeFrame) => boolean): Promise<EdgeFrame>;
  /** The posts to `EndpointEvents` and `EndpointMetrics` so far, oldest first. */
  gatewayPosts(): EdgeRequest[];
  /** Gives every post to the gateway this answer, whatever its token. */
  answerGatewayWith(status: number, body?: unknown): void;
  /** Accepts posts to the gateway and never answers them. */
  hangGateway(): void;
  /** Cuts the connection of posts to the gateway. */
  breakGateway(): void;
  /** Gives every `listen` this error; with null, judges its token again. */
  answerListenWith(error: { code: number; message: string; retryAfter?: number } | null): void;
  /** Ends all calls from Twilio's side, with an error if one is given. */
  hangUpCalls(error?: { code: number; message: string }): void;
  /** Cuts every signaling connection without notice. */
  dropSockets(): void;
  /** Sets how many milliseconds Twilio's clock is ahead of this machine's. */
  setClockOffset(milliseconds: number): void;
  /** Goes back to judging tokens, by this machine's clock. */
  reset(): void;
  /** Stops all servers and cuts remaining connections. */
  close(): Promise<void>;
}
