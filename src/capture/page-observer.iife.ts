// Runs in the page's own world, before the page's scripts if the site is watched: sees what `webRequest` never shows,
// the frames of the Voice SDK's signaling socket. It changes nothing that the page can notice, keeps nothing, and
// passes on only what a ticket may hold. Self-contained: every builtin is taken here, before the page can replace it.
import type { PageToken } from "../core/session/sighting.ts";
import type { FrameMessage, PageEventName, PageMessage } from "./page-message.ts";

type Fields = Readonly<Record<string, unknown>>;

const EVENT: PageEventName = "token-lens:seen";
const HELLO = "token-lens:hello";
const MAX_TOKEN = 16_384;
const MAX_TEXT = 200;

const { apply, getPrototypeOf } = Reflect;
const { defineProperty, getOwnPropertyDescriptor: propertyOf, keys } = Object;
const { parse, stringify } = JSON;
const { addEventListener: listen, dispatchEvent: dispatch } = EventTarget.prototype;
const { exec } = RegExp.prototype;
const { then } = Promise.prototype;
const { slice } = String.prototype;
const Address = URL;
const Message = CustomEvent;
const page = document;
const { Request: NativeRequest, Headers: NativeHeaders } = window;
const prototypeOf = (made: { readonly prototype: object } | undefined): object => made?.prototype ?? {};
const getter = (owner: object | null, key: string) =>
  owner === null ? undefined : (propertyOf(owner, key)?.get as () => unknown);

/** The prototype with the browser's own `send`, even if the page has put a subclass in its place. */
function findSocketPrototype(): object | null {
  let owner: object | null = prototypeOf(window.WebSocket);
  while (owner !== null && !getter(owner, "url")) owner = getPrototypeOf(owner);
  return owner;
}

const socketPrototype = findSocketPrototype();
const urlOfSocket = getter(socketPrototype, "url") as () => string;
const urlOfRequest = getter(prototypeOf(NativeRequest), "url") as () => string;
const methodOfRequest = getter(prototypeOf(NativeRequest), "method") as () => string;
const headersOfRequest = getter(prototypeOf(NativeRequest), "headers") as () => Headers;
const dataOfEvent = getter(prototypeOf(window.MessageEvent), "data") as () => unknown;
const getHeader = propertyOf(prototypeOf(NativeHeaders), "get")?.value as Headers["get"];

/** A weak map whose methods the page cannot replace. */
function weakMap<Value>(): Pick<WeakMap<object, Value>, "get" | "set"> {
  const map = new WeakMap<object, Value>();
  const { get, set } = WeakMap.prototype;
  return { get: (key) => apply(get, map, [key]), set: (key, value) => apply(set, map, [key, value]) };
}

/** Keeps whatever goes wrong in here from the page. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}

const matches = (pattern: RegExp, text: unknown): boolean => apply(exec, pattern, [text]) !== null;
const field = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const cut = (value: string, length: number): string => apply(slice, value, [0, length]) as string;
const text = (value: unknown): string | undefined =>
  typeof value === "string" ? cut(value, MAX_TEXT) : undefined;
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

function tokenOf(value: unknown): PageToken {
  const whole = typeof value === "string" ? value : (stringify(value) ?? "");
  return { text: cut(whole, MAX_TOKEN), length: whole.length };
}

function report(message: PageMessage): void {
  apply(dispatch, page, [new Message(EVENT, { detail: stringify(message) })]);
}

const natives = weakMap<object>();

/**
 * Replaces a native function with a watched one. A proxy keeps the name, length, errors and everything else as they
 * are; only its source text differs, which the watched `toString` below hides.
 */
function watch(
  owner: object,
  key: string,
  after: (self: object, args: readonly unknown[], result: unknown) => void,
): void {
  attempt(() => {
    const descriptor = propertyOf(owner, key);
    const native = descriptor?.value as (...args: unknown[]) => unknown;
    const watched = new Proxy(native, {
      // Without this, a trap that the page puts on Object.prototype would act as one of ours.
      __proto__: null,
      apply(target, self, args) {
        const result = apply(target, self, args);
        attempt(() => after(self, args, result));
        return result;
      },
    } as ProxyHandler<typeof native>);
    defineProperty(owner, key, { ...descriptor, value: watched });
    natives.set(watched, native);
  });
}

function hideSource(): void {
  const owner = Function.prototype;
  const native = owner.toString;
  const shown = new Proxy(native, {
    __proto__: null,
    apply: (target, self, args) =>
      apply(target, (typeof self === "function" && natives.get(self)) || self, args),
  } as ProxyHandler<typeof native>);
  natives.set(shown, native);
  defineProperty(owner, "toString", { ...propertyOf(owner, "toString"), value: shown });
}

/** A signaling socket, and how much of it was reported: what is repeated every 30 s is reported once. */
interface Socket {
  readonly id: string;
  readonly host: string;
  /** 0: nothing, its sign-in was not seen; 1: its sign-in; 2: also that it registered. */
  told: 0 | 1 | 2;
}

const sockets = weakMap<Socket | null>();
const session = `${Math.random()}`;
let count = 0;

/** What may be reported of a message, by type; other types are not reported at all. */
function facts(type: unknown, payload: Fields): Partial<FrameMessage> | null {
  const error = field(payload.error);
  const token = field(payload.token);
  const call = text(payload.callsid);
  switch (type) {
    case "listen":
      return { token: tokenOf(payload.token), sdk: text(field(payload.browserinfo).v) };
    case "connected":
      return {
        identity: text(token.identity),
        ttl: number(token.ttl),
        home: text(payload.home),
        region: text(payload.region),
        edge: text(payload.edge),
        gateway: text(payload.gateway),
      };
    case "error":
    case "hangup":
      return { call, code: number(error.code), message: text(error.message) };
    case "register":
    case "ready":
    case "offline":
    case "close":
    case "invite":
    case "ringing":
    case "answer":
    case "cancel":
      return { call };
    default:
      return null;
  }
}

