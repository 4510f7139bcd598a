import type { Server } from "node:http";

/** Stops a server at once: browsers keep connections open that would otherwise block it. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
