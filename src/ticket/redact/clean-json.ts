import type { Json, JsonObject } from "../../core/json/json.ts";
import { hasToken, hideParts, hideTokens } from "./hide-tokens.ts";
import { isSecret, type Telling, tellingOf } from "./is-secret.ts";

/** Nobody reads deeper JSON, and indented it would grow without bound. */
const DEEPEST = 32;
const TIMES: ReadonlySet<string> = new Set(["iat", "nbf", "exp"]);

/** Decoded JSON that is safe to show. */
export interface CleanJson {
  readonly value: JsonObject;
  /** True if something was left out of it. */
  readonly changed: boolean;
}

/** Whether a value is a time in seconds or milliseconds, from 2001 to 2099. */
function isTime(value: Json | undefined): boolean {
  if (typeof value !== "number") return false;
  return (value >= 1e9 && value < 4.1e9) || (value >= 1e12 && value < 4.1e12);
}

/** The key, made unique again if two became the same because what distinguished them was left out. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key} (${number})`)) number++;
  return `${key} (${number})`;
}

/**
 * Removes from decoded JSON what must not be shown: secrets, and what `clean` removes from strings and keys. Also
 * removes numbers that could be phone numbers, except the times of a token at the top level.
 */
export function cleanJson(root: JsonObject, clean: (text: string) => string): CleanJson {
  let changed = false;
  const put = <Value extends Json>(value: Value, before: Json): Value => {
    if (value !== before) changed = true;
    return value;
  };
  const walk = (value: Json, path: string, depth: number, telling: Telling, beside: boolean): Json => {
    if (typeof value === "object" && value !== null) {
      if (depth === DEEPEST) return put("[nested too deep, left out]", value);
      const hasPart = Object.values(value).some((each) => typeof each === "string" && hasToken(each));
      if (!Array.isArray(value)) return walkObject(value as JsonObject, path, depth, telling, hasPart);
      return value.map((member: Json) => walk(member, `${path}.`, depth + 1, telling, hasPart));
    }
    if (value === null || typeof value === "boolean") return value;
    if (isSecret(telling, String(value))) return put("[secret left out]", value);
    if (typeof value === "string") return put(clean(beside ? hideParts(hideTokens(value)) : value), value);
    if (TIMES.has(path) && isTime(value)) return value;
    const text = String(value);
    const shown = clean(text);
    return shown === text ? value : put(shown, value);
  };
  const walkObject = (
    object: JsonObject,
    path: string,
    depth: number,
    telling: Telling,
    beside: boolean,
  ): JsonObject => {
    const taken = new Set<string>();
    const members: [string, Json][] = [];
    for (const [key, member] of Object.entries(object)) {
      if (member === undefined) continue;
      const inner = depth === 0 ? key : `${path}.${key}`;
      const name = freeKey(put(clean(key), key), taken);
      taken.add(name);
      members.push([name, walk(member, inner, depth + 1, tellingOf(telling, key, depth === 0), beside)]);
    }
    return Object.fromEntries(members);
  };
  return { value: walk(root, "", 0, "nothing", false) as JsonObject, changed };
}
