import fc from "fast-check";
import { ERROR_CODES } from "../../src/core/twilio/error-codes.ts";

/** What Twilio says in a refusal. */
export interface Said {
  readonly code: number;
  readonly message: string;
}

/** One way in which a text reports a refusal. */
export type RefusalForm = (said: Said) => string;

const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const json = JSON.stringify;

/** Codes with which Twilio refuses a token. */
export const REFUSING_CODES: readonly number[] = [...ERROR_CODES.values()]
  .filter(({ area }) => area === "token" || area === "account")
  .map(({ code }) => code);

/** Codes that are about a call, its media, its network or the speed of requests. */
export const CALL_CODES: readonly number[] = [...ERROR_CODES.values()]
  .filter(({ area }) => area === "call" || area === "network" || area === "limit")
  .map(({ code }) => code);

const frame = ({ code, message }: Said): object => ({
  payload: { error: { code, message } },
  type: "error",
  version: "1.6",
});

/** Forms of the signaling socket's `error` message, as people copy it and tools record it. */
export const FRAME_FORMS: Readonly<Record<string, RefusalForm>> = {
  bare: (said) => json(frame(said)),
  "other order": ({ code, message }) =>
    json({ type: "error", version: "1.6", payload: { error: { message, code } } }),
  "code as text": ({ code, message }) =>
    json({ type: "error", payload: { error: { code: `${code}`, message } } }),
  "code in the payload": ({ code, message }) => json({ type: "error", payload: { code, message } }),
  "pretty printed": (said) => json(frame(said), null, 2),
  "DevTools, messages": (said) => `↓ ${json(frame(said))}\t96\n11:06:40.120`,
  "SDK 1.x": (said) => `device.js:755 [TwilioVoice][WSTransport] Received: ${json(frame(said))}`,
  "SDK 1.x, its own log": (said) => `[WSTransport] Received: ${json(frame(said))}`,
  "SDK 2.x": (said) => `[TwilioVoice][WSTransport] Received: ${json(frame(said))}`,
  loglevel: (said) => `[11:06:40] DEBUG (TwilioVoice): Received: ${json(frame(said))}`,
  Safari: (said) =>
    `[Log] [TwilioVoice][WSTransport] – "Received: ${json(frame(said))}" (twilio.js, line 99)`,
  Firefox: (said) => `11:06:40.120 [TwilioVoice][WSTransport] Received: ${json(frame(said))} twilio.js:99:15`,
  "JSON line": (said) =>
    json({ level: "info", time: "2026-11-18T11:06:40.000Z", msg: `Received: ${json(frame(said))}` }),
  "JSON line in a JSON line": (said) =>
    json({ log: `${json({ level: 30, msg: `Received: ${json(frame(said))}` })}\n`, stream: "stdout" }),
  docker: (said) => json({ log: `${json(frame(said))}\n`, stream: "stderr", time: "2026-11-18T11:06:40.1Z" }),
  logfmt: (said) => `level=info msg=${json(`Received: ${json(frame(said))}`)} logger=voice`,
  "cut behind the code": ({ code }) => `Received: {"type":"error","payload":{"error":{"code":${code},"mess`,
  "cut in the message": ({ code }) =>
    `Received: {"type":"error","version":"1.6","payload":{"error":{"code":${code},"message":"Acc…`,
  HAR: (said) =>
    json({
      log: {
        entries: [
          {
            startedDateTime: "2026-11-18T11:06:40.000Z",
            request: { method: "GET", url: "wss://voice-js.roaming.twilio.com/signal", headers: [] },
            response: { status: 101, headers: [] },
            _webSocketMessages: [
              { type: "receive", time: 1_795_000_000.1, opcode: 1, data: json(frame(said)) },
            ],
          },
        ],
      },
    }),
  "DevTools protocol": (said) =>
    json({
      method: "Network.webSocketFrameReceived",
      params: { requestId: "7.1", timestamp: 99.5, response: { opcode: 1, payloadData: json(frame(said)) } },
    }),
  "object of Chrome's console": ({ code, message }) =>
    `{type: 'error', version: '1.6', payload: {error: {code: ${code}, message: ${quoted(message)}}}}`,
  "node's inspect": ({ code, message }) =>
    `{\n  type: 'error',\n  payload: { error: { code: ${code}, message: ${quoted(message)} } }\n}`,
  "Firefox's console": ({ code, message }) =>
    `Received: Object { payload: { error: { code: ${code}, message: ${json(message)} } }, type: "error", version: "1.6" }`,
};

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;
}

