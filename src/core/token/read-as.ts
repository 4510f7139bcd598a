const OF_TOKEN = /^[\w.+/=-]$/;
const UNSEEN = /^(?:[\p{Cf}\p{Cc}]|[\ufe00-\ufe0f]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0)$/u;
const DASH = /^[\p{Pd}\u2212\u02d7\u2043]$/u;
const FULL_WIDTH = 0xfee0;

/**
 * What one character means where only those of a token can stand.
 *
 * @param character One code point.
 * @returns The character of the token, a space for white space of any sort, an empty text for what nobody sees, or
 * null where the character cannot be meant for any of these.
 */
export function readAs(character: string): string | null {
  if (OF_TOKEN.test(character)) return character;
  if (character.trim() === "") return character === "\ufeff" ? "" : " ";
  if (UNSEEN.test(character)) return "";
  if (DASH.test(character)) return "-";
  if (character === "\u2024" || character === "\u3002" || character === "\uff61") return ".";
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xff01 || code > 0xff5e) return null;
  const narrow = String.fromCharCode(code - FULL_WIDTH);
  return OF_TOKEN.test(narrow) ? narrow : null;
}
