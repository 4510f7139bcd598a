import { defined } from "../../core/json/defined.ts";
import type { JsonObject } from "../../core/json/json.ts";
import { fold } from "../../core/session/fold.ts";
import { limitsOf } from "../../core/session/limits.ts";
import { readCallFacts } from "../../core/session/read-call-facts.ts";
import type {
  LogLine,
  PageToken,
  RecordedOrder,
  RequestPlace,
  Sighting,
} from "../../core/session/sighting.ts";
import { newRecordedSession, type TabSession } from "../../core/session/tab-session.ts";
import { hostOf, isGatewayHost, isTwilioHost } from "../../core/twilio/hosts.ts";
import type { ToldTicket } from "../ticket/told-ticket.ts";
import { readErrorBody, type ToldError } from "../tree/read-error.ts";
import type { Exchange } from "../tree/read-exchange.ts";
import { frameEvent, frameSdkVersion, frameToken } from "../tree/read-frame.ts";
import { answerSighting } from "./answer-sighting.ts";
import { bareStatus } from "./bare-status.ts";
import type { Break } from "./break.ts";
import { lookForHints, NO_HINTS } from "./hints.ts";
import { KnownTexts } from "./known-texts.ts";
import { BARE_MENTION, type Mention } from "./mention.ts";
import { pagePlace } from "./page-place.ts";
import { requestPlace } from "./request-place.ts";
import { SaidOnce } from "./said-once.ts";
import type { Socket } from "./socket.ts";

/**
 * Takes in what the readers find in a recording, in its order, and folds it into a session, as the background does
 * with what the browser shows.
 */
export class Recording {
  #session = newRecordedSession();
  #order = 0;
  #requestCount = 0;
  #socketCount = 0;
  /** Requests with a token, by the tool's own names for them. */
  readonly #requests = new Map<string, RequestPlace>();
  readonly #texts = new KnownTexts();
  /** The token of Twilio's that was seen last: an answer that names none is about this one. */
  #nearest: string | null = null;
  /** Status of the refusal that was told last, where its body was not told with it, and nothing else since. */
  #bareStatus: number | null = null;
  readonly #said = new SaidOnce();
  /** Hosts outside Twilio that the token header was sent to. */
  readonly foreignHosts = new Set<string>();
  /** True where the text holds requests or socket messages, and is no mere mention of tokens. */
  isCapture = false;
  /** What its words tell beside its tokens. */
  hints = NO_HINTS;
  /** The tickets of this tool's own that it holds. */
  readonly tickets: ToldTicket[] = [];
  /** Errors of Twilio's REST API about an account: they are about no token. */
  readonly restErrors: ToldError[] = [];
  /** Where a document that is cut or malformed broke off; null where it is whole. */
  broke: Break | null = null;

  /** The place in the recording of what is told next. */
  get order(): RecordedOrder {
    return this.#order;
  }

  get session(): TabSession {
    return this.#session;
  }

  /** Looks for what the words of its text, or of a piece of it, tell beside its tokens. */
  lookForHints(text: string): void {
    this.hints = lookForHints(text, this.hints);
  }

  /** A socket for the messages of one connection. @param url its address, where the recording tells */
  newSocket(url: string | null): Socket {
    this.#socketCount += 1;
    return { name: `s${this.#socketCount}`, host: hostOf(url), hasListened: false };
  }