/** Forms of an error as JSON. */
export const ERROR_FORMS: Readonly<Record<string, RefusalForm>> = {
  gateway: ({ code, message }) => json({ code, message }),
  "SDK's object": ({ code, message }) =>
    json({
      name: "AccessTokenInvalid",
      code,
      message: `AccessTokenInvalid (${code}): ${message}`,
      causes: ["x"],
      solutions: [],
      explanation: message,
      description: "Invalid access token",
    }),
  list: ({ code, message }) => json([{ code, message }]),
  "in an error": ({ code, message }) => json({ error: { code, message } }),
  "code as text": ({ code, message }) => json({ code: `${code}`, message }),
  error_code: ({ code, message }) => json({ error_code: code, error_message: message, message }),
  Flutter: ({ code, message }) => `flutter: PlatformException(${code}, ${message}, null, null)`,
  "pretty printed": ({ code, message }) => json({ code, message }, null, 4),
  "escaped in a JSON line": ({ code, message }) =>
    json({ level: "error", msg: `token refused: ${json({ code, message })}` }),
};

const answered = ({ code, message }: Said): string => json({ code, message });

/** Forms of the event gateway's answer with an error in its body. */
export const ANSWER_FORMS: Readonly<Record<string, RefusalForm>> = {
  HAR: (said) =>
    json({
      startedDateTime: "2026-11-18T11:06:40.000Z",
      request: { method: "POST", url: GATEWAY, headers: [] },
      response: { status: 403, content: { mimeType: "application/json", text: answered(said) } },
    }),
  "HAR in base64": (said) =>
    json({
      request: { method: "POST", url: GATEWAY, headers: [] },
      response: {
        status: 403,
        content: { text: Buffer.from(answered(said)).toString("base64"), encoding: "base64" },
      },
    }),
  Postman: (said) =>
    json({
      name: "events",
      request: { method: "POST", header: [], url: { raw: GATEWAY } },
      response: [{ name: "ok", code: 403, status: "Forbidden", body: answered(said) }],
    }),
  "curl -v": (said) =>
    [
      "> POST /v4/EndpointEvents HTTP/2",
      "> Host: eventgw.us1.twilio.com",
      ">",
      "< HTTP/2 403",
      "< content-type: application/json",
      "<",
      answered(said),
    ].join("\n"),
  "curl -i": (said) => `HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n${answered(said)}`,
  DevTools: (said) =>
    `Request URL\n${GATEWAY}\nRequest Method\nPOST\nStatus Code\n403 Forbidden\nResponse\n${answered(said)}`,
};

