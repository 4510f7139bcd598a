import { hostOf, isTwilioHost } from "../../core/twilio/hosts.ts";
import { type Exchange, readSdkVersion } from "../tree/read-exchange.ts";
import { findAddress } from "./commands/find-address.ts";
import { findAnswer } from "./commands/find-answer.ts";
import { findMethod } from "./commands/find-method.ts";
import { Gateways } from "./commands/gateways.ts";
import { splitCommands } from "./commands/split-commands.ts";
import type { HeaderValue } from "./header-forms/header-value.ts";
import { headerValues } from "./header-values.ts";
import { plainText } from "./plain-text.ts";

/** A request written as text, with its answer where one follows it. */
export interface Command {
  /** Indices in the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly exchange: Exchange;
  /** Values of the token header in it, in order. */
  readonly values: readonly HeaderValue[];
  /** True for a request with its address or its answer; false for lines or words that only name the header. */
  readonly isRequest: boolean;
}

/** Twilio's sites for people: an address of theirs in a text is a link. */
const SITES = /^(?:www|console|help|support|login|status|docs|static\d?)\./;
const NAME = /x[-_]twilio[-_]token/i;
const ALONE = /^\s*x-twilio-token[ \t]*:[ \t]*([^\r\n]+?)\s*$/i;

/**
 * Reads requests written as text: cURL in every shell, calls in code, PowerShell, HTTPie, raw HTTP, wire logs, lines
 * of headers. The token header's value is what was sent, see `headerValues`.
 *
 * @param via `capture` where the text records what a browser sent: then a line alone was sent as it stands.
 * @returns In the order of the text; requests that do not name the header are left out.
 */
export function readCommands(text: string, via: "capture" | "paste"): Command[] {
  return splitCommands(text).flatMap(({ start, end, requestAt }): Command[] => {
    const chunk = text.slice(start, end);
    if (!NAME.test(chunk)) return [];
    const values = valuesOf(chunk, via).map((value) => ({
      ...value,
      start: value.start + start,
      end: value.end + start,
    }));
    if (requestAt < 0) return withoutRequest(text, { start, end }, values);
    const exchange = exchangeOf(chunk, requestAt - start);
    const [first] = values;
    const url =
      exchange.url ??
      (first === undefined ? null : new Gateways(chunk).near(first.start - start, first.end - start));
    return [{ start, end, exchange: { ...exchange, url }, values, isRequest: isTold(exchange) }];
  });
}

function isTold({ url, status }: Exchange): boolean {
  return url !== null || status !== null;
}

/** Headers that no request's beginning precedes, such as those of logs and dumps: each with what surrounds it. */
function withoutRequest(
  text: string,
  { start: first, end: last }: { readonly start: number; readonly end: number },
  values: readonly HeaderValue[],
): Command[] {
  if (values.length === 0) return [];
  let start = first;
  const chunk = text.slice(first, last);
  const gateways = new Gateways(chunk);
  const told = findAddress(plainText(chunk).text);
  return values.map((value, i): Command => {
    const next = values[i + 1];
    const end = next === undefined ? last : Math.max(value.end, recordStart(text, value.end, next.start));
    const exchange = exchangeOf(text.slice(start, end), -1);
    const url = gateways.near(value.start - first, value.end - first) ?? (isServed(told) ? told : null);
    const command = { start, end, exchange: { ...exchange, url }, values: [value] };
    start = end;
    return { ...command, isRequest: isTold(command.exchange) };
  });
}

/** Where what belongs to the next header begins: behind the last empty line before it, else at its own line. */
function recordStart(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const gap = Math.max(between.lastIndexOf("\n\n"), between.lastIndexOf("\n\r\n"));
  return from + (gap >= 0 ? gap : between.lastIndexOf("\n")) + 1;
}

function valuesOf(chunk: string, via: "capture" | "paste"): HeaderValue[] {
  const values = headerValues(chunk);
  const [only, ...others] = values;
  if (via === "paste" || only === undefined || others.length > 0) return values;
  const value = ALONE.exec(chunk.slice(0, 100_000))?.[1];
  return value === undefined
    ? values
    : [{ value, start: only.start, end: only.start + value.length, proven: true }];
}

/** @param requestAt Where in the chunk the request itself begins; -1 where there is none, and so no address of one */
function exchangeOf(chunk: string, requestAt: number): Exchange {
  const { text } = plainText(chunk);
  const own = requestAt > 0 ? plainText(chunk.slice(requestAt)).text : text;
  const found = findAnswer(own);
  return {
    url: requestAt >= 0 ? findAddress(own) : null,
    method: findMethod(own),
    headers: undefined,
    body: text,
    sdkVersion: readSdkVersion(text),
    status: found?.status ?? null,
    answer: found?.body ?? null,
    at: found?.at ?? null,
    answeredAt: null,
    failure: /net::ERR_\w+|\bNS_(?:ERROR|BINDING)_\w+/.exec(own)?.[0] ?? null,
  };
}

/** Of the addresses in words around a header, only one of Twilio's services is where it went. */
function isServed(url: string | null): boolean {
  const host = hostOf(url);
  return host !== null && isTwilioHost(host) && !SITES.test(host);
}
