import type { Json } from "./json.ts";

/** Characters that JSON leaves as they are although they are invisible or reorder others on the screen. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A JSON value as equivalent indented JSON text, with hidden characters written as escapes. */
export function jsonText(value: Json): string {
  return JSON.stringify(value, null, 2).replace(
    HIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
