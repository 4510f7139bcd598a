import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { ERROR_CODES, errorCode } from "../../core/twilio/error-codes.ts";

/** Twilio's error code and text. */
export interface ToldError {
  readonly code?: number;
  readonly message?: string;
}

/** Fields that stand beside the code in an error of Twilio's, its SDKs or its REST API. */
const BESIDE = [
  "message",
  "error",
  "description",
  "explanation",
  "more_info",
  "name",
  "twilioError",
  "causes",
];
const MAX_TEXT = 1000;

/** The error that an object is; null where it is none of Twilio's. */
export function errorOf(value: JsonObject): ToldError | null {
  const code = Number(value.code ?? value.error_code ?? value.errorCode ?? Number.NaN);
  if (!ERROR_CODES.has(code) || !BESIDE.some((key) => key in value)) return null;
  const message = [value.message, value.description, value.error].find((text) => typeof text === "string");
  return typeof message === "string" ? { code, message: message.slice(0, MAX_TEXT) } : { code };
}

/**
 * True for an error of Twilio's REST API that is about the account or its credentials: it answers the request of a
 * server, and says nothing of a token beside it.
 */
export function isRestError(value: JsonObject): boolean {
  const isRest = typeof (value.more_info ?? value.moreInfo) === "string";
  return isRest && errorCode(Number(value.code)).area === "account";
}

/** The error in a parsed body: the object itself, its `error`, or the first of a list. */
function errorIn(value: Json, depth: number): ToldError {
  if (Array.isArray(value)) return value.length > 0 && depth > 0 ? errorIn(value[0] as Json, depth - 1) : {};
  if (!isJsonObject(value)) return {};
  const code = Number(value.code ?? Number.NaN);
  const message = typeof value.message === "string" ? { message: value.message.slice(0, MAX_TEXT) } : {};
  if (Number.isInteger(code)) return { code, ...message };
  const inner = value.error ?? value.errors ?? value.payload;
  const found = inner === undefined || depth === 0 ? {} : errorIn(inner, depth - 1);
  return found.code === undefined ? { ...message, ...found } : found;
}

/** Twilio's error code and text out of the body of an answer; empty where it has none. */
export function readErrorBody(body: string | null): ToldError {
  const text = body?.trim() ?? "";
  if (!/^[{[]/.test(text)) return {};
  try {
    return errorIn(JSON.parse(text) as Json, 3);
  } catch {
    return {};
  }
}
