import type { JsonObject } from "./json.ts";

/**
 * Reads the complete part of a JSON object whose end is missing, as in a token that was cut in a log. Drops members
 * that are cut themselves; closes open objects and arrays.
 *
 * @param text Text that begins with `{`. It is walked once, so the time is linear.
 * @returns The object, or `undefined` if no member is complete.
 */
export function salvageJson(text: string): JsonObject | undefined {
  const open: string[] = [];
  // End of the last complete member, and the brackets that were open there.
  let safeEnd = 0;
  let safeDepth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === "\\") i++;
      else if (c === '"') inString = false;
      continue;
    }
    if (c === '"') inString = true;
    else if (c === "{" || c === "[") open.push(c === "{" ? "}" : "]");
    else if (c === "}" || c === "]") {
      if (open.pop() !== c) return undefined;
      safeEnd = i + 1;
      safeDepth = open.length;
      if (safeDepth === 0) break;
    } else if (c === ",") {
      safeEnd = i;
      safeDepth = open.length;
    }
  }
  if (safeEnd === 0) return undefined;
  try {
    const closing = open.slice(0, safeDepth).reverse().join("");
    return JSON.parse(text.slice(0, safeEnd) + closing) as JsonObject;
  } catch {
    return undefined;
  }
}
