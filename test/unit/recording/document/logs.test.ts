import { describe, expect, test } from "vitest";
import { readRecording } from "../../../../src/recording/document/read-recording.ts";
import { token } from "../../../support/make-token.ts";
import { answersOf, tokensOf } from "../../../support/recorded.ts";

const GOOD = token();
const LISTEN = `{"payload":{"browserinfo":{"p":"browser","v":"1.15.1"},"token":"${GOOD}"},"type":"listen","version":"1.6"}`;
const CONNECTED =
  '{"payload":{"token":{"identity":"alice","ttl":3600},"region":"us1"},"type":"connected","version":"1.6"}';
const ERROR =
  '{"payload":{"error":{"code":31205,"message":"JWT Token Expired"}},"type":"error","version":"1.6"}';
const EXPIRED = "AccessTokenExpired (20104): The access token is expired";
const AT = Date.UTC(2026, 10, 18, 11, 6, 40, 120);

/** What a log tells of its one token: whether it was sent, when, and Twilio's answers. */
function read(text: string) {
  const recording = readRecording(text, "paste");
  const tokens = tokensOf(recording);
  const [seen] = tokens;
  return {
    count: tokens.length,
    text: seen?.text,
    sent: seen?.sent,
    at: seen?.firstSeen ?? null,
    sdk: seen?.sdkVersion ?? null,
    answers: (answersOf(recording)[0] ?? []).map((answer) =>
      answer.from === "signaling"
        ? `${answer.type}${"code" in answer ? ` ${answer.code}` : ""}`
        : "code" in answer
          ? answer.code
          : answer.status,
    ),
  };
}

const signedIn = {
  count: 1,
  text: GOOD,
  sent: true,
  at: null,
  sdk: "1.15.1",
  answers: ["connected", "error 31205"],
};

describe("debug lines of an SDK, with the messages of its socket", () => {
  test.each<[title: string, line: (message: string, isSent: boolean) => string]>([
    ["Voice SDK 2.x", (m, sent) => `[TwilioVoice][WSTransport] ${sent ? "Sending" : "Received"}: ${m}`],
    ["Client 1.x", (m, sent) => `[WSTransport] ${sent ? "Sending" : "Received"}: ${m}`],
    [
      "loglevel with a prefix",
      (m, sent) => `[11:06:40] DEBUG: [TwilioVoice][WSTransport] ${sent ? "Sending" : "Received"}: ${m}`,
    ],
    ["Chrome, copied", (m, sent) => `device.js:755 [WSTransport] ${sent ? "Sending" : "Received"}: ${m}`],
    ["Chrome, with the style of a line", (m) => `log.js:12 %c[WSTransport]%c ${m} color: #999`],
    [
      "Chrome, saved as a file",
      (m) => `wstransport.js:99 [TwilioVoice][WSTransport] Received: ${m}\n(anonymous) @ wstransport.js:99`,
    ],
    ["Chrome, with a count", (m) => `2wstransport.js:99 [TwilioVoice][WSTransport] ${m}`],
    ["Firefox", (m) => `11:06:40.120 [TwilioVoice][WSTransport] Received: ${m} twilio.js:99:15`],
    ["Firefox, source in front", (m) => `<wstransport.js>:99:15 ${m}`],
    ["Safari", (m) => `[Log] [TwilioVoice][WSTransport] – "Received: ${m}" (twilio.js, line 99)`],
    ["a connection's number", (m) => `[Connection #3] ${m}`],
    ["the protocol view of DevTools", (m, sent) => `${sent ? "⬆" : "⬇"}${m}\t96\t11:06:40.120`],
    ["React Native, Metro", (m) => ` LOG  [TwilioVoice] ${m}`],
    ["Flutter", (m) => `I/flutter ( 4321): ${m}`],
    [
      "logcat",
      (m) =>
        `11-18 11:06:40.120  4321  4400 D chromium: [INFO:CONSOLE(99)] "Received: ${m}", source: https://a.example/twilio.js (99)`,
    ],
    ["the journal", (m) => `Nov 18 11:06:40 host softphone[321]: ${m}`],
  ])("%s", (_title, line) => {
    const text = `page loaded\n${line(LISTEN, true)}\n${line(CONNECTED, false)}\n${line(ERROR, false)}\n`;
    expect(read(text)).toEqual(signedIn);
  });

  test("with times and their zone", () => {
    const text = [LISTEN, CONNECTED]
      .map((message) => `2026-11-18T11:06:40.120Z DEBUG ws ${message}`)
      .join("\n");
    expect(read(text)).toMatchObject({ at: AT, answers: ["connected"] });
  });

  test.each<[title: string, line: (message: string) => string]>([
    [
      "docker",
      (m) => JSON.stringify({ log: `${m}\n`, stream: "stdout", time: "2026-11-18T11:06:40.120000000Z" }),
    ],
    ["pino", (m) => JSON.stringify({ level: 20, time: AT, pid: 7, hostname: "h", msg: `Received: ${m}` })],
    [
      "winston",
      (m) =>
        JSON.stringify({ level: "debug", message: `Received: ${m}`, timestamp: "2026-11-18T11:06:40.120Z" }),
    ],
    [
      "bunyan",
      (m) =>
        JSON.stringify({
          name: "a",
          hostname: "h",
          pid: 7,
          level: 20,
          msg: m,
          time: "2026-11-18T11:06:40.120Z",
          v: 0,
        }),
    ],
    [
      "logstash",
      (m) => JSON.stringify({ "@timestamp": "2026-11-18T11:06:40.120Z", "@version": "1", message: m }),
    ],
    [
      "CloudWatch",
      (m) => JSON.stringify({ logStreamName: "s", timestamp: AT, message: m, ingestionTime: AT + 9 }),
    ],
    [
      "Datadog",
      (m) =>
        JSON.stringify({ id: "x", content: { timestamp: "2026-11-18T11:06:40.120Z", message: m, tags: [] } }),
    ],
  ])("JSON lines, %s", (_title, line) => {
    const text = [LISTEN, CONNECTED, ERROR].map(line).join("\n");
    expect(read(text)).toEqual({ ...signedIn, at: AT });
  });
});

