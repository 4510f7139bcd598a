/** Changes what comes from outside so that it can be shown on a screen that others see. */
export interface Mask {
  /** Masks a value, whatever it looks like: hardly anything of it is left. */
  value(value: string): string;
  /** Masks prose that may hold values: SIDs and the known values, wherever they appear. */
  message(text: string): string;
}

/** One more than the length of the longest piece of a value that a masked text may hold. */
const PIECE = 8;

/** SIDs, well formed or nearly so, cut off or complete, and runs of 32 or more letters and digits, like secrets. */
const SID =
  /(?<![0-9A-Za-z])(?:[A-Z]{2}[0-9A-Fa-f]{8,}|[A-Z]{2}[0-9A-Za-z]{16,}|[0-9A-Za-z]{32,})(?![0-9A-Za-z])/g;

/** What is left of a value: for a SID, its kind and last four digits, so that SIDs can be told apart. */
function maskValue(value: string): string {
  const sid = /^[A-Z]{2}(?=[0-9A-Za-z]{8})/.exec(value)?.[0];
  if (sid !== undefined) return `${sid}••••${value.slice(-4)}`;
  const points = Array.from(value);
  return points.length > 2 ? `${points[0]}•••` : "•••";
}

/** Lower case without a change of length, so that positions stay the same. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join("");
}

/** A value as it may appear in prose: as it is, and in the encodings of addresses and of client names. */
function formsOf(value: string): readonly string[] {
  // A lone surrogate cannot be encoded.
  const whole = value.replace(/\p{Cs}/gu, "\ufffd");
  const encoded = value.replace(
    /[^0-9A-Za-z]/g,
    (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [value, encodeURI(whole), encodeURIComponent(whole), encoded];
}

/** All pieces of a text with the shortest length that must not be shown. */
function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE));
}

/** Masks every stretch of a text that is made of pieces of a value. */
function maskPieces(text: string, pieces: ReadonlySet<string>): string {
  const lower = lowerCase(text);
  let result = "";
  let done = 0;
  for (let start = 0; start + PIECE <= text.length; ) {
    let end = start;
    for (let at = start; at <= end && pieces.has(lower.slice(at, at + PIECE)); at++) end = at + PIECE;
    if (end === start) {
      start++;
      continue;
    }
    result += text.slice(done, start) + maskValue(text.slice(start, end));
    done = end;
    start = end;
  }
  return result + text.slice(done);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches short values only as whole words, so that "al" does not spoil "also". */
function wordPattern(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/**
 * Creates a mask.
 * @param values as they are in the tokens, and in Twilio's answers
 */
export function makeMask(values: readonly string[]): Mask {
  const forms = [...new Set(values.flatMap(formsOf))].filter((form) => form !== "");
  // A cut through a character leaves a half that has no lower case, so each piece counts as it is by itself, too.
  const pieces = new Set(
    forms.flatMap((form) => [...piecesOf(lowerCase(form)), ...piecesOf(form).map(lowerCase)]),
  );
  const words = wordPattern(forms.filter((form) => form.length < PIECE));
  return {
    value: maskValue,
    message: (text) => {
      const named = maskPieces(text, pieces).replace(SID, maskValue);
      return words === null ? named : named.replace(words, maskValue);
    },
  };
}

/** Leaves every text as it is. */
export const NO_MASK: Mask = { value: (value) => value, message: (text) => text };
