import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { listenOnLoopback } from "./listen-on-loopback.ts";

/** A running CONNECT proxy. */
export interface ConnectProxy {
  port: number;
  close(): Promise<void>;
}

const served = /^([a-z0-9-]+\.)*(twilio\.com|test):443$/i;

/**
 * Starts a proxy that routes every tunnel to a host of twilio.com or .test to the stand-in and refuses all others.
 * Firefox has no flag that maps host names, but it has proxy settings.
 * @param tlsPort the stand-in's TLS port
 */
export async function startConnectProxy(tlsPort: number): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => {
    response.writeHead(403).end("This proxy only tunnels.");
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("connect", (request, client: Socket, head: Buffer) => {
    if (!served.test(request.url ?? "")) {
      client.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const upstream = connect(tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    upstream.once("close", () => client.destroy());
    client.once("close", () => upstream.destroy());
  });
  const port = await listenOnLoopback(server);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
