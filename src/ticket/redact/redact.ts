import { numberRuns, type Place } from "./number-runs.ts";
import { plainText, type Reading } from "./plain-text.ts";

/** What can stand between the digits of one number: spaces, dashes, brackets, invisible characters. */
const SEP = String.raw`[\p{Z}\p{C}\p{Pd}\u2212().\/+]`;
const DATE = String.raw`(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)`;
const NOT_TIME = String.raw`(?!${SEP}{0,3}(?:${DATE}|\d{1,2}:\d\d))`;
const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
const DOT = String.raw`[[({]?\.[\])}]?`;
const V4 = String.raw`(?:${OCTET}${DOT}){3}${OCTET}(?!\d)`;
const HEX = String.raw`[\dA-Fa-f]{1,4}`;
const V6 = [
  `(?:${HEX}:){6}${V4}`,
  `(?:${HEX}(?::${HEX}){0,4})?::(?:${HEX}:){0,5}${V4}`,
  `(?:${HEX}:){7}${HEX}`,
  `(?:${HEX}(?::${HEX}){0,6})?::${HEX}(?::${HEX}){0,6}`,
  `${HEX}(?::${HEX}){0,6}::`,
].join("|");

/** What looks like a phone number but is not: SIDs, with the time that follows them in `jti`, and other IDs. */
const KEPT = [
  String.raw`(?<![\dA-Za-z])[A-Za-z]{0,4}[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}(?![\dA-Za-z])`,
  String.raw`(?<![\dA-Za-z])[A-Z]{2}[\dA-Fa-f]{32}(?:-1\d{9}(?!\d))?(?![\dA-Za-z])`,
  // A SID that is cut off.
  String.raw`(?<![\dA-Za-z])[A-Z]{2}(?=\d{0,9}[a-f])[\da-f]{1,31}(?=…)`,
  String.raw`(?<![\dA-Za-z])TJS\d{1,20}(?![\dA-Za-z])`,
  // Shorter IDs may be a number with letters after it.
  String.raw`(?<![\dA-Za-z])(?=\d{0,31}[A-Fa-f])(?:[\dA-Fa-f]{32,128}|(?![A-Fa-f\d]{0,20}\d{10})[\dA-Fa-f]{16,31})(?![\dA-Za-z])`,
];
const TIMES = [
  String.raw`(?<!\d)${DATE}(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?(?:Z|[+-]\d\d:?\d\d(?!\d))?`,
  String.raw`(?<![\d.\/-])\d{1,2}(?<mark>[.\/-])\d{1,2}\k<mark>(?:19|20)\d\d(?![\d.\/-])`,
  String.raw`(?<![\d.\/-])(?:19|20)\d\d(?<slash>[.\/])(?:0?\d|1[0-2])\k<slash>(?:[0-2]?\d|3[01])(?![\d.\/-])`,
  String.raw`(?<!\d)(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])T\d{4}(?:\d\d)?(?!\d)`,
  String.raw`(?<![\d:])\d{1,2}:\d\d:\d\d(?!:?\d)`,
  String.raw`(?<=\b20\d\d,? )\d{1,2}:\d\d(?![:\d])`,
];
/** Versions of three parts on their own, and those of browsers. */
const VERSIONS = [
  String.raw`(?<!\d[^\p{L}\p{N}]?|\d\.)(?![\d.]{9})(?:0|[1-9]\d{0,2})\.\d{1,3}\.\d{1,3}(?![\w:]|[^\p{L}\p{N}]?\d)`,
  String.raw`(?<!\d[^\p{L}\p{N}]?|\d\.)[1-9]\d{0,2}\.0\.\d{1,5}(?![\w:]|[^\p{L}\p{N}]?\d)`,
  String.raw`(?<![\d.])\d{2,3}\.0\.\d{4,5}\.\d{1,3}(?![\d.])`,
];
const DASHED_V6 = [
  `(?:${HEX}-){7}${HEX}`,
  String.raw`(?:[23][\dA-Fa-f]{3}|[Ff](?:[Ee]80|[CcDd][\dA-Fa-f]{2}))(?:-${HEX}){0,6}--(?:${HEX}(?:-${HEX}){0,6})?`,
  String.raw`(?:${HEX})?(?:--?${HEX}){1,7}(?=\.ipv6-literal\.|\.(?:sslip|nip)\.io)`,
].join("|");
const ADDRESSES = [
  String.raw`(?<![\dA-Za-z])(?:${V6})(?![\dA-Za-z]|:[\dA-Fa-f])`,
  // More than four, as in `ec2-203-0-113-9`: any four of them may be an address.
  String.raw`(?<!\d)${OCTET}(?:${DOT}${OCTET}){3,7}(?!\d)`,
  // With other separators, in host names.
  String.raw`(?<!\d)${OCTET}(?<dash>[-_])${OCTET}(?:\k<dash>${OCTET}){2,6}(?!\d)`,
  String.raw`(?<![\dA-Za-z])(?:${DASHED_V6})(?![\dA-Za-z])`,
  String.raw`(?<![\dA-Za-z])[\dA-Fa-f]{8}(?=\.nip\.io)`,
  // An address or number whose end is missing because the text was cut.
  String.raw`(?<!\d)\d{1,3}(?:\.\d{1,3}){2}\.?(?=…)`,
  String.raw`(?<![\dA-Za-z])(?:${HEX}:){2,7}:?(?:${HEX})?(?=…)`,
  String.raw`(?<![\dA-Za-z])${HEX}(?::${HEX}){0,6}::?(?=…)`,
];
/** Numbers that are shorter or more spread out than others. */
const PHONES = [
  String.raw`\+${SEP}{0,3}[1-9](?:${NOT_TIME}${SEP}{0,6}\d){5,14}\d*`,
  String.raw`(?<=\b(?:tel|sms|callto|whatsapp):(?:\/\/)?)\d(?:${SEP}{0,3}\d){2,17}`,
  String.raw`(?<=\bsips?:)\d{7,17}(?![\dA-Za-z])`,
  String.raw`(?<!\d)(?:1${SEP}{1,3})?\(?\d{3}${SEP}{1,4}\d{3}${SEP}{1,4}\d{4}(?!\d)`,
  String.raw`\((?:0\d{0,5}|\d{2,4})\)${NOT_TIME}${SEP}{0,3}\d(?:${SEP}{0,2}\d){5,10}(?!\d)`,
  String.raw`(?<![\d.,:A-Za-z])0\d{1,4}${NOT_TIME}${SEP}{1,3}\d(?:${SEP}{0,2}\d){5,11}(?!\d)`,
  // An address or number whose end is missing because the text was cut.
  String.raw`\+${SEP}{0,3}\d(?:${SEP}{0,3}\d){0,17}${SEP}{0,3}(?=…)`,
  String.raw`(?<![\dA-Za-z])\d(?:${SEP}{0,3}\d){3,14}${SEP}{0,3}(?=…)`,
];

