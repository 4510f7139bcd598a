import { defined } from "../../core/json/defined.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import type { CallFacts } from "../../core/session/call-facts.ts";
import type { GatewayReply, PageToken, SignalingEvent } from "../../core/session/sighting.ts";
import type { ToldAnswer, ToldCall, ToldText, ToldTicket } from "../ticket/told-ticket.ts";
import { pagePlace } from "./page-place.ts";
import type { Recording } from "./recording.ts";
import type { Socket } from "./socket.ts";

/** What a ticket leaves out stands in brackets, such as `[phone number]`. */
const LEFT_OUT = /\[([A-Za-z ]{1,40})\]/g;

const textOf = (told: ToldText | null): string | undefined => told?.text;

function encode(part: JsonObject): string {
  // What was left out may have had any characters, so what stands there instead must not be a fault.
  const text = JSON.stringify(part, (_key, value: Json) =>
    typeof value === "string" ? value.replace(LEFT_OUT, (_, what: string) => what.replace(/ /g, "_")) : value,
  );
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The token of a ticket, or an unsigned one with the same content; null where the ticket has neither. */
function tokenOf({ token, header, payload }: ToldTicket): string | null {
  if (token?.text && !token.text.cut && token.shown !== "not") return token.text.text;
  return header === null || payload === null
    ? null
    : `${encode(header)}.${encode(payload)}.[signature left out]`;
}

function callOf({ sid, direction, edge, region, gateway, sdkError }: ToldCall): CallFacts {
  const name = textOf(sid);
  return defined<CallFacts>({
    callSid: name?.startsWith("CA") ? name : undefined,
    tempCallSid: name?.startsWith("CA") ? undefined : name,
    direction: textOf(direction)?.toUpperCase(),
    edge: textOf(edge),
    region: textOf(region),
    gateway: textOf(gateway),
    error: sdkError === null ? undefined : { code: sdkError.code, message: textOf(sdkError.message) ?? "" },
  });
}

function eventOf(told: ToldAnswer, at: number | null): SignalingEvent | null {
  if (told.type === null) return null;
  return defined<SignalingEvent>({
    at,
    type: told.type,
    sent: false,
    byPage: told.reportedByPage ? true : undefined,
    code: told.code ?? undefined,
    message: textOf(told.message),
    identity: textOf(told.identity),
    ttl: told.ttlSeconds ?? undefined,
    home: textOf(told.region),
    edge: textOf(told.edge),
  });
}

const pageToken = (text: string): PageToken => ({ text, length: text.length });

/** Tells one answer; one that stands for several is told for the first and the last of them. */
function tellAnswer(told: ToldAnswer, text: string, socket: Socket, recording: Recording): void {
  const moments = told.times > 1 ? [told.atMs, told.lastAtMs] : [told.atMs];
  const { from, status, reportedByPage } = told;
  const said = defined<Pick<GatewayReply, "code" | "message">>({
    code: told.code ?? undefined,
    message: textOf(told.message),
  });
  for (const at of moments) {
    if (from === "log") recording.logLine({ at, ...said });
    else if (from === "event-gateway" && status !== null) {
      if (reportedByPage)
        recording.tell({
          type: "page-request",
          place: pagePlace(at, null),
          token: pageToken(text),
          reply: { at, status, ...said },
        });
      else recording.logLine({ at, status, ...said });
    } else {
      const event = eventOf(told, at);
      if (event !== null) {
        const place = pagePlace(at, socket.host);
        const placed = { ...event, order: recording.order };
        recording.tell({
          type: "signaling",
          place,
          socket: socket.name,
          event: placed,
          token: pageToken(text),
        });
      }
    }
  }
}

/** Tells what a ticket of this tool's own says, as if it had been recorded. */
export function tellTicket(ticket: ToldTicket, recording: Recording): void {
  recording.tickets.push(ticket);
  const text = tokenOf(ticket);
  if (text === null) return;
  const { client, madeAtMs: at } = ticket;
  const socket = recording.newSocket(client?.signalingHost ? `wss://${client.signalingHost.text}/` : null);
  recording.mention(text, {
    at,
    sent: true,
    host: textOf(client?.gatewayHost ?? null) ?? socket.host,
    origin: textOf(client?.page ?? null) ?? null,
    sdkVersion: textOf(client?.sdkVersion ?? null),
    calls: (ticket.calls ?? []).map(callOf),
  });
  for (const answer of ticket.answers ?? []) tellAnswer(answer, text, socket, recording);
}
