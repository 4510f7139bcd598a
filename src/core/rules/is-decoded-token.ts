/** Longer texts are no tokens that somebody looked into. */
const LONGEST = 20_000;

/** A member's name, as JSON, consoles, Python, PHP and YAML write it, and what stands between it and its value. */
const member = (name: string, value: string): RegExp =>
  new RegExp(
    `(?<![\\w.-])["'\`\\u201c]?${name}["'\`\\u201d]?\\]?[ \\t]{0,20}(?:=>|[:=])\\s{0,80}["'\`\\u201c]?${value}`,
  );

const HEADER = [member("alg", "(?:HS|RS|ES|PS)\\d{3}\\b"), member("typ", "JWT\\b"), member("cty", "twilio-")];
const PAYLOAD = [
  member("grants", "[{[(\\w]"),
  member("iss", "SK[0-9a-fA-FxX*]"),
  member("sub", "AC[0-9a-fA-FxX*]"),
  member("jti", "SK[0-9a-fA-FxX*]"),
  member("exp", "\\d{10}"),
];
/** One member may stand anywhere; so many come together only where somebody decoded a token. */
const ENOUGH_OF_HEADER = 2;
const ENOUGH_OF_PAYLOAD = 3;

/** Whether a text shows the header or the claims of a token in the open, as a page or a log that decodes it does. */
export function isDecodedToken(text: string): boolean {
  const shown = text.slice(0, LONGEST);
  const count = (marks: readonly RegExp[]): number => marks.filter((mark) => mark.test(shown)).length;
  return count(HEADER) >= ENOUGH_OF_HEADER || count(PAYLOAD) >= ENOUGH_OF_PAYLOAD;
}
