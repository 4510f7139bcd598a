import type { IncomingMessage } from "node:http";
import type { Server } from "node:https";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { hostOf } from "./host-of.ts";
import { type SignalingContext, SignalingSession } from "./signaling-session.ts";

/** The signaling sockets of a server. */
export interface Signaling {
  hangUpCalls(error?: { code: number; message: string }): void;
  /** Cuts every connection without a closing handshake. */
  drop(): void;
}

const signalingHost = /^(voice-js(\.[a-z-]+)?|chunderw-vpc-gll(-[a-z0-9]+)?)\.twilio\.com$/;

/** Answers WebSockets on `/signal` of Twilio's signaling hosts; refuses all others. */
export function attachSignaling(server: Server, context: SignalingContext): Signaling {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<WebSocket, SignalingSession>();
  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on("error", () => stream.destroy());
    const host = hostOf(request);
    const [path] = (request.url ?? "").split("?");
    if (!signalingHost.test(host) || path !== "/signal") {
      stream.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sessions.set(socket, new SignalingSession(socket, host, context));
      socket.once("close", () => sessions.delete(socket));
    });
  });
  return {
    hangUpCalls: (error) => {
      for (const session of sessions.values()) session.hangUpCalls(error);
    },
    drop: () => {
      for (const socket of sessions.keys()) socket.terminate();
    },
  };
}
