import { LIMITS } from "./limits.ts";

/** An object about which nothing is known: a page wrote its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or null if it is an array, null or not an object at all. */
export function asFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** The value as a string, cut at `LIMITS.textLength`, or undefined if it is empty or not a string. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LIMITS.textLength) : undefined;
}

/** Reads JSON that a page wrote; null if it is not JSON, or not an object. */
export function parseFields(json: string): Fields | null {
  try {
    return asFields(JSON.parse(json));
  } catch {
    return null;
  }
}
