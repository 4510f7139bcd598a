import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createMint } from "../minting/create-mint.ts";
import { servePages } from "../softphone/serve-pages.ts";
import { answerTwilio } from "./answer-twilio.ts";
import { attachSignaling } from "./attach-signaling.ts";
import { chromiumArgs } from "./chromium-args.ts";
import { closeServer } from "./close-server.ts";
import type { Edge, EdgeOptions } from "./edge.ts";
import type { EdgeFrame } from "./edge-frame.ts";
import type { EdgeRequest } from "./edge-request.ts";
import type { GatewayPlan } from "./gateway-plan.ts";
import { hostOf } from "./host-of.ts";
import { isGatewayPost } from "./is-gateway-post.ts";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import { makeCertificate } from "./make-certificate.ts";
import { Recording } from "./recording.ts";
import type { SignalingContext } from "./signaling-session.ts";
import { startConnectProxy } from "./start-connect-proxy.ts";
import { startMedia } from "./start-media.ts";

/** Bytes; tests send tokens of a megabyte and more, and Node's own limit is 16 KB. */
const maxHeaderSize = 4 * 1024 * 1024;

/** Starts the stand-in for Twilio's edge and the sites of the tests. All of it listens only on loopback. */
export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const certificate = await makeCertificate();
  const requests = new Recording<EdgeRequest>();
  const frames = new Recording<EdgeFrame>();
  const mint = createMint();
  const media = options.answerCalls === false ? undefined : await startMedia();
  let clockOffset = options.clockOffset ?? 0;
  let gatewayPlan: GatewayPlan | null = null;
  let listenError: ReturnType<SignalingContext["listenError"]> = null;
  const now = () => Date.now() + clockOffset;
  const twilio = { now, gatewayPlan: () => gatewayPlan, record: (entry: EdgeRequest) => requests.add(entry) };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = hostOf(request);
    // An app's own event host takes what Twilio's hosts take, and answers as any server would.
    const answered = /(^|\.)twilio\.com$|^events\./.test(host)
      ? answerTwilio(host, request, response, twilio)
      : servePages(request, response, mint);
    // The stand-in keeps running for the next test, whatever this one sends.
    answered.catch(() => request.socket.destroy());
  };

  const tlsServer = createHttpsServer({ ...certificate, maxHeaderSize }, answer);
  const httpServer = createHttpServer({ maxHeaderSize }, answer);
  const signaling = attachSignaling(tlsServer, {
    now,
    home: options.home,
    listenError: () => listenError,
    answerOffer: (offer) => media?.answerOffer(offer),
    record: (frame) => frames.add(frame),
  });
  const tlsPort = await listenOnLoopback(tlsServer);
  const httpPort = await listenOnLoopback(httpServer);
  const proxy = options.proxy ? await startConnectProxy(tlsPort) : undefined;

  return {
    tlsPort,
    httpPort,
    proxyPort: proxy?.port,
    chromiumArgs: chromiumArgs(tlsPort, certificate.spkiHash),
    requests: requests.entries,
    frames: frames.entries,
    mint,
    requestLike: (fulfils) => requests.first(fulfils),
    frameLike: (fulfils) => frames.first(fulfils),
    gatewayPosts: () =>
      requests.entries.filter(({ method, host, path }) => isGatewayPost(method, host, path)),
    answerGatewayWith: (status, body = {}) => {
      gatewayPlan = { kind: "answer", status, body };
    },
    hangGateway: () => {
      gatewayPlan = { kind: "hang" };
    },
    breakGateway: () => {
      gatewayPlan = { kind: "break" };
    },
    answerListenWith: (error) => {
      listenError = error;
    },
    hangUpCalls: signaling.hangUpCalls,
    dropSockets: signaling.drop,
    setClockOffset: (milliseconds) => {
      clockOffset = milliseconds;
    },
    reset: () => {
      gatewayPlan = null;
      listenError = null;
      clockOffset = 0;
    },
    close: async () => {
      signaling.drop();
      media?.close();
      await Promise.all([closeServer(tlsServer), closeServer(httpServer), proxy?.close()]);
    },
  };
}