  /**
   * A token stands in the text.
   * @param written as it stands there: where it isn't sent, what surrounds it makes no other token of it
   */
  mention(written: string, mention: Mention = {}): void {
    const { at, host, sent, standalone, origin, sdkVersion, calls } = { ...BARE_MENTION, ...mention };
    const place = { ...pagePlace(at, host), origin };
    const text = this.#texts.nameOf(written, sent);
    const more = defined<Mention>({ sdkVersion, calls });
    if (calls !== undefined || !this.#said.isKnown(`${at} ${host} ${sent} ${standalone} ${text}`))
      this.tell({ type: "mention", place, token: this.#cut(text), sent, standalone, ...more });
    if (sent || !this.#texts.read(written).isForeign) this.#nearest = text;
  }

  /**
   * A request, and what was answered. Records that tell of its parts (the request, its headers, its answer) are joined
   * by their id.
   * @param text the token in its header; null where it has none, or where this record doesn't tell
   */
  exchange(text: string | null, exchange: Exchange): void {
    this.isCapture = true;
    const host = hostOf(exchange.url);
    const known = exchange.id === undefined ? undefined : this.#requests.get(exchange.id);
    if (known !== undefined) {
      this.#answer(known, exchange);
      return;
    }
    if (text === null) {
      this.#looseAnswer(exchange, host);
      return;
    }
    if (host !== null && !isTwilioHost(host)) {
      this.foreignHosts.add(host);
      return;
    }
    this.#nearest = text;
    if (host !== null && !isGatewayHost(host)) {
      // Other products answer with codes of their own, which say nothing of Voice.
      this.mention(text, { at: exchange.at, host, sent: true });
      return;
    }
    this.#requestCount += 1;
    const place = requestPlace(exchange, `r${this.#requestCount}`, this.#order);
    if (exchange.id !== undefined) this.#requests.set(exchange.id, place);
    const { body, sdkVersion } = exchange;
    const facts = body === null ? null : readCallFacts(body);
    if (facts !== null) this.tell({ type: "call", place, facts });
    this.#texts.nameOf(text, true);
    this.tell({ type: "token", place, text, ...(sdkVersion === undefined ? {} : { sdkVersion }) });
    this.#answer(place, exchange);
  }

  /** A message of Twilio's signaling. @param at Unix milliseconds; null where it isn't known */
  frame(frame: JsonObject, at: number | null, socket: Socket): void {
    this.isCapture = true;
    const event = frameEvent(frame, at, this.#order);
    if (event === null) return;
    const place = pagePlace(at, socket.host);
    const sdkVersion = frameSdkVersion(frame);
    const told = event.type === "listen" ? frameToken(frame) : socket.hasListened ? null : this.#nearest;
    if (event.type === "listen") {
      socket.hasListened = true;
      this.#nearest = told;
    }
    const { type, code, call, message } = event;
    const about = socket.hasListened ? socket.name : told;
    if (this.#said.isAgain(about, `${told} ${at} ${type} ${code} ${call} ${message}`)) return;
    this.tell({
      type: "signaling",
      place,
      socket: socket.name,
      event,
      ...(told === null ? {} : { token: this.#cut(told) }),
      ...(sdkVersion === undefined ? {} : { sdkVersion }),
    });
  }

  /**
   * An error as the body of an answer has it. Right behind a refusal of which only the status was told, it is what that
   * refusal said.
   */
  errorBody(line: Omit<LogLine, "order" | "status">): void {
    this.logLine(this.#bareStatus === null ? line : { ...line, status: this.#bareStatus });
  }

  /** A line of a log, or an error object, that names one of Twilio's codes or the event gateway's status. */
  logLine(line: Omit<LogLine, "order">): void {
    const { at, status, code, message } = line;
    if (this.#said.isAgain(this.#nearest, `${at} ${status} ${code} ${message}`)) return;
    const token = this.#nearest === null ? {} : { token: this.#cut(this.#nearest) };
    this.tell({ type: "log-line", line: { ...line, order: this.#order }, ...token });
  }

  #answer(place: RequestPlace, exchange: Exchange): void {
    const sighting = answerSighting(place, exchange);
    if (sighting !== null) this.tell(sighting);
  }

  /** A refusal by the event gateway in a record that doesn't show the request's headers. */
  #looseAnswer({ status, answer, answeredAt, at, method }: Exchange, host: string | null): void {
    if (host === null || !isGatewayHost(host) || status === null || status < 400 || method === "OPTIONS")
      return;
    this.logLine({ at: answeredAt ?? at, status, ...readErrorBody(answer) });
  }

  #cut(text: string): PageToken {
    return { text: text.slice(0, limitsOf(this.#session).tokenLength), length: text.length };
  }

  /** Takes in a sighting that a reader made itself. */
  tell(sighting: Sighting): void {
    this.#order += 1;
    this.#bareStatus = bareStatus(sighting);
    this.#session = fold(this.#session, sighting);
  }
}
