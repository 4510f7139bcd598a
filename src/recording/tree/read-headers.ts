import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json } from "../../core/json/json.ts";

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

/** A server's name for a header in its environment, such as `HTTP_X_TWILIO_TOKEN`, as the header's own. */
function plainName(name: string): string {
  const lower = name.toLowerCase();
  return lower.startsWith("http_") ? lower.slice(5).replaceAll("_", "-") : lower;
}

/** The value of a header in lines or in one line of text; null where it has no such line. */
function lineValue(text: string, name: string): string | null {
  const line = text.split(/\r?\n/).find((one) => one.trimStart().toLowerCase().startsWith(`${name}:`));
  return (
    line
      ?.trimStart()
      .slice(name.length + 1)
      .trim() ?? null
  );
}

/** The value in a list of names and values in turns, as Node has it, or of lines. */
function inTexts(texts: readonly string[], name: string): string | null {
  const at = texts.findIndex((text, i) => i % 2 === 0 && plainName(text) === name);
  if (at >= 0 && at + 1 < texts.length) return texts[at + 1] ?? null;
  for (const text of texts) {
    const value = lineValue(text, name);
    if (value !== null) return value;
  }
  return null;
}

/**
 * Reads one header out of a set of headers as any tool writes it: a list of `{name, value}`, `{key, value}`, pairs,
 * lines, or names and values in turns; an object of names; or lines of text.
 *
 * @param name In lower case.
 * @returns Its text; null where there is no such header.
 */
export function readHeader(headers: Json | undefined, name: string): string | null {
  if (typeof headers === "string") return lineValue(headers, name);
  if (Array.isArray(headers)) {
    const list = headers as readonly Json[];
    if (list.every((item) => typeof item === "string")) return inTexts(list, name);
    for (const item of list) {
      const pair = Array.isArray(item)
        ? item
        : isJsonObject(item)
          ? [item.name ?? item.key ?? item.Name ?? item.Key, item.value ?? item.binaryValue ?? item.Value]
          : [];
      if (typeof pair[0] === "string" && plainName(pair[0]) === name)
        return valueText(pair[1] as Json | undefined);
    }
    return null;
  }
  if (!isJsonObject(headers)) return null;
  for (const [key, value] of Object.entries(headers)) {
    if (plainName(key) === name) return valueText(value);
  }
  // Charles keeps the list one level further down.
  return headers.headers === undefined ? null : readHeader(headers.headers, name);
}
