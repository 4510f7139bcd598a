import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";

/** Names under which tools keep the text of a body. */
const NAMES = ["text", "raw", "value", "body", "string", "base64_string"] as const;

/** Text of a body: a text, an object that holds one, or base64 of a text; null where there is none. */
export function bodyText(value: Json | undefined): string | null {
  const body: JsonObject = isJsonObject(value) ? value : {};
  const named = NAMES.map((name) => body[name]).find((one) => typeof one === "string");
  const text = typeof value === "string" ? value : named;
  if (typeof text !== "string") return null;
  const marked =
    [body.encoding, body._encoding, body.type].includes("base64") || body.base64_string !== undefined;
  if (!marked && (/[{[<]/.test(text[0] ?? "") || !/^[\w+/]{16,}={0,2}$/.test(text))) return text;
  try {
    const decoded = atob(text);
    return marked || decoded.startsWith("{") ? decoded : text;
  } catch {
    return text;
  }
}
