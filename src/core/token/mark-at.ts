import { removalMarkLength } from "./removal-mark.ts";
import { shorteningMarkLength } from "./shortening-mark.ts";

/** A mark in place of the rest of a token. */
export interface Mark {
  /** As it stands in the text; of whatever shape, an ellipsis where the token was shortened. */
  readonly text: string;
  /** Index in the text behind it. */
  readonly end: number;
}

const ELLIPSIS = "\u2026";
const STARS = /[*\u2022\u25cf\u2588\u2587]/;

/** The mark in place of a part that somebody took out. */
function removalAt(text: string, at: number, dots: number, tail: number): string {
  const mark = text.slice(at, at + removalMarkLength(text, at));
  if (STARS.test(mark) || (dots === 2 && tail === 0)) return mark;
  return dots === 1 && tail === 0 && !mark.includes(ELLIPSIS) && !mark.includes("...") ? mark : "";
}

/**
 * Reads what somebody put in place of the rest of a token, or of one of its parts: `[REDACTED]`, `***`, `…`, `<…>`.
 *
 * @param at Index in `text` behind what there is of the token.
 * @param dots Dots in the token so far.
 * @param tail Characters behind the last of them.
 * @returns Null where there is no such mark. Constant time.
 */
export function markAt(text: string, at: number, dots: number, tail: number): Mark | null {
  let removed = dots === 0 ? "" : removalAt(text, at, dots, tail);
  if (removed !== "" && dots === 1 && text[at + removed.length] === ".") {
    const next = removalMarkLength(text, at + removed.length + 1);
    removed = text.slice(at, at + removed.length + 1 + next);
  }
  if (removed !== "") return { text: removed, end: at + removed.length };
  const shortened = shorteningMarkLength(text, at);
  return shortened > 0 ? { text: ELLIPSIS, end: at + shortened } : null;
}
