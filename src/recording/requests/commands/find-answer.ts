import { readErrorBody } from "../../tree/read-error.ts";
import { readMoment } from "../../tree/read-moment.ts";

/** An answer that stands behind a request. */
export interface FoundAnswer {
  readonly status: number;
  readonly body: string | null;
  /** Unix milliseconds by the answering server's clock. */
  readonly at: number | null;
}

/** First lines of answers, as the wire, developer tools, logs and libraries write them. */
const STATUS = new RegExp(
  [
    /^(?:[<>*\s|]{0,12}|[0-9a-f]{4,8}: |[^\n]{0,160}(?:<<|<-|<--|\u2190|reply:)[ \t]{0,3})["'b]{0,3}HTTP\/[\d.]+[ \t]+(?<wire>\d{3})\b(?! connection established)/,
    /^(?:Status Code|Status|:status|StatusCode)[ \t]*:?\s{0,5}(?<line>\d{3})\b/,
    /HTTP\/[\d.]+" (?<log>\d{3})\b/,
    /<-- (?<okhttp>\d{3})\b/,
    /\[:status: (?<debug>\d{3})\]/,
    /<Response \[(?<python>\d{3})\]>|\bstatus code:? (?<text>\d{3})\b/,
    /(?<![\w"'?&.-])status(?:_?code)?=["']?(?<pair>\d{3})\b/,
    /(?:->|\u2192)[ \t]{1,3}(?<arrow>[2-5]\d{2})(?![\w.:])/,
    /\bresponse\b[^\n]{0,40}? - (?<client>\d{3})[ \t]*\r?$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gim",
);
const DATE = /^[^\n]{0,60}?\bdate:[ \t]*([^\r\n]{10,60})/im;
const JSON_START = /[{[](?=\s{0,40}["{[])/g;
const LONGEST_BODY = 20_000;
const MAX_STARTS = 8;

/** Finds the answer in the text behind a request: its status, its body and its date; null where there is none. */
export function findAnswer(text: string): FoundAnswer | null {
  STATUS.lastIndex = 0;
  for (let match = STATUS.exec(text); match; match = STATUS.exec(text)) {
    const status = Number(Object.values(match.groups ?? {}).find((digits) => digits !== undefined));
    // What comes before the answer proper, such as 100 Continue.
    if (status < 200) continue;
    const rest = text.slice(match.index + match[0].length);
    return {
      status,
      body: jsonBody(rest),
      at: readMoment(DATE.exec(rest.slice(0, LONGEST_BODY))?.[1]?.trim()),
    };
  }
  return null;
}

/** The JSON that names a code; else the first at the start of a line. */
function jsonBody(answer: string): string | null {
  const text = answer.slice(0, LONGEST_BODY);
  let first: string | null = null;
  JSON_START.lastIndex = 0;
  for (let starts = 0; starts < MAX_STARTS; starts++) {
    const match = JSON_START.exec(text);
    if (match === null) break;
    const json = text.slice(match.index, jsonEnd(text, match.index));
    if (readErrorBody(json).code !== undefined) return json;
    if (match.index === 0 || text[match.index - 1] === "\n") first ??= json;
    JSON_START.lastIndex = match.index + 1;
  }
  return first;
}

/** Index behind the bracket that closes the one at `start`; the end of the text where none does. */
function jsonEnd(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === "\\") i += 1;
    else if (c === '"') inString = !inString;
    else if (!inString && (c === "{" || c === "[")) depth += 1;
    else if (!inString && (c === "}" || c === "]")) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return text.length;
}
