import { type Escape, quotedValue } from "./quoted-value.ts";
import { type Exchange, noteHeader, readErrorBody, readMoment } from "./read-exchange.ts";
import type { TokenLog } from "./token-log.ts";

/** Beginnings of a request as browsers' developer tools, proxies and people write it down. */
const COMMAND =
  /\bcurl(?:\.exe)?\s|\bfetch\(|\bInvoke-(?:WebRequest|RestMethod)\b|\bwget\s|^(?:GET|POST|PUT|OPTIONS) \S+(?: HTTP\/|$)|^:(?:authority|method): |^Request URL:?/gm;
const NAME = /x-twilio-token/gi;
const ADDRESS = /(?:https?|wss?):\/\/[^\s"'`<>\\^)]+/g;
/** Headers that hold an address which is not the request's own. */
const OTHER_ADDRESS = /(?:origin|refer+er)\b["'`^\\]*\s*[:=]?\s*["'`^\\]*$/i;

/**
 * Reads requests written as text: cURL in every shell, `fetch()`, PowerShell, raw HTTP, lines of headers. Notes
 * the token header's value exactly as it was sent.
 */
export function readCommands(text: string, via: "capture" | "paste", log: TokenLog): void {
  for (const chunk of splitCommands(text)) {
    const plain = /\^"/.test(chunk) ? withoutCarets(chunk) : chunk;
    const values = [...headerValues(plain)];
    if (values.length === 0) continue;
    log.isCapture = true;
    const exchange = exchangeOf(plain);
    if (exchange.method === "OPTIONS") continue;
    // A line alone, which a person pasted, may have been written by that person; a whole request was sent.
    const isRequest = exchange.url !== null || exchange.status !== null;
    if (!isRequest && via === "paste") for (const value of values) log.add(value, { firm: true });
    else for (const value of values) noteHeader(value, exchange, log);
  }
}

function splitCommands(text: string): string[] {
  const starts = [...text.matchAll(COMMAND)].map((match) => match.index);
  const cuts = [0, ...starts.filter((start) => start > 0), text.length];
  const chunks = cuts.slice(1).map((end, i) => text.slice(cuts[i], end));
  return joinHttp(chunks);
}

/** Lines of one request that begin like a command each (`:authority`, `:method`) belong together. */
function joinHttp(chunks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined && /^:(?:authority|method): /.test(chunk) && !/x-twilio-token/i.test(last);
    if (goesOn) joined[joined.length - 1] = last + chunk;
    else joined.push(chunk);
  }
  return joined;
}

/** Undoes the escapes of the Windows command line: a caret before any character, or before a line end. */
function withoutCarets(text: string): string {
  return text.replace(/\^(\r?\n|[\s\S])/g, (_, next: string) => (next.includes("\n") ? "" : next));
}

function exchangeOf(chunk: string): Exchange {
  const answered = /^(?:< )?HTTP\/[\d.]+ (\d{3})/m.exec(chunk) ?? /^Status Code:?\s*(\d{3})/im.exec(chunk);
  const answer = answered ? chunk.slice(answered.index) : "";
  const body = /\r?\n\s*\r?\n\s*(\{[\s\S]*)$/.exec(answer)?.[1] ?? null;
  return {
    url: addressOf(chunk),
    method: methodOf(chunk),
    headers: undefined,
    body: chunk,
    status: answered ? Number(answered[1]) : null,
    answer: body === null || readErrorBody(body).code === undefined ? lastJsonLine(answer) : body,
    at: readMoment(/^date:\s*(.+)$/im.exec(answer)?.[1]),
    answeredAt: null,
    failure: /net::ERR_\w+/.exec(chunk)?.[0] ?? null,
  };
}

function lastJsonLine(text: string): string | null {
  return /^\{.*"code".*\}\s*$/m.exec(text)?.[0] ?? null;
}

function addressOf(chunk: string): string | null {
  for (const match of chunk.matchAll(ADDRESS)) {
    if (!OTHER_ADDRESS.test(chunk.slice(Math.max(0, match.index - 40), match.index))) return match[0];
  }
  const host = /^(?:host|:authority):\s*(\S+)/im.exec(chunk)?.[1];
  const path = /^(?:POST|GET|PUT) (\/\S*)/m.exec(chunk)?.[1] ?? /^:path:\s*(\S+)/m.exec(chunk)?.[1] ?? "/";
  return host === undefined ? null : `https://${host}${path}`;
}

function methodOf(chunk: string): string {
  const named =
    /(?:-X|--request|-Method|"method":|method:|:method:|Request Method:?)\s*["'`^]*([A-Z]{3,7})\b/.exec(
      chunk,
    )?.[1];
  return named ?? /^([A-Z]{3,7}) \S/.exec(chunk)?.[1] ?? "";
}

/** Values of the token header, wherever its name stands: in quotes of its own, inside a quoted header, in a line. */
function* headerValues(chunk: string): Generator<string> {
  const escaping: Escape = /\bInvoke-(?:WebRequest|RestMethod)\b/.test(chunk) ? "backtick" : "backslash";
  NAME.lastIndex = 0;
  for (const match of chunk.matchAll(NAME)) {
    const before = chunk.slice(Math.max(0, match.index - 2), match.index);
    const opener = /\\["']$/.exec(before)?.[0] ?? /["'`]$/.exec(before)?.[0] ?? "";
    const value = valueBehind(chunk, match.index + match[0].length, opener, escaping);
    if (value !== null) yield value;
  }
}

function valueBehind(chunk: string, from: number, opener: string, escaping: Escape): string | null {
  const isKey = opener !== "" && chunk.startsWith(opener, from);
  const rest = chunk.slice(from + (isKey ? opener.length : 0), from + 80);
  if (opener !== "" && !isKey) {
    const separator = /^\s*:[ \t]*/.exec(rest)?.[0];
    return separator === undefined
      ? null
      : quotedValue(chunk, from + separator.length, opener, escaping).value;
  }
  const start = from + (isKey ? opener.length : 0);
  const separator =
    /^\s*(?:[:=,]|=>|\]\s*=)[ \t]*/.exec(rest)?.[0] ??
    (isKey ? null : /^[ \t]*\r?\n(?=[ \t]*\S)/.exec(rest)?.[0]);
  if (separator === null || separator === undefined) return null;
  const at = start + separator.length;
  const quote = isKey ? /^\\?["'`]/.exec(chunk.slice(at, at + 2))?.[0] : undefined;
  if (quote !== undefined) return quotedValue(chunk, at + quote.length, quote, escaping).value;
  const isNextLine = separator.includes("\n") || /^[ \t]*\r?\n/.test(chunk.slice(at, at + 80));
  if (isNextLine) return nextLine(chunk, at);
  const line = /^[^\r\n]*/.exec(chunk.slice(at, at + 1_100_000))?.[0].trim() ?? "";
  if (isKey)
    return /^["'`]/.test(line) || /^(?:undefined|null)\b/.test(line)
      ? (/^\w+/.exec(line)?.[0] ?? line)
      : null;
  return line;
}

/** The value where the developer tools put it on a line of its own; a name of another header is none. */
function nextLine(chunk: string, at: number): string | null {
  const line = /^\s*([^\r\n]*)/.exec(chunk.slice(at, at + 1_100_000))?.[1]?.trim() ?? "";
  return /\.|^(?:undefined|null|\[object)/.test(line) ? line : null;
}
