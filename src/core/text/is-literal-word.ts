/** As JavaScript, Python, Ruby and templates spell them; a name may be spelled otherwise: Nan, Nil. */
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

/** Whether a text is what JavaScript makes of an object that is used as a string, such as `[object Promise]`. */
export function isObjectText(text: string): boolean {
  return /^\[object \w{1,40}\]$/.test(text);
}

/** Whether a text is what code or a template writes where a value should be, such as `undefined`. */
export function isLiteralWord(text: string): boolean {
  return WORDS.has(text) || isObjectText(text);
}
