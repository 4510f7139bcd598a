import type { Foreign } from "./foreign.ts";
import { foreignAt } from "./foreign-at.ts";

/** What stands between two runs of a token's characters. */
export interface Gap {
  /** Pieces whose meaning is sure. */
  readonly pieces: readonly Foreign[];
  /** Characters whose meaning is not known; then there are no pieces. */
  readonly unknown: string;
  /** Index in the text behind it, where the token goes on. */
  readonly end: number;
  /** It may as well be the end of the token: only a token that is whole with what follows proves otherwise. */
  readonly isDoubtful: boolean;
}

const OF_TOKEN = /[\w.+/-]/;
const UNKNOWN = /[^\s\w.+/=-]{1,2}(?=[\w.-])/y;
/** Foreign pieces one behind the other, such as a color code, a line end, and a color code. */
const MAX_IN_A_ROW = 8;

const isCharacter = ({ means }: Foreign): boolean => means !== "";

/** Escapes stand for a character of the token; only what nobody sees can be left out as surely. */
function isSure({ kind, means, text }: Foreign): boolean {
  if (means !== "") return kind === "percent" || kind === "backslash" || kind === "escape";
  return kind === "unseen" || text.startsWith("\u001b");
}

/**
 * Reads what stands between two runs of a token's characters.
 *
 * @param at Index in `text` behind the first run.
 * @returns Null where no token goes on. Constant time.
 */
export function gapAt(text: string, at: number): Gap | null {
  const pieces: Foreign[] = [];
  let end = at;
  while (pieces.length < MAX_IN_A_ROW && !(pieces.length > 0 && OF_TOKEN.test(text[end] ?? ""))) {
    const piece = foreignAt(text, end);
    if (piece === null) break;
    pieces.push(piece);
    end += piece.text.length;
  }
  if (pieces.length > 0) {
    // Without a token behind it, what means nothing is the text's.
    const last = OF_TOKEN.test(text[end] ?? "") ? pieces.length : pieces.findLastIndex(isCharacter) + 1;
    for (const piece of pieces.splice(last)) end -= piece.text.length;
    return last > 0 ? { pieces, unknown: "", end, isDoubtful: !pieces.every(isSure) } : null;
  }
  UNKNOWN.lastIndex = at;
  const unknown = UNKNOWN.exec(text)?.[0];
  return unknown === undefined ? null : { pieces, unknown, end: at + unknown.length, isDoubtful: true };
}
