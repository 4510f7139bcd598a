import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json } from "../../core/json/json.ts";
import { parseJson } from "../../core/json/parse-json.ts";
import { findCodes } from "../../core/twilio/find-codes.ts";
import { hostOf, isTwilioHost } from "../../core/twilio/hosts.ts";
import { withoutCarrier } from "../carriers/without-carrier.ts";
import { Gateways } from "../requests/commands/gateways.ts";
import { signalingBefore } from "../requests/commands/signaling-before.ts";
import { readCommands } from "../requests/read-commands.ts";
import { findJson } from "../text/find-json.ts";
import { findLiterals } from "../text/find-literals.ts";
import { findStatusLines } from "../text/find-status-lines.ts";
import { LineMoments } from "../text/line-moments.ts";
import { locateTokens } from "../text/locate-tokens.ts";
import { readTickets } from "../ticket/read-tickets.ts";
import { type Exchange, isExchange, toExchanges } from "../tree/read-exchange.ts";
import { type Found, inOrder } from "./found.ts";
import type { Place } from "./place.ts";
import { TreeReader } from "./read-tree.ts";
import type { Recording } from "./recording.ts";
import { tellTicket } from "./tell-ticket.ts";

/** A text inside a text inside a text is opened at most this often. */
const MAX_STRINGS = 4;
/** Shorter texts hold nothing that is looked for. */
const SHORTEST = 8;

/** The mark of a ticket as JSON. */
const TICKET = /token-lens-ticket(?:\/|\\\/)1/;

const NAME = /x[-_]twilio[-_]token/i;
/** So much of a value that breaks off is looked at for the name. */
const LONGEST_CUT = 200;
/** The token header's name, right before its value in whatever notation. */
const NAMED = /x[-_]twilio[-_]token[^\w]{1,30}$/i;
/** Right behind it, as in `addValue("eyJ…", forHTTPHeaderField: "X-Twilio-Token")`. */
const NAMED_BEHIND = /^["'`][^\n"'`]{0,40}["'`]x[-_]twilio[-_]token["'`]/i;

/** Reads texts of any form: whole documents, lines of logs, and the strings inside of both. */
export class TextReader {
  readonly #recording: Recording;
  readonly #via: "capture" | "paste";
  readonly #tree: TreeReader;

  /** @param via whether a token header that stands alone was sent as it stands, see `InspectOptions` */
  constructor(recording: Recording, via: "capture" | "paste") {
    this.#recording = recording;
    this.#via = via;
    this.#tree = new TreeReader(recording, (text, place) => this.read(text, place));
  }

  /** Reads a document from its start. */
  readDocument(text: string): void {
    this.read(text, this.#start());
  }

  /** Reads a document that is a tree in another notation. */
  readTree(value: Json): void {
    this.#tree.read(value, this.#start());
  }

  #start(): Place {
    return { depth: 0, strings: 0, socket: this.#recording.newSocket(null), at: null, standalone: true };
  }

  /** Reads a text at a place of a recording. */
  read(carried: string, place: Place): void {
    if (carried.length < SHORTEST || place.strings > MAX_STRINGS) return;
    const text = withoutCarrier(carried);
    const inner = { ...place, strings: place.strings + 1 };
    // A ticket as JSON says more than its members.
    const isJson = /^\s*[{["]/.test(text) && !TICKET.test(text);
    const json = isJson ? parseJson(text) : undefined;
    if (json !== undefined) {
      this.#tree.read(json, inner);
      return;
    }
    const moments = new LineMoments(text);
    for (const { start, tell } of this.#findAll(text, inner)) tell(moments.before(start) ?? place.at);
  }

  /** All that the readers find, in the order of the text; of two at one place the one that knows more. */
  #findAll(text: string, place: Place): readonly Found[] {
    const found = [
      ...this.#tickets(text),
      ...this.#requests(text),
      ...this.#values(text, place),
      ...this.#tokens(text, place),
      ...this.#lines(text, place),
    ];
    return inOrder(text, found);
  }

  #tickets(text: string): Found[] {
    return readTickets(text).map((ticket): Found => {
      const { start, end } = ticket;
      return { start, end, tell: () => tellTicket(ticket, this.#recording) };
    });
  }

  #requests(text: string): Found[] {
    if (!/x[-_]twilio[-_]token/i.test(text)) return [];
    return readCommands(text, this.#via).flatMap(({ exchange, values, isRequest }) => {
      const isPreflight = exchange.method === "OPTIONS";
      return values.map(({ value, start, end, proven }): Found => {
        const wasSent = this.#via === "capture" || (isRequest && proven);
        return {
          start,
          end,
          is: "token",
          tell: (at) => {
            this.#recording.isCapture = true;
            // A preflight never has the header; what stands there belongs to no request.
            if (isPreflight) return;
            if (wasSent) this.#recording.exchange(value, exchange);
            else
              this.#recording.mention(value, {
                at,
                host: twilioHost(exchange),
                sdkVersion: exchange.sdkVersion,
              });
          },
        };
      });
    });
  }

  #values(text: string, place: Place): Found[] {
    if (!text.includes("{")) return [];
    const values = [...findJson(text), ...findLiterals(text)].filter(({ value }) => !isOptions(value));
    const { socket } = place;
    const signaling = signalingBefore(text);
    const gateways = new Gateways(text);
    return values.map(({ start, end, value }): Found => {
      const tell: Found["tell"] = (at) => {
        socket.host ??= signaling(start);
        const isNamed = NAME.test(text.slice(Math.max(0, start - 40), Math.max(end, start + LONGEST_CUT)));
        const near = isNamed ? hostOf(gateways.near(start, end)) : null;
        this.#tree.read(value, { ...place, at, near: near ?? place.near ?? null });
      };
      return { start, end, tell };
    });
  }

  #tokens(text: string, { standalone, sentTo, near: around }: Place): Found[] {
    const gateways = new Gateways(text);
    return locateTokens(text).map(({ text: token, start, end }): Found => {
      const isHeader =
        NAMED.test(text.slice(Math.max(0, start - 60), start)) ||
        NAMED_BEHIND.test(text.slice(end, end + 80));
      const near = isHeader ? gateways.near(start, end) : gateways.onLine(start, end);
      const host = sentTo ?? hostOf(near) ?? (standalone ? around : null) ?? null;
      return {
        start,
        end,
        is: "token",
        tell: (at) => this.#recording.mention(token, { at, standalone, host, sent: sentTo !== undefined }),
      };
    });
  }

  #lines(text: string, { standalone }: Place): Found[] {
    // Another service's errors are not Twilio's.
    if (!standalone) return [];
    const codes = findCodes(text).map(({ code, index }): Found => {
      return { start: index, end: index, is: "code", tell: (at) => this.#recording.logLine({ at, code }) };
    });
    const statuses = findStatusLines(text).map(({ status, index }): Found => {
      return { start: index, end: index, is: "code", tell: (at) => this.#recording.logLine({ at, status }) };
    });
    return [...codes, ...statuses];
  }
}

/** The options of a call in code, such as `fetch`: the address stands before them, so the whole call is read. */
function isOptions(value: Json): boolean {
  if (!isJsonObject(value) || value.requestId !== undefined || !isExchange(value)) return false;
  return toExchanges(value).every(({ url, status }) => url === null && status === null);
}

/** The host of Twilio's that a request went to; null where it went elsewhere, or the text doesn't tell. */
function twilioHost({ url }: Exchange): string | null {
  const host = hostOf(url);
  return host !== null && isTwilioHost(host) ? host : null;
}
