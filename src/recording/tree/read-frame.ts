import { defined } from "../../core/json/defined.ts";
import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import type { RecordedOrder, SignalingEvent } from "../../core/session/sighting.ts";
import { SIGNALING_TYPES, type SignalingType, TELLING_TYPES } from "../../core/twilio/signaling-types.ts";

const TELLING: ReadonlySet<string> = new Set(TELLING_TYPES);
/** Messages that only the client sends. */
const SENT: ReadonlySet<string> = new Set(["listen", "register"]);

/** True for a message of Twilio's signaling protocol: `{type, payload}`, with or without a version. */
export function isFrame(value: JsonObject): boolean {
  return (
    typeof value.type === "string" &&
    SIGNALING_TYPES.has(value.type) &&
    (isJsonObject(value.payload) || "version" in value)
  );
}

/** Longer texts than any that Twilio sends are cut. */
const LONGEST_TEXT = 1000;

const fields = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

function asText(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LONGEST_TEXT) : undefined;
}

function wholeNumber(value: Json | undefined): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}

/**
 * What a message tells of a token or a call.
 * @param at Unix milliseconds; null where it isn't known
 * @returns null where it tells nothing
 */
export function frameEvent(
  frame: JsonObject,
  at: number | null,
  order: RecordedOrder,
): SignalingEvent | null {
  const type = String(frame.type);
  if (!TELLING.has(type)) return null;
  const payload = fields(frame.payload);
  const error = isJsonObject(payload.error) ? payload.error : payload;
  const token = fields(payload.token);
  // A recording need not tell who sent a message. A call that comes in names its call SID, one that goes out does not.
  const sent = SENT.has(type) || (type === "invite" && !asText(payload.callsid)?.startsWith("CA"));
  return defined<SignalingEvent>({
    at,
    order,
    type: type as SignalingType,
    sent,
    call: asText(payload.callsid),
    code: wholeNumber(error.code),
    message: asText(error.message),
    identity: asText(token.identity),
    ttl: typeof token.ttl === "number" ? token.ttl : undefined,
    home: asText(payload.home),
    region: asText(payload.region),
    edge: asText(payload.edge),
    gateway: asText(payload.gateway),
  });
}

/** The token of a `listen`, as it was sent: what is no string there was sent as JSON. */
export function frameToken({ payload }: JsonObject): string {
  const { token } = fields(payload);
  if (token === undefined) return "";
  return typeof token === "string" ? token : JSON.stringify(token);
}

/** Version of the SDK that a `listen` names. */
export function frameSdkVersion({ payload }: JsonObject): string | undefined {
  return asText(fields(fields(payload).browserinfo).v);
}