/** Forms of an SDK's or an app's log line. */
export const LINE_FORMS: Readonly<Record<string, RefusalForm>> = {
  "class and code": ({ code, message }) => `AccessTokenInvalid (${code}): ${message}`,
  "Received error": ({ code, message }) =>
    `[TwilioVoice][Device] Received error: Error: (${code}): ${message}`,
  TwilioError: ({ code, message }) => `TwilioError: AccessTokenInvalid (${code}): ${message}`,
  "Uncaught in promise": ({ code, message }) =>
    `Uncaught (in promise) TwilioError: AccessTokenInvalid (${code}): ${message}\n    at e._onSignalingError (twilio.js:4:1)`,
  logcat: ({ code, message }) =>
    `11-18 11:06:40.120  4321  4400 E VoiceActivity: Registration Error: ${code}, ${message}`,
  "logcat, brief": ({ code, message }) => `E/VoiceActivity( 4321): Registration Error: ${code}, ${message}`,
  "logcat, Studio": ({ code, message }) =>
    `2026-11-18 11:06:40.120  4321-4400  VoiceActivity  com.example.app  E  Registration Error: ${code}, ${message}`,
  iOS: ({ code, message }) =>
    `Error Domain=com.twilio.voice.error Code=${code} ${json(message)} UserInfo={NSLocalizedDescription=x}`,
  NSLog: ({ code, message }) =>
    `2026-11-18 11:06:40.120 App[321:4567] An error occurred while registering: Error Domain=com.twilio.voice.error Code=${code} ${json(message)}`,
  "React Native": ({ code, message }) =>
    ` ERROR  [TwilioVoice] registration failed, error code: ${code} ${message}`,
  Sentry: ({ code, message }) =>
    json({
      event_id: "9f1c2b",
      timestamp: "2026-11-18T11:06:40.000Z",
      exception: { values: [{ type: "TwilioError", value: `AccessTokenInvalid (${code}): ${message}` }] },
    }),
  "Sentry, breadcrumb": ({ code, message }) =>
    json({
      breadcrumbs: {
        values: [{ category: "console", level: "error", message: `Twilio error code: ${code} ${message}` }],
      },
    }),
  Datadog: ({ code, message }) =>
    json({
      timestamp: 1_795_000_000_000,
      status: "error",
      error: { kind: "TwilioError", message: `AccessTokenInvalid (${code}): ${message}` },
    }),
  logfmt: ({ code, message }) =>
    `time=2026-11-18T11:06:40Z level=error msg="twilio error ${code}" err=${json(message)}`,
  bunyan: ({ code, message }) =>
    json({
      name: "app",
      hostname: "h",
      pid: 1,
      level: 50,
      err: { message, name: "TwilioError", code },
      msg: message,
      v: 0,
    }),
  journald: ({ code, message }) =>
    `Nov 18 11:06:40 host app[123]: Twilio device error: code=${code} ${message}`,
};

/** Lines with the event gateway's status and no code. */
export const STATUS_LINES: readonly string[] = [
  `POST ${GATEWAY} 403 (Forbidden)`,
  `twilio.min.js:7  POST ${GATEWAY} 401 (Unauthorized)`,
  `POST ${GATEWAY} net::ERR_ABORTED 403 (Forbidden)`,
  `XHRPOST ${GATEWAY} [HTTP/2 403 Forbidden 92ms]`,
  `XHRPOST\n${GATEWAY}\n[HTTP/2 403  92ms]`,
  `Failed to load resource: the server responded with a status of 403 (Forbidden) (EndpointEvents, line 0)`,
  `${GATEWAY.slice(8)}:1  Failed to load resource: the server responded with a status of 403 ()`,
  `<-- 403 ${GATEWAY} (92ms)`,
  `<-- 403 Forbidden ${GATEWAY} (92ms, 40-byte body)`,
  `10.0.0.7 - - [18/Nov/2026:11:06:40 +0000] "POST /v4/EndpointEvents HTTP/1.1" 403 37 "-" "Mozilla/5.0"`,
  `POST ${GATEWAY} -> 403`,
  `[error] ${GATEWAY} responded with status code 403`,
];

const LETTERS = "abcdefghijklmnopqrstuvwxyz -";
const message = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    "Validation failed",
    `Twilio said "no"`,
    "Nein, 拒否",
    "it's over",
    "a {brace",
    "50 % [off]",
  ),
  // A text that begins with a unit of time would make a quantity of the code before it.
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 30 }).map((text) => `no ${text}`),
);