const FOUND = [
  ...KEPT,
  String.raw`(?<address>\[(?:${V6})\]|${ADDRESSES.join("|")})`,
  ...TIMES,
  ...VERSIONS,
].join("|");
const SPREAD = new RegExp(`${FOUND}|(?<phone>${PHONES.join("|")})`, "gu");
const NO_RUN = new RegExp(FOUND, "gu");

type Kind = "address" | "phone" | "kept";

interface Found extends Place {
  readonly kind: Kind;
}

function search(text: string, pattern: RegExp): readonly Found[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const { address, phone } = match.groups ?? {};
    const kind = address !== undefined ? "address" : phone !== undefined ? "phone" : "kept";
    return { kind, start: match.index, end: match.index + match[0].length };
  });
}

/** Numbers and addresses in one reading of the text, at their places in the original. */
function findIn(original: string, reading: Reading): readonly Found[] {
  const { text, starts, ends } = plainText(original, reading);
  const found = search(text, SPREAD).filter(({ kind }) => kind !== "kept");
  if (reading !== "as-it-stands") {
    let from = 0;
    for (const { start, end } of [...search(text, NO_RUN), { start: text.length, end: text.length }]) {
      const runs = numberRuns(text, from, start);
      found.push(...runs.map((run) => ({ kind: "phone" as const, ...run })));
      from = end;
    }
  }
  return found.map(({ kind, start, end }) => ({ kind, start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }));
}

/**
 * Replaces phone numbers and IP addresses in a text with `[phone number]` and `[IP address]`. In doubt it removes too
 * much. It also finds numbers in the escapes of `visibleText`, of URLs and of client names, and those that `…` cuts
 * off.
 *
 * SIDs, UUIDs, dates, times, versions of three parts, Twilio's codes and HTTP statuses stay. Linear time: every
 * repetition in the patterns is bounded or of one class.
 */
export function redact(text: string): string {
  if (!/[\p{N}:]/u.test(text) || /^\d{1,6}$/.test(text)) return text;
  const readings: Reading[] = ["as-it-stands", "percent"];
  if (text.includes("_") || text.includes("%")) readings.push("underscore");
  const found = readings.flatMap((reading) => findIn(text, reading)).sort((a, b) => a.start - b.start);
  let result = "";
  let done = 0;
  for (let index = 0; index < found.length; ) {
    const { start } = found[index] as Found;
    let end = start;
    let isAddress = false;
    for (let next = found[index]; next !== undefined && next.start <= end; next = found[++index]) {
      if (next.start === end && end > start && (next.kind === "address") !== isAddress) break;
      end = Math.max(end, next.end);
      if (next.kind === "address") isAddress = true;
    }
    result += text.slice(done, start) + (isAddress ? "[IP address]" : "[phone number]");
    done = end;
  }
  return result + text.slice(done);
}
