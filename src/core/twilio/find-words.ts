import { NAMESPACED, OWN_NAMES } from "./error-names.ts";
import { ERROR_PHRASES } from "./error-phrases.ts";

/** A code that a text tells in words, and where these begin and end in it. */
export interface FoundWords {
  readonly code: number;
  readonly index: number;
  readonly end: number;
}

const anyOf = (names: Iterable<string>): string => [...names].join("|").replaceAll(".", "\\.");

/** The SDK for iOS puts `TVOError` before a name; those for phones may put `Error` behind it. */
const NAME = new RegExp(
  `\\b(?:TVOError)?(?:(${anyOf(NAMESPACED.keys())})|(${anyOf(OWN_NAMES.keys())}))(?:Error)?\\b`,
  "g",
);
const PHRASE = new RegExp(`\\b(?:${ERROR_PHRASES.map(([{ source }]) => `(${source})`).join("|")})`, "gi");

/** Something that every phrase holds, so that other texts are passed over in one go. */
const WORD = /cty|token|jwt|signature|account|client|reconnect|expiration|applicationsid/i;

/**
 * Finds the errors that a text tells in words: by the names of the SDKs' classes, or in Twilio's own phrases. In the
 * order of the text, none within another; in time linear in its length.
 */
export function findWords(text: string): readonly FoundWords[] {
  const found: FoundWords[] = [];
  for (const match of text.matchAll(NAME)) {
    const [name, spaced = "", own = ""] = match;
    const code = NAMESPACED.get(spaced) ?? OWN_NAMES.get(own);
    if (code !== undefined) found.push({ code, index: match.index, end: match.index + name.length });
  }
  if (!WORD.test(text)) return found;
  for (const match of text.matchAll(PHRASE)) {
    const [phrase, ...groups] = match;
    const code = ERROR_PHRASES[groups.findIndex((group) => group !== undefined)]?.[1];
    if (code !== undefined) found.push({ code, index: match.index, end: match.index + phrase.length });
  }
  return found.sort((a, b) => a.index - b.index);
}
