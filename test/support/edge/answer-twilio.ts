import type { IncomingMessage, ServerResponse } from "node:http";
import { answerGateway } from "./answer-gateway.ts";
import type { EdgeRequest } from "./edge-request.ts";
import type { GatewayPlan } from "./gateway-plan.ts";
import { isGatewayPost } from "./is-gateway-post.ts";
import { readBody } from "./read-body.ts";
import { silentSound } from "./silent-sound.ts";

/** What the hosts of twilio.com need to know about the stand-in. */
export interface TwilioContext {
  /** Twilio's clock, in ms since 1970. */
  now(): number;
  gatewayPlan(): GatewayPlan | null;
  record(request: EdgeRequest): void;
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Answers a request to any host of twilio.com, and records it. */
export async function answerTwilio(
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
  context: TwilioContext,
): Promise<void> {
  const record: EdgeRequest = {
    at: 0,
    method: request.method ?? "",
    host,
    path: request.url ?? "",
    token: header(request, "x-twilio-token"),
    origin: header(request, "origin"),
    body: await readBody(request),
    status: null,
  };
  record.at = Date.now();
  const answer = (status: number, body: string | Buffer, type = "application/json") => {
    record.status = status;
    response.writeHead(status, {
      "Access-Control-Allow-Origin": "*",
      "Content-Type": type,
      Date: new Date(context.now()).toUTCString(),
    });
    response.end(body);
  };

  if (record.method === "OPTIONS") {
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS");
    const asked = header(request, "access-control-request-headers");
    response.setHeader("Access-Control-Allow-Headers", asked ?? "Content-Type, X-Twilio-Token");
    answer(204, "");
  } else if (isGatewayPost(record.method, host, record.path)) {
    const plan = context.gatewayPlan();
    const verdict = answerGateway(record.token, context.now() / 1000, plan);
    if (verdict) answer(verdict.status, JSON.stringify(verdict.body));
    else if (plan?.kind === "break") request.socket.destroy();
  } else if (/\.mp3(\?|$)/.test(record.path)) {
    answer(200, silentSound, "audio/wav");
  } else {
    answer(200, "{}");
  }
  context.record(record);
}
