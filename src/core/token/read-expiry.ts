import { readToken } from "./read-token.ts";

/**
 * When a token says that it expires.
 * @returns Unix seconds as written in `exp`, or null where it has none that is a number
 */
export function readExpiry(text: string): number | null {
  const exp = readToken(text).payload?.exp;
  return typeof exp === "number" && Number.isFinite(exp) ? exp : null;
}
