import type { TwilioAnswer } from "../core/evidence/evidence.ts";
import { isJsonObject } from "../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../core/json/json.ts";
import { SIGNALING_TYPES } from "../core/twilio/signaling-types.ts";
import type { LoggedToken, TokenLog } from "./token-log.ts";

/** One signaling connection: the token that it was last signed in with. */
export interface Socket {
  readonly host: string | null;
  readonly edge: string | undefined;
  current: LoggedToken | null;
}

/** True for a message of Twilio's signaling protocol: `{type, payload}`, with or without a version. */
export function isFrame(value: JsonObject): boolean {
  return (
    typeof value.type === "string" &&
    SIGNALING_TYPES.has(value.type) &&
    (isJsonObject(value.payload) || "version" in value)
  );
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function answerOf(type: string, payload: JsonObject, at: number): TwilioAnswer | null {
  if (type === "connected") {
    const token = isJsonObject(payload.token) ? payload.token : {};
    const fields = {
      identity: text(token.identity),
      home: text(payload.home),
      region: text(payload.region),
      edge: text(payload.edge),
    };
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return {
      from: "signaling",
      type,
      at,
      ...known,
      ...(typeof token.ttl === "number" ? { ttl: token.ttl } : {}),
    };
  }
  if (type !== "error" && type !== "hangup") return null;
  const error = isJsonObject(payload.error) ? payload.error : payload;
  const code = Number(error.code ?? Number.NaN);
  if (!Number.isInteger(code)) return null;
  const message = text(error.message);
  return { from: "signaling", type, at, code, ...(message === undefined ? {} : { message }) };
}

/**
 * Takes in one message of a signaling socket: `listen` brings a token, Twilio's answers belong to the token
 * that was brought last.
 *
 * @param at Unix milliseconds, 0 where it is not known.
 */
export function readFrame(frame: JsonObject, at: number | null, socket: Socket, log: TokenLog): void {
  const payload = isJsonObject(frame.payload) ? frame.payload : {};
  log.isCapture = true;
  if (frame.type === "listen") {
    const info = isJsonObject(payload.browserinfo) ? payload.browserinfo : {};
    const token =
      typeof payload.token === "string"
        ? payload.token
        : payload.token === undefined
          ? ""
          : JSON.stringify(payload.token);
    socket.current = log.add(token, {
      sent: true,
      at,
      host: socket.host,
      edge: socket.edge,
      sdkVersion: text(info.v),
    });
    return;
  }
  const answer = answerOf(String(frame.type), payload, at ?? 0);
  if (!answer) return;
  if (!socket.current) {
    log.strayAnswers.push(answer);
    return;
  }
  socket.current.answers.push(answer);
  if ("edge" in answer && answer.edge !== undefined) socket.current.edge = answer.edge;
}
