import type { Json } from "../json/json.ts";

const JWT_LIKE = /^\s*(?:Bearer\s+)?["']?ey[\w+/=-]{8,}(?:\.|$)/i;
const TOKEN_KEY = /token|jwt/i;
/** Bounds the walk: a token server's answer is small, and anything larger is not one. */
const MAX_VALUES = 2000;

/**
 * Finds the string that is the token in a parsed JSON value, such as a token server's answer: the first that
 * looks like a JWT at any depth, else the first word without a value, such as `undefined`, under a key named like a
 * token.
 */
export function findJsonToken(value: Json): string | undefined {
  const queue: Json[] = [value];
  let named: string | undefined;
  for (let i = 0; i < queue.length && i < MAX_VALUES; i++) {
    const item = queue[i];
    if (typeof item === "string" && JWT_LIKE.test(item)) return item;
    if (typeof item !== "object" || item === null) continue;
    if (Array.isArray(item)) {
      for (const element of item.slice(0, MAX_VALUES)) queue.push(element as Json);
      continue;
    }
    for (const [key, member] of Object.entries(item)) {
      if (queue.length > MAX_VALUES) break;
      queue.push(member as Json);
      if (named === undefined && TOKEN_KEY.test(key) && isEmptyWord(member)) named = String(member);
    }
  }
  return named;
}

function isEmptyWord(value: unknown): boolean {
  return (
    value === null ||
    value === "" ||
    (typeof value === "string" && /^(?:undefined|null|\[object )/.test(value))
  );
}
