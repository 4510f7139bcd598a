import { type Value, value } from "../text/value.ts";

const SHOWN_KEYS = 8;
const SHOWN_OF_KEY = 40;

/** Keys of a token's object as one value: the first of them, as a token may have any number. */
export function keyList(keys: readonly string[]): Value {
  const items = keys.slice(0, SHOWN_KEYS).map((key) => value.outside(key, SHOWN_OF_KEY));
  return value.list(keys.length > SHOWN_KEYS ? [...items, value.name("…")] : items);
}
