/** As JavaScript, Python, Ruby and templates spell them; other spellings may be names: Nan, Nil. */
const WORDS = new Set([
  "undefined",
  "null",
  "NULL",
  "(null)",
  "<null>",
  "nan",
  "NaN",
  "none",
  "None",
  "nil",
  "false",
  "False",
  "true",
  "True",
]);

/** Whether a text is how JavaScript writes an object that is used as a string, such as `[object Promise]`. */
export function isObjectText(text: string): boolean {
  return /^\[object \w{1,40}\]$/.test(text);
}

/** Whether a text is what code or a template writes in place of a missing value, such as `undefined`. */
export function isLiteralWord(text: string): boolean {
  return WORDS.has(text) || isObjectText(text);
}
