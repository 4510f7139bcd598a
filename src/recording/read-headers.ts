import { isJsonObject } from "../core/json/is-json-object.ts";
import type { Json } from "../core/json/json.ts";

/** Text of a header value in any tool's form: plain, BiDi `{type, value}`, bytes, or a list of texts. */
function valueText(value: Json | undefined): string | null {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "number"))
      return String.fromCharCode(...value.slice(0, 20_000));
    return valueText(value[0] as Json | undefined);
  }
  if (isJsonObject(value)) {
    if (typeof value.value !== "string") return null;
    return value.type === "base64" ? decodeBase64(value.value) : value.value;
  }
  return String(value);
}

function decodeBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return text;
  }
}

/**
 * Reads one header out of a set of headers as any tool writes it: a list of `{name, value}`, `{key, value}` or
 * pairs, an object of names, or lines of text.
 *
 * @param name In lower case.
 * @returns Its text; null where there is no such header.
 */
export function readHeader(headers: Json | undefined, name: string): string | null {
  if (typeof headers === "string") {
    const line = headers.split(/\r?\n/).find((text) => text.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim() ?? null;
  }
  if (Array.isArray(headers)) {
    for (const item of headers as readonly Json[]) {
      const pair = Array.isArray(item)
        ? item
        : isJsonObject(item)
          ? [item.name ?? item.key, item.value ?? item.binaryValue]
          : [];
      if (typeof pair[0] === "string" && pair[0].toLowerCase() === name)
        return valueText(pair[1] as Json | undefined);
    }
    return null;
  }
  if (!isJsonObject(headers)) return null;
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() === name) return valueText(value);
  }
  // Charles keeps the list one level further down.
  return headers.headers === undefined ? null : readHeader(headers.headers, name);
}
