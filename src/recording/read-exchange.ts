import type { TwilioAnswer } from "../core/evidence/evidence.ts";
import { isJsonObject } from "../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../core/json/json.ts";
import { failureKind } from "../core/twilio/failure-kind.ts";
import { edgeOfHost, hostOf, isGatewayHost, isTwilioHost } from "../core/twilio/hosts.ts";
import { readHeader } from "./read-headers.ts";
import type { TokenLog } from "./token-log.ts";

/** One HTTP request and its answer, out of any tool's record of it. */
export interface Exchange {
  readonly url: string | null;
  readonly method: string;
  readonly headers: Json | undefined;
  /** Text of the request's body. */
  readonly body: string | null;
  /** Version of the SDK that the body names. */
  readonly sdkVersion: string | undefined;
  readonly status: number | null;
  /** Text of the answer's body. */
  readonly answer: string | null;
  /** Unix milliseconds of the request, and of the answer. */
  readonly at: number | null;
  readonly answeredAt: number | null;
  /** The browser's word for a request that failed, e.g. `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly failure: string | null;
}

const object = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
const string = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);

/** A moment in any tool's unit and form, as Unix milliseconds. */
export function readMoment(value: Json | undefined): number | null {
  if (typeof value === "string") {
    const parsed = Date.parse(value);
    return Number.isNaN(parsed) ? null : parsed;
  }
  // Below 1e8 it counts from some start of the tool's own, such as CDP's monotonic clock.
  if (typeof value !== "number" || value < 1e8) return null;
  if (value < 1e11) return value * 1000;
  return value < 1e14 ? value : value / 1000;
}

/** Text of a body that may be a text, `{text, encoding}`, or base64 of a text. */
function bodyText(value: Json | undefined): string | null {
  const body = object(value);
  const text =
    string(value) ?? string(body.text) ?? string(body.raw) ?? string(body.value) ?? string(body.body);
  if (text === null) return null;
  const marked = [body.encoding, body._encoding, body.type].includes("base64");
  if (!marked && (/[{[<]/.test(text[0] ?? "") || !/^[\w+/]{16,}={0,2}$/.test(text))) return text;
  try {
    const decoded = atob(text);
    return marked || decoded.startsWith("{") ? decoded : text;
  } catch {
    return text;
  }
}

function urlOf(request: JsonObject, outer: JsonObject): string | null {
  const url = string(request.url) ?? string(object(request.url).raw) ?? string(outer.url);
  if (url !== null) return url;
  const host = string(request.host) ?? string(outer.host);
  return host === null
    ? null
    : `${string(outer.scheme) ?? "https"}://${host}${string(outer.path) ?? string(request.path) ?? "/"}`;
}

/** True for an object that records a request, in the form of HAR, webRequest, CDP, BiDi or a proxy. */
export function isExchange(value: JsonObject): boolean {
  if (isJsonObject(value.request)) {
    const { request } = value;
    return request.headers !== undefined || request.url !== undefined || request.header !== undefined;
  }
  const headers = value.requestHeaders ?? value.headers ?? value.header;
  return (
    typeof headers === "object" &&
    headers !== null &&
    (typeof value.url === "string" || isJsonObject(value.url) || typeof value.method === "string")
  );
}

/** Brings a recorded request into one form. */
export function toExchange(value: JsonObject): Exchange {
  const request = isJsonObject(value.request) ? value.request : value;
  const response = object(value.response);
  const content = response.content ?? response.body ?? value.responseBody;
  const body = bodyText(request.postData ?? request.body ?? value.requestBody ?? value.postData);
  const at = readMoment(
    value.startedDateTime ??
      value.timeStamp ??
      value.wallTime ??
      value.timestamp ??
      object(value.times).start,
  );
  const took = typeof value.time === "number" && value.time >= 0 && value.time < 1e8 ? value.time : 0;
  const status = [response.status, response.statusCode, value.statusCode, value.status].find(
    (one) => typeof one === "number",
  );
  const failure = [response._error, value._error, response.error, value.errorText, value.error].find(
    (one) => typeof one === "string" && one !== "",
  );
  return {
    url: urlOf(request, value),
    method: (string(request.method) ?? "").toUpperCase(),
    headers: request.headers ?? request.requestHeaders ?? request.header ?? value.requestHeaders,
    body,
    sdkVersion: readSdkVersion(body),
    status: status ?? null,
    answer: bodyText(content),
    at,
    answeredAt: at === null ? null : at + took,
    failure: (failure as string | undefined) ?? null,
  };
}

/** Twilio's error code and text out of the body of an answer. */
export function readErrorBody(body: string | null): { code?: number; message?: string } {
  if (!body?.trimStart().startsWith("{")) return {};
  try {
    const value = JSON.parse(body) as JsonObject;
    const code = Number(value.code ?? Number.NaN);
    const message = string(value.message);
    return { ...(Number.isInteger(code) ? { code } : {}), ...(message === null ? {} : { message }) };
  } catch {
    return {};
  }
}

/** Version of the SDK that a request's body names, in whatever quotes the text was copied with. */
export function readSdkVersion(body: string | null): string | undefined {
  return /sdk_version[^\w]{1,12}(\d+\.\d+\.\d+[\w.-]*)/.exec(body ?? "")?.[1];
}

/** What a request and its answer say of the token in its header. */
export function noteHeader(text: string, exchange: Exchange, log: TokenLog): void {
  const host = hostOf(exchange.url);
  if (host !== null && !isTwilioHost(host)) {
    log.foreignHosts.add(host);
    return;
  }
  const blocked =
    exchange.failure !== null && failureKind(exchange.failure) === "blocked" ? exchange.failure : undefined;
  const token = log.add(text, {
    sent: true,
    at: exchange.at,
    host,
    edge: edgeOfHost(host),
    sdkVersion: exchange.sdkVersion,
    blocked,
  });
  const isGateway = host === null || isGatewayHost(host);
  if (!isGateway || exchange.status === null || exchange.status < 200) return;
  const answer: TwilioAnswer = {
    from: "event-gateway",
    at: exchange.answeredAt ?? exchange.at ?? 0,
    status: exchange.status,
    ...(exchange.status >= 400 ? readErrorBody(exchange.answer) : {}),
  };
  token.answers.push(answer);
}

/** The token header of a request; null for a preflight, which never has one. */
export function sentToken({ method, headers }: Exchange): string | null {
  return method === "OPTIONS" ? null : readHeader(headers, "x-twilio-token");
}
