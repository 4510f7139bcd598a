import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { readToldText } from "./read-told-text.ts";
import type { ToldText } from "./told-ticket.ts";

const own = (fields: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** A field that is a text, else null. */
export function textIn(fields: JsonObject, name: string): string | null {
  const value = own(fields, name);
  return typeof value === "string" ? value : null;
}

/** A field that is a text from outside, else null. */
export function toldIn(fields: JsonObject, name: string): ToldText | null {
  const text = textIn(fields, name);
  return text === null ? null : readToldText(text);
}

/** A field that is a whole number from 0, else null. */
export function numberIn(fields: JsonObject, name: string): number | null {
  const value = own(fields, name);
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A field that is an object, else null. */
export function objectIn(fields: JsonObject, name: string): JsonObject | null {
  const value = own(fields, name);
  return isJsonObject(value) ? value : null;
}

/** The objects of a field that is a list, else null. */
export function listOf(fields: JsonObject, name: string): readonly JsonObject[] | null {
  const value = own(fields, name);
  return Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : null;
}
