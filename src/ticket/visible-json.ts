import type { Json } from "../core/json/json.ts";
import { jsonText } from "../core/json/json-text.ts";

/** What `visibleText` escapes beyond `jsonText`, except the line breaks of the indentation. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Equivalent indented JSON in which every character is visible. */
export function visibleJson(value: Json): string {
  return jsonText(value).replace(UNSEEN, (character) => {
    let escaped = "";
    for (let i = 0; i < character.length; i++) {
      escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
    }
    return escaped;
  });
}
