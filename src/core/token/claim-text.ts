import type { JsonObject } from "../json/json.ts";
import { claimAt } from "./claim-at.ts";

/** A claim as text, JSON where it is none; null where the token does not have it. Hostile: show it as text only. */
export function claimText(
  token: { readonly header: JsonObject | null; readonly payload: JsonObject | null },
  path: string,
): string | null {
  const value = claimAt(token, path);
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
