import type { IncomingMessage } from "node:http";

/** The body of a request as text; if the sender disconnects, what has arrived so far. */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const finish = () => resolve(Buffer.concat(chunks).toString("utf8"));
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", finish);
    request.once("close", finish);
    request.on("error", finish);
  });
}
