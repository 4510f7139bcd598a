import { isJsonObject } from "../../core/json/is-json-object.ts";
import type { Json, JsonObject } from "../../core/json/json.ts";
import { hostOf, isTwilioHost, isVoiceHost } from "../../core/twilio/hosts.ts";
import { errorOf, isRestError } from "../tree/read-error.ts";
import { type Exchange, isExchange, sentToken, toExchanges } from "../tree/read-exchange.ts";
import { isFrame } from "../tree/read-frame.ts";
import { readMoment } from "../tree/read-moment.ts";
import type { Place, ReadText } from "./place.ts";
import type { Recording } from "./recording.ts";

/** Deeper nesting than any tool writes is not looked into. */
const MAX_DEPTH = 40;
/** Members of a request or an answer that are read as such, and not looked into once more. */
const READ_AS_SUCH = new Set([
  "headers",
  "header",
  "requestHeaders",
  "url",
  "uri",
  "postData",
  "body",
  "data",
]);
/** What else belongs to a request, such as the messages of its socket. An error tracker's event has more beside it. */
const PART = /socket|messages|frames|request|response|body|content/i;
const READ_OF_ANSWER = new Set(["content", "body", "data", "url"]);

/** Reads parsed captures of any tool. Each value is looked at once. */
export class TreeReader {
  readonly #recording: Recording;
  readonly #readText: ReadText;
  /** DevTools' protocol names the socket that a message belongs to. */
  readonly #sockets = new Map<string, Place["socket"]>();

  /** @param readText reads the texts in the tree */
  constructor(recording: Recording, readText: ReadText) {
    this.#recording = recording;
    this.#readText = readText;
  }

  /** Notes the tokens in a value and what Twilio answered to them. */
  read(value: Json, place: Place): void {
    if (typeof value === "string") {
      this.#readText(value, place);
      return;
    }
    if (typeof value !== "object" || value === null || place.depth > MAX_DEPTH) return;
    const inner = { ...place, depth: place.depth + 1 };
    if (Array.isArray(value)) for (const item of value as readonly Json[]) this.read(item, inner);
    else if (isJsonObject(value)) this.#readObject(value, inner);
  }

  #readObject(value: JsonObject, place: Place): void {
    // A message of another service's socket only mentions a token.
    if (isFrame(value) && place.standalone) {
      this.#recording.frame(value, place.at, place.socket);
      return;
    }
    if (isExchange(value)) {
      this.#readExchange(value, place);
      return;
    }
    const told = value.time ?? value.timestamp ?? value.wallTime ?? value.ts ?? value["@timestamp"];
    const at = readMoment(told) ?? place.at;
    const error = errorOf(value);
    if (error !== null && place.standalone) {
      if (isRestError(value)) this.#recording.restErrors.push(error);
      else if (isBody(value)) this.#recording.errorBody({ at, ...error });
      else this.#recording.logLine({ at, ...error });
    }
    const socket = this.#socketOf(value, place);
    this.#readMembers(value, { ...place, at, socket }, error === null ? NONE : TEXTS_OF_ERROR);
  }

  #readMembers(value: JsonObject, place: Place, without: ReadonlySet<string>): void {
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined && !without.has(key)) this.read(member, place);
    }
  }

  #socketOf({ requestId, url }: JsonObject, { socket }: Place): Place["socket"] {
    if (typeof requestId !== "string") return socket;
    const known = this.#sockets.get(requestId);
    if (known !== undefined) return known;
    const isNew = typeof url === "string" || socket.host === null;
    const made = isNew ? this.#recording.newSocket(typeof url === "string" ? url : null) : socket;
    this.#sockets.set(requestId, made);
    return made;
  }

  #readExchange(value: JsonObject, outer: Place): void {
    const exchanges = toExchanges(value);
    for (const exchange of exchanges) this.#noteExchange(exchange, outer);
    const [first] = exchanges;
    const url = first?.url ?? null;
    const host = hostOf(url);
    // Messages of another service's socket are not Twilio's.
    const standalone = host === null ? outer.standalone : isVoiceHost(host) && outer.standalone;
    const socket = this.#recording.newSocket(url);
    const place = { ...outer, at: first?.at ?? outer.at, standalone, socket };
    const { request, config, response, ...others } = value;
    for (const part of [request, config]) {
      if (isJsonObject(part)) this.#readMembers(part, place, READ_AS_SUCH);
    }
    if (isJsonObject(response)) this.#readMembers(response, place, READ_OF_ANSWER);
    const without = request === undefined && config === undefined ? READ_AS_SUCH : NONE;
    for (const [key, member] of Object.entries(others)) {
      if (member === undefined || without.has(key)) continue;
      this.read(member, PART.test(key) ? place : { ...place, standalone: outer.standalone });
    }
  }

  #noteExchange(exchange: Exchange, outer: Place): void {
    const recording = this.#recording;
    recording.isCapture = true;
    const { url, body, answer, at } = exchange;
    const token = sentToken(exchange);
    recording.exchange(token, exchange);
    const host = hostOf(url);
    const isTwilio = host !== null && isTwilioHost(host);
    const place = { ...outer, at, socket: recording.newSocket(url), standalone: false };
    if (isTwilio) {
      const inUrl = /[?&]token=([^&#\s]+)/.exec(url ?? "")?.[1];
      if (inUrl !== undefined) recording.mention(decodeUrl(inUrl), { sent: true, at, host });
      if (body !== null) this.#readText(body, { ...place, sentTo: host });
    } else if (body !== null) this.#readText(body, place);
    if (answer !== null && !(isTwilio && token !== null)) this.#readText(answer, place);
  }
}

/** Whether an error is one that a server answers with, and not one that a program throws. */
function isBody(error: JsonObject): boolean {
  return !("name" in error || "stack" in error);
}

const NONE: ReadonlySet<string> = new Set();
/** What an error says of itself would be found a second time. */
const TEXTS_OF_ERROR: ReadonlySet<string> = new Set([
  "name",
  "message",
  "error_message",
  "stack",
  "description",
  "explanation",
  "error",
  "more_info",
]);

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
