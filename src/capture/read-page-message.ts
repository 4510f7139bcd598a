import { defined } from "../core/json/defined.ts";
import { LIMITS } from "../core/session/limits.ts";
import type {
  GatewayReply,
  PagePlace,
  PageSighting,
  PageToken,
  SignalingEvent,
} from "../core/session/sighting.ts";
import { asFields, asText, type Fields, parseFields } from "../core/session/untrusted-fields.ts";
import { isGatewayHost, isSignalingHost } from "../core/twilio/hosts.ts";
import { type SignalingType, TELLING_TYPES } from "../core/twilio/signaling-types.ts";

/** Where a message came from, as the browser says. */
export type MessageSender = Omit<PagePlace, "host">;

const TYPES: ReadonlySet<string> = new Set<SignalingType>([...TELLING_TYPES, "closed"]);
/** Whole numbers in the range of codes, statuses and lifetimes; anything else is ignored. */
function whole(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e12 ? value : undefined;
}

function tokenOf(value: unknown): PageToken | undefined {
  const { text, length } = asFields(value) ?? {};
  if (typeof text !== "string") return undefined;
  return { text: text.slice(0, LIMITS.tokenLength), length: Math.max(whole(length) ?? 0, text.length) };
}

function readFrame(message: Fields, sender: MessageSender, host: string): PageSighting | null {
  const { type, sent } = message;
  const socket = asText(message.socket);
  if (socket === undefined || !isSignalingHost(host)) return null;
  if (typeof type !== "string" || !TYPES.has(type) || typeof sent !== "boolean") return null;
  const token = tokenOf(message.token);
  if ((type === "listen") !== (token !== undefined)) return null;
  const event = defined<SignalingEvent>({
    at: sender.at,
    type: type as SignalingEvent["type"],
    sent,
    call: asText(message.call),
    code: whole(message.code),
    message: asText(message.message),
    identity: asText(message.identity),
    ttl: whole(message.ttl),
    home: asText(message.home),
    region: asText(message.region),
    edge: asText(message.edge),
    gateway: asText(message.gateway),
  });
  return defined<Extract<PageSighting, { type: "signaling" }>>({
    type: "signaling",
    place: { ...sender, host },
    // Sockets of two frames of a tab must not be mistaken for one.
    socket: `${sender.frameId}:${socket}`,
    event,
    token,
    sdkVersion: asText(message.sdk),
  });
}

function readRequest(message: Fields, sender: MessageSender, host: string): PageSighting | null {
  const token = tokenOf(message.token);
  if (token === undefined || !isGatewayHost(host)) return null;
  const status = whole(message.status);
  const place = { ...sender, host };
  if (status === undefined || status < 100 || status > 599) return { type: "page-request", place, token };
  const reply = defined<GatewayReply>({
    at: sender.at,
    status,
    code: whole(message.code),
    message: asText(message.message),
  });
  return { type: "page-request", place, token, reply };
}

/**
 * Reads a message of the page observer. Any script of the page could have made it up, so nothing about its form is
 * trusted, and all times and places are the browser's.
 * @param message JSON text, see `page-message.ts`
 * @returns null for anything that the observer would not say
 */
export function readPageMessage(message: string, sender: MessageSender): PageSighting | null {
  const parsed = parseFields(message);
  const host = asText(parsed?.host) ?? "";
  switch (parsed?.kind) {
    case "frame":
      return readFrame(parsed, sender, host);
    case "request":
      return readRequest(parsed, sender, host);
    default:
      return null;
  }
}
