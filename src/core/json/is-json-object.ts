import type { Json, JsonObject } from "./json.ts";

/** True for `{…}`; false for arrays, null and everything else. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
