import { findTokens } from "./find-tokens.ts";

/** A token as it stands in a text. */
export interface FoundToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Says where in the text the tokens stand that were found in it. */
export function locateTokens(text: string): FoundToken[] {
  let from = 0;
  return findTokens(text).map((found) => {
    const head = /e[yw][\w+/=-]{6}/.exec(found)?.[0] ?? found.slice(0, 8);
    const at = text.indexOf(head, from);
    const start = at < 0 ? from : at;
    from = start + head.length;
    return { text: found, start, end: start + found.length };
  });
}
