import { headerValues } from "./header-values.ts";
import { type Exchange, noteHeader, readErrorBody, readMoment, readSdkVersion } from "./read-exchange.ts";
import type { TokenLog } from "./token-log.ts";

/** Beginnings of a request as browsers' developer tools, proxies and people write it down. */
const COMMAND =
  /\bcurl(?:\.exe)?\s|\bfetch\(|\bInvoke-(?:WebRequest|RestMethod)\b|\bwget\s|^(?:GET|POST|PUT|OPTIONS) \S+(?: HTTP\/|$)|^:(?:authority|method): |^Request URL:?/gm;
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
    const values = headerValues(plain);
    if (values.length === 0) continue;
    log.isCapture = true;
    const exchange = exchangeOf(plain);
    if (exchange.method === "OPTIONS") continue;
    // A line alone, which a person pasted, may have been written by that person; a whole request was sent.
    const isRequest = exchange.url !== null || exchange.status !== null;
    if (!isRequest && via === "paste") for (const value of values) log.add(value, { standalone: true });
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
  return {
    url: addressOf(chunk),
    method: methodOf(chunk),
    headers: undefined,
    body: chunk,
    sdkVersion: readSdkVersion(chunk),
    status: answered ? Number(answered[1]) : null,
    answer: jsonBody(answer),
    at: readMoment(/^date:\s*(.+)$/im.exec(answer)?.[1]),
    answeredAt: null,
    failure: /net::ERR_\w+/.exec(chunk)?.[0] ?? null,
  };
}

/** The JSON body behind an answer's headers: to the end, or on one line. */
function jsonBody(answer: string): string | null {
  const start = /^\{/m.exec(answer)?.index;
  if (start === undefined) return null;
  const rest = answer.slice(start, start + 20_000).trim();
  return readErrorBody(rest).code === undefined ? (/^[^\r\n]*/.exec(rest)?.[0] ?? null) : rest;
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
