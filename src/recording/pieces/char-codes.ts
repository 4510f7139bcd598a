/** Codes of the characters of JSON's structure. */
export const CODE = {
  quote: 34,
  comma: 44,
  colon: 58,
  bracket: 91,
  backslash: 92,
  bracketEnd: 93,
  brace: 123,
  braceEnd: 125,
} as const;