function readFrame(socket: Socket, data: unknown, sent: boolean): void {
  // The heartbeat is a single newline.
  if (typeof data !== "string" || data[0] !== "{") return;
  const { type, payload } = parse(data) as Fields;
  const told = facts(type, field(payload));
  if (type === "listen") socket.told = 1;
  // Without a sign-in, it is not known which token the rest is about.
  if (told === null || !socket.told) return;
  if (type === "register" || type === "ready") {
    if (socket.told > 1) return;
    if (type === "ready") socket.told = 2;
  }
  report({ ...told, kind: "frame", socket: socket.id, host: socket.host, sent, type: type as string });
}

function lookAt(socket: object): Socket | null {
  const known = sockets.get(socket);
  if (known !== undefined) return known;
  const { hostname: host, pathname } = new Address(apply(urlOfSocket, socket, []));
  const isSignaling =
    pathname === "/signal" && matches(/^(voice-js|chunderw-vpc-gll)[\w.-]*\.twilio\.com$/, host);
  const seen: Socket | null = isSignaling ? { id: `${session}:${count++}`, host, told: 0 } : null;
  sockets.set(socket, seen);
  if (seen !== null) {
    apply(listen, socket, [
      "message",
      (event: MessageEvent) =>
        attempt(() => event.isTrusted && readFrame(seen, apply(dataOfEvent, event, []), false)),
    ]);
    apply(listen, socket, [
      "close",
      ({ code }: CloseEvent) =>
        attempt(() => report({ kind: "frame", socket: seen.id, host, sent: false, type: "closed", code })),
    ]);
  }
  return seen;
}

/** Host of a request to the event gateway, or null for any other request. */
function hostOfPost(address: unknown, method: unknown): string | null {
  if (typeof address !== "string" || !matches(/^post$/i, method)) return null;
  const { hostname, pathname } = new Address(address, page.baseURI);
  const isGateway =
    matches(/^eventgw(\.[a-z0-9-]+)?\.twilio\.com$/, hostname) &&
    matches(/\/Endpoint(Events|Metrics)$/, pathname);
  return isGateway ? hostname : null;
}

const isTokenHeader = (name: unknown): boolean => matches(/^x-twilio-token$/i, name);

/** The token in a `headers` option. Reads only what can be read without the page noticing. */
function headerIn(headers: unknown): unknown {
  if (headers instanceof NativeHeaders) return apply(getHeader, headers, ["x-twilio-token"]);
  const entries = field(headers);
  for (const key of keys(entries)) {
    const value = propertyOf(entries, key)?.value;
    if (isTokenHeader(key)) return value;
    if (isTokenHeader(field(value)[0])) return field(value)[1];
  }
}

/** Reports Twilio's status, with the code of a refusal: `body` gives its text to the callback. */
function reportAnswer(
  host: string,
  token: PageToken,
  status: number,
  body: (use: (text: string) => void) => void,
): void {
  const tell = (more: object): void => report({ kind: "request", host, token, status, ...more });
  if (status !== 401 && status !== 403) {
    tell({});
    return;
  }
  body((answer) =>
    attempt(() => {
      const { code, message } = field(parse(answer));
      tell({ code: number(code), message: text(message) });
    }),
  );
}

function afterFetch([input, options]: readonly unknown[], result: unknown): void {
  const isRequest = input instanceof NativeRequest;
  const given = (key: string): unknown => propertyOf(field(options), key)?.value;
  const address = isRequest ? apply(urlOfRequest, input, []) : input instanceof Address ? input.href : input;
  const host = hostOfPost(address, given("method") ?? (isRequest && apply(methodOfRequest, input, [])));
  const header = host && headerIn(given("headers") ?? (isRequest && apply(headersOfRequest, input, [])));
  if (!host || header == null) return;
  const token = tokenOf(header);
  report({ kind: "request", host, token });
  // The page's own promise is returned untouched. A failure is marked as handled here: otherwise it would be reported
  // as unhandled even if the page handles it.
  apply(then, result, [
    (response: Response) =>
      attempt(() =>
        reportAnswer(host, token, response.status, (use) =>
          apply(then, response.clone().text(), [use, () => {}]),
        ),
      ),
    () => {},
  ]);
}

function start(): void {
  // A second observer in one page would report everything twice.
  if (!apply(dispatch, page, [new Message(HELLO, { cancelable: true })])) return;
  apply(listen, page, [HELLO, (event: Event) => event.preventDefault()]);
  hideSource();
  watch(socketPrototype ?? {}, "send", (self, [data]) => {
    const socket = lookAt(self);
    if (socket !== null) readFrame(socket, data, true);
  });
  watch(window, "fetch", (_self, args, result) => afterFetch(args, result));
  const hosts = weakMap<string | null>();
  const xhrPrototype = prototypeOf(window.XMLHttpRequest);
  watch(xhrPrototype, "open", (self, [method, address]) => {
    hosts.set(self, null);
    hosts.set(self, hostOfPost(address instanceof Address ? address.href : address, method));
  });
  watch(xhrPrototype, "setRequestHeader", (self, [name, value]) => {
    const host = hosts.get(self);
    if (!host || !isTokenHeader(name)) return;
    const token = tokenOf(value);
    const xhr = self as XMLHttpRequest;
    report({ kind: "request", host, token });
    apply(listen, xhr, [
      "load",
      () => attempt(() => reportAnswer(host, token, xhr.status, (use) => use(xhr.responseText))),
    ]);
  });
}

attempt(start);
