import type { Json, JsonObject } from "../json.ts";
import { isSecret } from "./is-secret.ts";

/** Deeper JSON is no claim that anyone reads, and indented it would grow without bound. */
const DEEPEST = 32;
const TIMES: ReadonlySet<string> = new Set(["iat", "nbf", "exp"]);

/** Decoded JSON that is fit to be shown. */
export interface CleanJson {
  readonly value: JsonObject;
  /** True where something was left out of it. */
  readonly changed: boolean;
}

/** A number with as many digits as phone numbers have. */
function looksLikePhone(value: number): boolean {
  const whole = Math.trunc(Math.abs(value));
  return whole >= 1e9 && whole < 1e15;
}

/** Seconds or milliseconds of these years, also where a library wrote them as text. */
function isTime(value: Json): boolean {
  return typeof value === "number" || (typeof value === "string" && /^1(?:\d{9}|\d{12})$/.test(value));
}

/** The key, made unique again where two became alike because what told them apart was left out. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key} (${number})`)) number++;
  return `${key} (${number})`;
}

/**
 * Takes out of decoded JSON what must not be shown: secrets, and what `clean` takes out of texts and keys. Numbers
 * that could be phone numbers go too, except the times of a token, which stand at the top.
 */
export function cleanJson(root: JsonObject, clean: (text: string) => string): CleanJson {
  let changed = false;
  const put = <Value extends Json>(value: Value, before: Json): Value => {
    if (value !== before) changed = true;
    return value;
  };
  const walk = (value: Json, path: string, depth: number, secret: boolean): Json => {
    if (typeof value === "object" && value !== null) {
      if (depth === DEEPEST) return put("[nested too deep, left out]", value);
      if (Array.isArray(value)) {
        return value.map((member: Json, index) => walk(member, `${path}.${index}`, depth + 1, secret));
      }
      return walkObject(value as JsonObject, path, depth, secret);
    }
    if (value === null || typeof value === "boolean") return value;
    if (secret) return put("[secret left out]", value);
    if (TIMES.has(path) && isTime(value)) return value;
    if (typeof value === "string") return put(clean(value), value);
    return looksLikePhone(value as number) ? put("[phone number]", value) : value;
  };
  const walkObject = (object: JsonObject, path: string, depth: number, secret: boolean): JsonObject => {
    const taken = new Set<string>();
    const members: [string, Json][] = [];
    for (const [key, member] of Object.entries(object)) {
      if (member === undefined) continue;
      const inner = path === "" ? key : `${path}.${key}`;
      const text = typeof member === "string" ? member : "1";
      const name = freeKey(put(clean(key), key), taken);
      taken.add(name);
      members.push([name, walk(member, inner, depth + 1, secret || isSecret(inner, key, text))]);
    }
    return Object.fromEntries(members);
  };
  return { value: walkObject(root, "", 0, false), changed };
}