function formsOf(
  forms: Readonly<Record<string, RefusalForm>>,
  codes: readonly number[],
): fc.Arbitrary<ToldRefusal> {
  return fc
    .record({ form: fc.constantFrom(...Object.keys(forms)), code: fc.constantFrom(...codes), message })
    .map(({ form, code, message: text }) => ({
      form,
      code,
      text: forms[form]?.({ code, message: text }) ?? "",
    }));
}

/** A text that reports a refusal. */
export interface ToldRefusal {
  readonly form: string;
  /** Twilio's code; null if there is only a status. */
  readonly code: number | null;
  readonly text: string;
}

/** Refusals with a code, in any form. */
export const refusals: fc.Arbitrary<ToldRefusal> = fc.oneof(
  formsOf(FRAME_FORMS, REFUSING_CODES),
  formsOf(ERROR_FORMS, REFUSING_CODES),
  formsOf(ANSWER_FORMS, REFUSING_CODES),
  formsOf(LINE_FORMS, REFUSING_CODES),
);

/** Refusals of a sign-in with an unknown code. */
export const unknownRefusals: fc.Arbitrary<ToldRefusal> = fc
  .record({
    form: fc.constantFrom(...Object.keys(FRAME_FORMS)),
    code: fc.integer({ min: 10_000, max: 99_999 }).filter((code) => !ERROR_CODES.has(code)),
  })
  .map(({ form, code }) => ({ form, code, text: FRAME_FORMS[form]?.({ code, message: "No" }) ?? "" }));

/** The event gateway's refusals with only a status. */
export const statusRefusals: fc.Arbitrary<ToldRefusal> = fc
  .constantFrom(...STATUS_LINES)
  .map((text) => ({ form: "status", code: null, text }));

/** Failures of calls, media and the network, in an SDK's `hangup` message or a log line. */
export const callFailures: fc.Arbitrary<ToldRefusal> = fc
  .record({ code: fc.constantFrom(...CALL_CODES), message, isFrame: fc.boolean() })
  .map(({ code, message: text, isFrame }) => ({
    form: isFrame ? "hangup" : "line",
    code,
    text: isFrame
      ? json({ type: "hangup", payload: { callsid: "CA1", error: { code, message: text } } })
      : `[TwilioVoice][Call] Received HANGUP from gateway, error code: ${code} ${text}`,
  }));

const number = fc.constantFrom(...ERROR_CODES.keys());

/** Texts in which a number from the table of codes is something else: a port, a time, a price, a part of something. */
export const HARMLESS_FORMS: readonly ((number: number) => string)[] = [
  (n) => `listening on port ${n}`,
  (n) => `connected to 10.0.0.7:${n}`,
  (n) => `GET http://localhost:${n}/token 200`,
  (n) => `request took ${n} ms`,
  (n) => `request took ${n}ms`,
  (n) => `sent ${n} bytes in 3 calls`,
  (n) => `    at connect (app.js:${n}:17)`,
  (n) => `app.js:${n} ready`,
  (n) => `dialing +1${n}5550`,
  (n) => `To: +49 ${n} 123456`,
  (n) => `total: $${n}`,
  (n) => `price ${n} EUR`,
  (n) => `order ${n} was shipped`,
  (n) => `[${n}] app started`,
  (n) => `Nov 18 11:06:40 host app[${n}]: ready`,
  (n) => `11-18 11:06:40.120  ${n}  ${n} I App: ready`,
  (n) => json({ pid: n, level: 30, msg: "ready" }),
  (n) => json({ id: n, name: "alice", amount: n }),
  (n) => json({ code: 200, id: n, message: "OK" }),
  (n) => `zip code ${n}`,
  (n) => `version 2.${n}`,
  (n) => `id-${n}-x`,
  (n) => `0x${n}`,
  (n) => `${n}`,
];

/** Lines with a number that only looks like a code. */
export const harmlessLines: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...HARMLESS_FORMS), number)
  .map(([form, n]) => form(n));
