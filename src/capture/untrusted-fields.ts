import { LIMITS } from "../core/session/limits.ts";

/** An object of which nothing is known: its fields were written by a page. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or null where it is a list, null or no object at all. */
export function asFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** The value as text, cut at `LIMITS.textLength`, or undefined where it is empty or no text. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LIMITS.textLength) : undefined;
}

/** Reads JSON that a page wrote; null where it is none, or no object. */
export function parseFields(json: string): Fields | null {
  try {
    return asFields(JSON.parse(json));
  } catch {
    return null;
  }
}
