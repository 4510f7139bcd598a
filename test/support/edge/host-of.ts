import type { IncomingMessage } from "node:http";

/** The host name that a request asks for, in lowercase and without the port. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
}
