import type { Json, JsonObject } from "../json/json.ts";

/** What a token says at a dotted path of its payload, or of its header where the path begins with `header.`. */
export function claimAt(
  { header, payload }: { readonly header: JsonObject | null; readonly payload: JsonObject | null },
  path: string,
): Json | undefined {
  const inHeader = path.startsWith("header.");
  let value: Json | undefined = (inHeader ? header : payload) ?? undefined;
  for (const key of (inHeader ? path.slice(7) : path).split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
  }
  return value;
}
