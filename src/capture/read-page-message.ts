import { LIMITS } from "../core/session/limits.ts";
import type { PagePlace, PageSighting, PageToken, SignalingEvent } from "../core/session/sighting.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Where a message came from, by the browser. */
export type MessageSender = Omit<PagePlace, "host">;

const TYPES: ReadonlySet<string> = new Set<SignalingEvent["type"]>([
  "listen",
  "connected",
  "register",
  "ready",
  "offline",
  "invite",
  "ringing",
  "answer",
  "cancel",
  "error",
  "hangup",
  "close",
  "closed",
]);
const SIGNALING_HOST = /^(voice-js|chunderw-vpc-gll)[\w.-]*\.twilio\.com$/;
const GATEWAY_HOST = /^eventgw(\.[a-z0-9-]+)?\.twilio\.com$/;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LIMITS.textLength) : undefined;
}

/** Whole numbers in the range of codes, statuses and lifetimes; anything else tells nothing. */
function whole(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e12 ? value : undefined;
}

function tokenOf(value: unknown): PageToken | undefined {
  if (!isFields(value) || typeof value.text !== "string") return undefined;
  const kept = value.text.slice(0, LIMITS.tokenLength);
  const length = whole(value.length) ?? kept.length;
  return { text: kept, length: Math.max(length, value.text.length) };
}

function defined<Result extends object>(
  fields: {
    [Key in keyof Result]: Result[Key] | undefined;
  },
): Result {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Result;
}

function readFrame(message: Fields, sender: MessageSender, host: string): PageSighting | null {
  const { type, sent } = message;
  const socket = text(message.socket);
  if (socket === undefined || !SIGNALING_HOST.test(host)) return null;
  if (typeof type !== "string" || !TYPES.has(type) || typeof sent !== "boolean") return null;
  const token = tokenOf(message.token);
  if ((type === "listen") !== (token !== undefined)) return null;
  const event = defined<SignalingEvent>({
    at: sender.at,
    type: type as SignalingEvent["type"],
    sent,
    call: text(message.call),
    code: whole(message.code),
    message: text(message.message),
    identity: text(message.identity),
    ttl: whole(message.ttl),
    home: text(message.home),
    region: text(message.region),
    edge: text(message.edge),
    gateway: text(message.gateway),
  });
  const place = { ...sender, host };
  const sdkVersion = text(message.sdk);
  return {
    type: "signaling",
    place,
    // Sockets of two frames of a tab must not be taken for one.
    socket: `${sender.frameId}:${socket}`,
    event,
    ...(token === undefined ? {} : { token }),
    ...(sdkVersion === undefined ? {} : { sdkVersion }),
  };
}

function readRequest(message: Fields, sender: MessageSender, host: string): PageSighting | null {
  const token = tokenOf(message.token);
  if (token === undefined || !GATEWAY_HOST.test(host)) return null;
  const status = whole(message.status);
  const place = { ...sender, host };
  if (status === undefined || status < 100 || status > 599) return { type: "page-request", place, token };
  const code = whole(message.code);
  const words = text(message.message);
  const reply = {
    at: sender.at,
    status,
    ...(code === undefined ? {} : { code }),
    ...(words === undefined ? {} : { message: words }),
  };
  return { type: "page-request", place, token, reply };
}

/**
 * Reads a message of the page observer. Any script of the page could have made it up, so that nothing about its shape
 * is trusted, and all times and places are the browser's.
 * @param message JSON text, see `page-message.ts`
 * @returns null for anything that the observer would not say
 */
export function readPageMessage(message: string, sender: MessageSender): PageSighting | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return null;
  }
  if (!isFields(parsed)) return null;
  const host = text(parsed.host) ?? "";
  if (parsed.kind === "frame") return readFrame(parsed, sender, host);
  return parsed.kind === "request" ? readRequest(parsed, sender, host) : null;
}
