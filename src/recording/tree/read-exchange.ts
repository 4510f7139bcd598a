import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { hostOf, isGatewayHost } from "../../core/twilio/hosts.ts";
import { addressInHeaders } from "./address-in-headers.ts";
import { bodyText } from "./body-text.ts";
import { loggedHeader } from "./logged-header.ts";
import { readHeader } from "./read-headers.ts";
import { readMoment } from "./read-moment.ts";

/** One HTTP request and its answer, out of any tool's record of it. */
export interface Exchange {
  /** The tool's own name for it; joins records of one request that tell of its parts. */
  readonly id?: string;
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

/** The request in a record: HAR, BiDi and most others call it `request`, axios `config`; else the record itself. */
function requestOf(value: JsonObject): JsonObject {
  if (isJsonObject(value.request)) return value.request;
  return isJsonObject(value.config) && value.config.url !== undefined ? value.config : value;
}

/** A host or a path, whole or in the parts that Postman keeps. */
function joined(value: Json | undefined, between: string): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.every((part) => typeof part === "string") ? value.join(between) : null;
}

/** An address out of the fields in which tools keep its parts; null where they tell no host. */
function urlInParts(places: readonly JsonObject[]): string | null {
  const first = (names: readonly string[], between: string): string | null => {
    const parts = places.flatMap((place) => names.map((name) => joined(place[name], between)));
    return parts.find((part) => part !== null && !part.includes("://")) ?? null;
  };
  const host = first(["host", "domain"], ".");
  // The name of the machine that wrote a log has no dots.
  if (host?.includes(".") !== true) return null;
  const path = first(["path", "uri", "request_uri", "url"], "/") ?? "/";
  const scheme = first(["scheme"], "") ?? "https";
  return `${scheme}://${host}${path.startsWith("/") ? "" : "/"}${path}`;
}

function urlOf(request: JsonObject, outer: JsonObject, response: JsonObject): string | null {
  const parts = object(request.url);
  const told = [request.url, request.uri, parts.raw, parts.full, outer.url, response.url].filter(
    (one) => typeof one === "string" && one !== "",
  ) as string[];
  const whole = told.find((one) => one.includes("://"));
  return whole ?? urlInParts([parts, request, outer]) ?? told[0] ?? null;
}

function headersOf(value: JsonObject): Json | undefined {
  const request = requestOf(value);
  const headers =
    request.headers ?? request.requestHeaders ?? request.header ?? request.rawHeaders ?? value.requestHeaders;
  return headers ?? loggedHeader(request) ?? loggedHeader(value);
}

/** Whether DevTools' protocol tells of an answer there, and not of a socket's message. */
function isAnswer(response: Json | undefined): boolean {
  return isJsonObject(response) && response.payloadData === undefined;
}

/** True for an object that records a request, or a part of one, in the form of any tool. */
export function isExchange(value: JsonObject): boolean {
  const request = requestOf(value);
  if (request !== value) {
    return headersOf(value) !== undefined || typeof (request.url ?? request.uri) === "string";
  }
  // DevTools' protocol tells of the answer, and of the headers as they were sent, apart from the request.
  if (typeof value.requestId === "string" && (isAnswer(value.response) || isJsonObject(value.headers)))
    return true;
  const headers = headersOf(value);
  // A log may tell of the event gateway's answer, and of no header.
  if (headers === undefined && typeof value.url === "string" && statusOf({}, value) !== null)
    return isGatewayHost(hostOf(value.url) ?? "");
  if (typeof headers !== "object" || headers === null) return false;
  if (typeof value.url === "string" || isJsonObject(value.url) || typeof value.method === "string")
    return true;
  const named = addressInHeaders(headers, null) ?? addressInHeaders(value, null);
  return named !== null && readHeader(headers, "x-twilio-token") !== null;
}

function idOf(value: JsonObject): string | undefined {
  const request = requestOf(value);
  const id = [value.requestId, request.requestId, request.request, value._requestId].find(
    (one) => typeof one === "string" && one !== "",
  );
  return id as string | undefined;
}

function statusOf(response: JsonObject, value: JsonObject): number | null {
  const told = [
    response.status,
    object(response.status).code,
    response.statusCode,
    response.status_code,
    response.code,
    value.statusCode,
    value.status_code,
    value.status,
  ];
  const status = told.find((one) => typeof one === "number" && one >= 0 && one < 1000);
  return (status as number | undefined) ?? null;
}

function withResponse(value: JsonObject, response: JsonObject): Exchange {
  const request = requestOf(value);
  const body = bodyText(
    request.postData ?? request.body ?? value.requestBody ?? value.postData ?? request.data,
  );
  const at = readMoment(
    value.startedDateTime ??
      value.timeStamp ??
      value.wallTime ??
      value.timestamp ??
      value.recorded_at ??
      object(value.times).start,
  );
  const took = typeof value.time === "number" && value.time >= 0 && value.time < 1e8 ? value.time : 0;
  const failure = [response._error, value._error, response.error, value.errorText, value.error].find(
    (one) => typeof one === "string" && one !== "",
  );
  const id = idOf(value);
  const headers = headersOf(value);
  const url = urlOf(request, value, response);
  return {
    ...(id === undefined ? {} : { id }),
    url: url?.includes("://") ? url : (addressInHeaders(headers, url) ?? addressInHeaders(value, url) ?? url),
    method: (string(request.method) ?? "").toUpperCase(),
    headers,
    body,
    sdkVersion: readSdkVersion(body),
    status: statusOf(response, value),
    answer: bodyText(response.content ?? response.body ?? value.responseBody ?? response.data),
    at,
    answeredAt: at === null ? null : at + took,
    failure: (failure as string | undefined) ?? null,
  };
}

/** Brings a recorded request into one form; one for each of its answers where a tool saved several. */
export function toExchanges(value: JsonObject): readonly Exchange[] {
  if (!Array.isArray(value.response)) return [withResponse(value, object(value.response))];
  const saved = (value.response as readonly Json[]).filter(isJsonObject);
  if (saved.length === 0) return [withResponse(value, {})];
  return saved.map((response) => {
    const { originalRequest } = response;
    return withResponse(
      isJsonObject(originalRequest) ? { ...value, request: originalRequest } : value,
      response,
    );
  });
}

/** Version of the SDK that a request's body names, in whatever quotes the text was copied with. */
export function readSdkVersion(body: string | null): string | undefined {
  return /sdk_version[^\w]{1,12}(\d+\.\d+\.\d+[\w.-]*)/.exec(body ?? "")?.[1];
}

/** The token header of a request; null for a preflight, which never has one. */
export function sentToken({ method, headers }: Exchange): string | null {
  return method === "OPTIONS" ? null : readHeader(headers, "x-twilio-token");
}
