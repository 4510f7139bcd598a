/** What can stand between the digits of one number: blanks, dashes, brackets, the unseen, and escapes of those. */
const SEP = String.raw`(?:[\p{Z}\p{C}\p{Pd}().\/+]|\\u[0-9a-f]{4}|\\u\{[0-9a-f]{5,6}\}|\\[nrt]|%(?:25){0,3}2[\dA-Fa-f])`;
const PLUS = String.raw`(?:\+|%(?:25){0,3}2[Bb])`;
/** Digits begin here: after no letter and no digit, or after an escape that ends in one. */
const START = String.raw`(?:(?<![\dA-Za-z])|(?<=%(?:25){0,3}[\dA-Fa-f]{2})|(?<=\\u[0-9a-f]{4})|(?<=\\[nrt]))`;
const DATE = String.raw`\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)`;
const NOT_TIME = String.raw`(?!${SEP}{0,3}(?:${DATE}|\d{1,2}:\d\d))`;
const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
const V4 = String.raw`(?:${OCTET}\.){3}${OCTET}(?!\.?\d)`;
const HEX = String.raw`[\dA-Fa-f]{1,4}`;
const V6 = [
  `(?:${HEX}:){6}${V4}`,
  `(?:${HEX}(?::${HEX}){0,4})?::(?:${HEX}:){0,5}${V4}`,
  `(?:${HEX}:){7}${HEX}`,
  `(?:${HEX}(?::${HEX}){0,6})?::${HEX}(?::${HEX}){0,6}`,
  `${HEX}(?::${HEX}){0,6}::`,
].join("|");

/** What looks like a number and is none: names, SIDs with the time that `jti` has after them, and times. */
const KEPT = [
  String.raw`(?<![\dA-Za-z])[A-Za-z]{0,4}[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}(?![\dA-Za-z])`,
  String.raw`(?<![\dA-Za-z])[A-Z]{2}[\dA-Fa-f]{32}(?:-1\d{9})?(?![\dA-Za-z])`,
];
const TIMES = [
  String.raw`(?<!\d)${DATE}(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(?:Z|[+-]\d\d:?\d\d(?!\d))?`,
  String.raw`(?<![\d.\/-])\d{1,2}(?<mark>[.\/-])\d{1,2}\k<mark>\d{4}(?![\d.\/-])`,
  String.raw`(?<![\d:])\d{1,2}:\d\d:\d\d(?!:?\d)`,
];
const ADDRESSES = [
  String.raw`(?<![\dA-Za-z])(?:${V6})(?![\dA-Za-z]|:[\dA-Fa-f])`,
  String.raw`(?<![\d.])${V4}`,
  String.raw`(?<=\bip-)(?:\d{1,3}-){3}\d{1,3}(?![\d-])`,
  // What the end of is missing, where a text was cut.
  String.raw`(?<![\w.])\d{1,3}(?:\.\d{1,3}){2}\.?(?=…)`,
  String.raw`(?<![\dA-Za-z])(?:${HEX}:){2,7}:?(?:${HEX})?(?=…)`,
  String.raw`(?<![\dA-Za-z])${HEX}(?::${HEX}){0,6}::?(?=…)`,
];
const PHONES = [
  String.raw`${PLUS}${SEP}{0,3}[1-9]\d{9,14}(?!\d)`,
  String.raw`${PLUS}${SEP}{0,3}[1-9](?:${NOT_TIME}${SEP}{0,6}\d){5,14}\d*`,
  String.raw`(?<=\b(?:tel|sms|callto|whatsapp):(?:\/\/)?)\d(?:${SEP}{0,3}\d){2,17}`,
  String.raw`(?<=\bsips?:)\d{7,17}(?![\dA-Za-z])`,
  String.raw`(?<!\d)(?:1${SEP}{1,3})?\(?\d{3}${SEP}{1,4}\d{3}${SEP}{1,4}\d{4}(?!\d)`,
  String.raw`\((?:0\d{0,5}|\d{2,4})\)${NOT_TIME}${SEP}{0,3}\d(?:${SEP}{0,2}\d){5,10}(?!\d)`,
  String.raw`(?<![\d.,:A-Za-z])0\d{1,4}${NOT_TIME}${SEP}{1,3}\d(?:${SEP}{0,2}\d){5,11}(?!\d)`,
  String.raw`${START}\d{10,15}(?![\dA-WYZa-wyz]|[xX](?!\d))`,
  String.raw`${START}[6-9]\d{4}[ -]\d{5}(?![\dA-Za-z])`,
  // What the end of is missing, where a text was cut.
  String.raw`${PLUS}${SEP}{0,3}\d(?:${SEP}{0,3}\d){0,17}${SEP}{0,3}(?=…)`,
  String.raw`${START}\d(?:${SEP}{0,3}\d){3,14}${SEP}{0,3}(?=…)`,
];
const GROUPS = String.raw`(?<![\w.:])\d{1,4}(?:[\p{Z}\p{Pd}]\d{2,5}){2,4}(?![\d:])`;

const FOUND = new RegExp(
  [
    ...KEPT,
    String.raw`(?<address>\[(?:${V6})\]|${ADDRESSES.join("|")})`,
    ...TIMES,
    `(?<phone>${PHONES.join("|")})`,
    `(?<groups>${GROUPS})`,
  ].join("|"),
  "gu",
);

/** Zeros of the digits that people write numbers with besides ASCII: Arabic, Persian, Indian, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The same text with ASCII digits and pluses; as long as before, so that places in it stay the same. */
function withPlainDigits(text: string): string {
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff0b\uff10-\uff19]/g,
    (c) => {
      const code = c.charCodeAt(0);
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? "+" : String(code - zero);
    },
  );
}

/** Groups of digits that are a number in the way that many countries write it, and no list of codes or a date. */
function isGroupedNumber(text: string): boolean {
  const groups = text.split(/[^\d]/u);
  const digits = groups.join("").length;
  if (digits < 9 || digits > 13) return false;
  if (/^(?:19|20)\d\d.(?:0\d|1[0-2])/u.test(text)) return false;
  return !groups.every((group) => /^\d{5}$|^[1-5]\d\d$/.test(group));
}

/**
 * Takes phone numbers and IP addresses out of a text, and puts `[phone number]` and `[IP address]` there. In doubt it
 * takes out too much. It also knows numbers in the escapes of `visibleText` and of URLs, and those that `…` cuts off.
 *
 * SIDs, UUIDs, dates, times, versions of three parts, Twilio's codes and HTTP statuses stay. Linear time: every
 * repetition in the patterns is bounded or is of one class.
 */
export function redact(text: string): string {
  const plain = withPlainDigits(text);
  const pattern = new RegExp(FOUND);
  let result = "";
  let done = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const { address, phone, groups } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (groups !== undefined && !isGroupedNumber(groups)) {
      // One of the later groups may begin a number.
      pattern.lastIndex = match.index + 1;
      continue;
    }
    const mark = address !== undefined ? "[IP address]" : "[phone number]";
    if (address ?? phone ?? groups) {
      result += text.slice(done, match.index) + mark;
      done = end;
    }
  }
  return result + text.slice(done);
}
