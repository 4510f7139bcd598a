import type { Json } from "./json.ts";

/** Shorter texts are parsed quickly, whatever is in them. */
const SHORT = 10_000;
/** Deeper nesting than anyone writes, which slows a parser down. */
const DEEPEST = 1000;

const QUOTE = 34;
const BACKSLASH = 92;

/** Whether the brackets outside strings are nested deeper than in any sensible JSON, or do not close. */
function isHopeless(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === 91 || code === 123) {
      depth++;
      if (depth > DEEPEST) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return depth !== 0 || inString;
}

/**
 * Parses JSON without throwing, in time linear in the length of the text.
 *
 * @returns `undefined` if the text is not JSON, or is nested deeper than 1,000 levels.
 */
export function parseJson(text: string): Json | undefined {
  if (text.length > SHORT && isHopeless(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