describe("messages that a console shows as objects", () => {
  const listen = `{type: 'listen', version: '1.6', payload: {browserinfo: {v: '1.15.1'}, token: '${GOOD}'}}`;
  const object = `{ type: 'error', payload: { error: { code: 31205, message: 'JWT Token Expired' } } }`;
  test.each<[title: string, text: string]>([
    [
      "Chrome",
      `ws.js:9 ${listen}\nws.js:9 {type: 'connected', payload: {…}}\nws.js:9 {type: 'error', payload: {error: {code: 31205, message: 'x'}}}`,
    ],
    ["node", `${listen}\n{ type: 'connected', payload: { token: [Object] } }\n${object}`],
    [
      "Firefox, which leaves out what the first one holds",
      `Object { payload: {…}, type: "listen" }\n${LISTEN}\nObject { payload: {…}, type: "connected" }\nObject { payload: { error: {code: 31205} }, type: "error" }`,
    ],
    [
      "Python",
      `{'type': 'listen', 'payload': {'browserinfo': {'v': '1.15.1'}, 'token': '${GOOD}'}}\n{'type': 'connected', 'payload': {}}\n{'type': 'error', 'payload': {'code': 31205, 'ok': None}}`,
    ],
  ])("%s", (_title, text) => {
    expect(read(text)).toEqual(signedIn);
  });
});

describe("lines that name an error", () => {
  test.each<[title: string, line: string, codes: readonly number[]]>([
    ["the Device's", `[TwilioVoice][Device] Received error:  Error: ${EXPIRED}`, [20104]],
    ["an uncaught one", `Uncaught (in promise) TwilioError: ${EXPIRED}\n    at twilio.js:1:31205`, [20104]],
    [
      "Chrome's object",
      `device.js:755 AccessTokenExpired {name: 'AccessTokenExpired', code: 20104, message: '${EXPIRED}', causes: Array(1)}`,
      [20104],
    ],
    [
      "Firefox's object",
      `Object { code: 20104, message: "${EXPIRED}", name: "AccessTokenExpired" } app.js:31202:9`,
      [20104],
    ],
    ["Safari's", `[Error] Error – AccessTokenExpired: ${EXPIRED} (app.js:31202)`, [20104, 20104]],
    ["logcat, brief", `E/VoiceActivity( 4321): Registration Error: 20104, Access Token expired`, [20104]],
    [
      "logcat, threadtime",
      `11-18 11:06:40.120  4321 31205 E VoiceActivity: Registration Error: 20104, Access Token expired`,
      [20104],
    ],
    [
      "logcat of Studio",
      `2026-11-18 11:06:40.120  4321-31205 VoiceActivity  com.example.app  E  Registration Error: 20104, Access Token expired`,
      [20104],
    ],
    [
      "NSLog",
      `2026-11-18 11:06:40.120 App[321:31205] An error occurred while registering: Error Domain=com.twilio.voice.error Code=20104 "Access Token expired"`,
      [20104],
    ],
    [
      "os_log",
      `error 11:06:40.120+0100 App [voice] Error Domain=com.twilio.voice.error Code=20104 "Access Token expired" UserInfo={x=1}`,
      [20104],
    ],
    ["Flutter", `flutter: [ERROR] registration error: code 20104, message: Access Token expired`, [20104]],
    ["logfmt", `level=error pid=31205 code=20104 msg="token refused"`, [20104]],
    [
      "pino",
      JSON.stringify({
        level: 50,
        pid: 31205,
        err: { type: "TwilioError", message: EXPIRED, code: 20104, stack: "at x:1:31202" },
        msg: "failed",
      }),
      [20104],
    ],
  ])("%s", (_title, line, codes) => {
    const { answers, sent, at } = read(`token ${GOOD}\n${line}\n`);
    expect(new Set(answers)).toEqual(new Set(codes));
    expect([sent, at]).toEqual([false, null]);
  });

  test("Sentry: exception values, breadcrumbs, and the header of the request that it shows", () => {
    const event = {
      event_id: "9f1c2b",
      timestamp: "2026-11-18T11:06:40.120Z",
      request: { url: "https://app.example.com/phone", headers: { Referer: "https://app.example.com/" } },
      breadcrumbs: { values: [{ category: "console", message: `signing in with ${GOOD}` }] },
      exception: {
        values: [
          { type: "TwilioError", value: EXPIRED, stacktrace: { frames: [{ lineno: 31205, colno: 31202 }] } },
        ],
      },
    };
    expect(read(JSON.stringify(event))).toMatchObject({
      count: 1,
      text: GOOD,
      sent: false,
      answers: [20104],
    });
  });
});
