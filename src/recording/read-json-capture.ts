import { isJsonObject } from "../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../core/json/json.ts";
import { edgeOfHost, hostOf, isTwilioHost } from "../core/twilio/hosts.ts";
import { findTokens } from "./find-tokens.ts";
import { isExchange, noteHeader, readMoment, sentToken, toExchange } from "./read-exchange.ts";
import { isFrame, readFrame, type Socket } from "./read-frame.ts";
import type { TokenLog } from "./token-log.ts";

/** Deeper nesting than any tool writes is not looked into. */
const MAX_DEPTH = 40;
/** JSON inside a string inside JSON, at the most this often. */
const MAX_STRINGS = 4;

interface Place {
  readonly depth: number;
  readonly strings: number;
  readonly socket: Socket;
  readonly at: number | null;
  /** False inside another service's request or answer, where tokens are only mentioned. */
  readonly standalone: boolean;
}

/** Walks a parsed capture of any tool, and notes tokens and Twilio's answers. Each value is looked at once. */
export function readJsonCapture(value: Json, log: TokenLog): void {
  const sockets = new Map<string, Socket>();
  const place: Place = { depth: 0, strings: 0, socket: newSocket(null), at: null, standalone: true };
  walk(value, place, log, sockets);
}

function newSocket(url: string | null): Socket {
  const host = hostOf(url);
  return { host, edge: edgeOfHost(host), current: null };
}

function walk(value: Json, place: Place, log: TokenLog, sockets: Map<string, Socket>): void {
  if (typeof value === "string") {
    readString(value, place, log, sockets);
    return;
  }
  if (typeof value !== "object" || value === null || place.depth > MAX_DEPTH) return;
  const inner = { ...place, depth: place.depth + 1 };
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) walk(item, inner, log, sockets);
    return;
  }
  if (!isJsonObject(value)) return;
  if (isFrame(value)) {
    readFrame(value, place.at, place.socket, log);
    return;
  }
  if (isExchange(value)) {
    readExchange(value, inner, log, sockets);
    return;
  }
  const at = readMoment(value.time ?? value.timestamp ?? value.wallTime) ?? place.at;
  // CDP names the socket that a frame belongs to.
  const socket =
    typeof value.requestId === "string" ? socketOf(value.requestId, place.socket, sockets) : place.socket;
  for (const member of Object.values(value)) {
    if (member !== undefined) walk(member, { ...inner, at, socket }, log, sockets);
  }
}

function socketOf(id: string, outer: Socket, sockets: Map<string, Socket>): Socket {
  const socket = sockets.get(id) ?? { host: outer.host, edge: outer.edge, current: null };
  sockets.set(id, socket);
  return socket;
}

function readString(text: string, place: Place, log: TokenLog, sockets: Map<string, Socket>): void {
  if (text.length < 16) return;
  if (/^\s*[{[]/.test(text) && place.strings < MAX_STRINGS) {
    try {
      walk(JSON.parse(text) as Json, { ...place, strings: place.strings + 1 }, log, sockets);
      return;
    } catch {
      // No JSON after all; tokens in it are found by their form.
    }
  }
  for (const token of findTokens(text)) log.add(token, { standalone: place.standalone, at: place.at });
}

function readExchange(value: JsonObject, place: Place, log: TokenLog, sockets: Map<string, Socket>): void {
  log.isCapture = true;
  const exchange = toExchange(value);
  const text = sentToken(exchange);
  if (text !== null) noteHeader(text, exchange, log);
  const socket = newSocket(exchange.url);
  const messages =
    value._webSocketMessages ??
    value.webSocketMessages ??
    (isJsonObject(value.response) ? value.response._webSocketMessages : undefined);
  if (messages !== undefined && (socket.host === null || isTwilioHost(socket.host))) {
    walk(messages, { ...place, socket, at: exchange.at, standalone: true }, log, sockets);
  }
  readBodies(
    exchange.url,
    exchange.body,
    exchange.answer,
    { ...place, socket, at: exchange.at },
    log,
    sockets,
  );
}

/** Tokens in bodies: what went to Twilio was sent there; what another host answers with is only mentioned. */
function readBodies(
  url: string | null,
  body: string | null,
  answer: string | null,
  place: Place,
  log: TokenLog,
  sockets: Map<string, Socket>,
): void {
  const host = hostOf(url);
  if (host !== null && isTwilioHost(host)) {
    for (const token of findTokens(body ?? "")) log.add(token, { sent: true, at: place.at, host });
    const inUrl = /[?&]token=([^&#\s]+)/.exec(url ?? "")?.[1];
    if (inUrl !== undefined) log.add(decodeUrl(inUrl), { sent: true, at: place.at, host });
  }
  if (answer !== null) walk(answer, { ...place, standalone: false }, log, sockets);
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
