import { ERROR_CODES } from "./error-codes.ts";
import { findWords } from "./find-words.ts";

/** One of Twilio's error codes in a text. */
export interface FoundCode {
  readonly code: number;
  /** Where the code, or the name that stands for it, begins in the text. */
  readonly index: number;
}

/** Characters looked at before and behind a number. */
const AROUND = 60;

/** A number of as many digits as the table's codes have, alone or between quotes, brackets and marks. */
const NUMBER = /(?:(?<![\w.,@$€£-])|(?<=%3A|%22))\d{4,5}(?![\w@%€£$]|[.,:/-]\d)/g;

const QUOTE = "(?:[\"'`“”‘’*\\\\]|&quot;|&#34;|%22){0,6}";
const BETWEEN = `${QUOTE}\\s{0,3}(?:[:=#>~→-]|=>|->|:=|%3A|\\bis\\b|\\bwas\\b)?\\s{0,3}${QUOTE}[([]?$`;
/** The same in the languages that mobile systems write their logs in. */
const TRANSLATED = "fehler(?:code)?|erreur|errore?|erro|c[oó]digo|codice";
/** A word that says that a code follows. */
const LABEL = new RegExp(
  `(?:(codes?)|error|err|exception|failure|reason|cause|${TRANSLATED})${BETWEEN}`,
  "i",
);
/** Codes of another sort. */
const OTHER_CODE =
  /(?:^|[^a-z])(?:zip|post|postal|area|country|dial|dialing|promo|pass|pin|verification|access|security|otp|sms|bar|qr|key|char|uni|byte|op|geo|en|de|trans|source|hash|discount|voucher|product|language|lang|currency|colou?r|exit|lines? of)[ _-]?$/i;
/** Characters of the longest of these, and the one before it. */
const LONGEST_PREFIX = 15;
/** What makes a number a quantity. */
const UNIT =
  /^[ \t]?(?:ms|msecs?|millis\w*|s|secs?|seconds?|mins?|minutes?|hours?|days?|[kmg]i?b|bytes?|bits?|chars?|characters?|px|times|items?|lines?|rows?|calls?|users?|dollars?|usd|eur|gbp|hz|%)(?![a-z])/i;
/** What stands before a bracket whose number is none of Twilio's: a file, an address, or the name of a quantity. */
const NOT_NAMED =
  /(?:[/\\]|\.[a-z]{1,5}|\b(?:port|lines?|row|column|pid|tid|thread|process|size|length|total|count|bytes|took|after|id|version|year|room|page|no|number))["'`]?\s{0,2}\($/i;

function isAfterLabel(before: string): boolean {
  if (!/[a-z]/i.test(before)) return false;
  const match = LABEL.exec(before);
  if (match === null) return /\/errors\/$|<(?:[a-z]{1,20}[:_-]?)?code>$|\[HTTP \d{3}\] $/i.test(before);
  const isCode = match[1] !== undefined;
  return !isCode || !OTHER_CODE.test(before.slice(Math.max(0, match.index - LONGEST_PREFIX), match.index));
}

function isInBrackets(before: string, after: string): boolean {
  return before.endsWith("(") && after.startsWith(")") && !NOT_NAMED.test(before);
}

/** A code that its name or its text follows, as in `31205: JWT token expired`. */
function isNamedBehind(after: string): boolean {
  const separator = /^["'\])]?\s?[:,–-]?\s?["'([]?/.exec(after)?.[0].length ?? 0;
  const rest = after.slice(separator);
  return /^[a-z]/i.test(rest) && findWords(rest)[0]?.index === 0;
}

/**
 * Finds Twilio's error codes in a text such as a line of a log: numbers of the table where what surrounds them says
 * that they are codes, and errors that are told in words. A port, a line number, a length of time, a price or a part of
 * a longer number is none. In time linear in the length of the text.
 * @returns in the order of the text; a name before its number, as in `AccessTokenExpired (20104)`, is left to the number
 */
export function findCodes(text: string): readonly FoundCode[] {
  const numbers: FoundCode[] = [];
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    const code = Number(digits);
    if (!ERROR_CODES.has(code)) continue;
    const end = index + digits.length;
    const before = text.slice(Math.max(0, index - AROUND), index);
    const after = text.slice(end, end + AROUND);
    if (isInBrackets(before, after) || (!UNIT.test(after) && (isAfterLabel(before) || isNamedBehind(after))))
      numbers.push({ code, index });
  }
  const starts = new Set(numbers.map(({ index }) => index));
  const words = findWords(text).filter(({ end }) => !starts.has(end + 1) && !starts.has(end + 2));
  return [...numbers, ...words.map(({ code, index }) => ({ code, index }))].sort((a, b) => a.index - b.index);
}
