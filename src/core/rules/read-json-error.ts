import { isJsonObject } from "../json/is-json-object.ts";
import type { Json } from "../json/json.ts";
import { errorCode } from "../twilio/error-codes.ts";

/** The error in a JSON answer that brought no token. */
export interface JsonError {
  readonly code: number | null;
  readonly message: string;
  /** The code is one of Twilio's that we know. */
  readonly isTwilios: boolean;
}

/** Reads the error in a JSON answer; null where the JSON tells of none. */
export function readJsonError(json: Json | undefined): JsonError | null {
  if (!isJsonObject(json)) return null;
  const inner = isJsonObject(json.error) ? json.error : json;
  const texts = [
    inner.message,
    inner.error_description,
    inner.detail,
    inner.title,
    inner.error,
    inner.errorMessage,
    inner.msg,
  ];
  const message = texts.find((text) => typeof text === "string" && text !== "");
  const number = Number(inner.code ?? inner.error_code ?? inner.errorCode ?? Number.NaN);
  if (message === undefined && Number.isNaN(number)) return null;
  const code = Number.isInteger(number) ? number : null;
  return {
    code,
    message: typeof message === "string" ? message : "",
    isTwilios: code !== null && errorCode(code).area !== "unknown",
  };
}
