import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/core/json/json.ts";
import { readJsonCapture } from "../../../src/recording/read-json-capture.ts";
import { TokenLog } from "../../../src/recording/token-log.ts";
import { token, withIdentity } from "../../support/make-token.ts";

const ALICE = token();
const BOB = token({ payload: withIdentity("bob") });
const AT = 1_795_000_000_000;
const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const listen = (text: string): Json => ({ type: "listen", payload: { token: text } });
const refusal: Json = { type: "error", payload: { error: { code: 31205 } } };

function read(value: Json): TokenLog {
  const log = new TokenLog();
  readJsonCapture(value, log);
  return log;
}
const texts = (value: Json): string[] => read(value).tokens.map(({ text }) => text);
/** A value in an array in an array … */
const nested = (value: Json, depth: number): Json => (depth === 0 ? value : [nested(value, depth - 1)]);
/** A value as JSON inside a string inside JSON … */
const quoted = (value: Json, times: number): Json =>
  times === 0 ? value : { text: JSON.stringify(quoted(value, times - 1)) };

describe("tokens that are mentioned", () => {
  test("are found wherever they stand, and nothing counts as sent", () => {
    const log = read({ user: { token: ALICE }, list: [null, 7, true, `Bearer ${BOB}`] });
    expect(log.tokens.map(({ text, sent, standalone }) => [text, sent, standalone])).toEqual([
      [ALICE, false, true],
      [`Bearer ${BOB}`, false, true],
    ]);
    expect(log.isCapture).toBe(false);
  });

  test("a text alone may hold one", () => expect(texts(`a ${ALICE}`)).toEqual([ALICE]));
  test("a short text is no token", () => expect(texts(["eyJhbGciOiJIUzI"])).toEqual([]));

  test("forty levels deep, and no deeper", () => {
    expect(texts(nested(ALICE, 41))).toEqual([ALICE]);
    expect(texts(nested(ALICE, 42))).toEqual([]);
  });

  test("in JSON inside a string, as often as four times", () => {
    expect(read(quoted(listen(ALICE), 4)).isCapture).toBe(true);
    expect(read(quoted(listen(ALICE), 5)).isCapture).toBe(false);
  });

  test("in a string that only begins like JSON", () => {
    expect(texts([`{ token: '${ALICE}'`])).toEqual([ALICE]);
    expect(texts([`  [see] ${ALICE}`])).toEqual([ALICE]);
  });

  test("the JSON in a string may have space before it", () => {
    expect(read([` ${JSON.stringify(listen(ALICE))}`]).isCapture).toBe(true);
    expect(read([`a ${JSON.stringify(listen(ALICE))}`]).isCapture).toBe(false);
  });
});

describe("socket messages", () => {
  test("in a list belong to one socket", () => {
    const log = read([listen(ALICE), refusal]);
    expect(log.tokens).toMatchObject([{ text: ALICE, sent: true, answers: [{ code: 31205 }] }]);
    expect(log.strayAnswers).toEqual([]);
  });

  test.each(["time", "timestamp", "wallTime"])("have the %s that stands around them", (name) => {
    expect(read([{ [name]: AT, data: listen(ALICE) }]).tokens[0]?.firstAt).toBe(AT);
  });

  test("keep an outer time where a nearer one tells none", () => {
    expect(read({ time: AT, list: [{ timestamp: 5, data: listen(ALICE) }] }).tokens[0]?.firstAt).toBe(AT);
  });

  test("without a time have none", () => expect(read([listen(ALICE)]).tokens[0]?.firstAt).toBeNull());

  test("of CDP belong to the socket that is named", () => {
    const message = (requestId: string, payload: Json): Json => ({
      requestId,
      response: { payloadData: JSON.stringify(payload) },
    });
    const log = read([message("1", listen(ALICE)), message("2", listen(BOB)), message("1", refusal)]);
    expect(log.tokens.map(({ text, answers }) => [text, answers.length])).toEqual([
      [ALICE, 1],
      [BOB, 0],
    ]);
  });

  test("of CDP know the place of the socket that they are in", () => {
    const messages = [{ requestId: "1", data: listen(ALICE) }];
    const log = read({
      request: { url: "wss://voice-js.dublin.twilio.com/signal", headers: [] },
      _webSocketMessages: messages,
    });
    expect(log.tokens[0]).toMatchObject({ host: "voice-js.dublin.twilio.com", edge: "dublin" });
  });

  test.each<[title: string, more: (messages: Json) => { [key: string]: Json }]>([
    ["HAR of Chrome", (messages) => ({ _webSocketMessages: messages })],
    ["without the underscore", (messages) => ({ webSocketMessages: messages })],
    ["in the answer", (messages) => ({ response: { _webSocketMessages: messages } })],
  ])("in the record of a socket: %s", (_title, more) => {
    const log = read({
      startedDateTime: "2026-11-18T11:06:40.000Z",
      request: { url: "wss://voice-js.dublin.twilio.com/signal", headers: [] },
      ...more([{ type: "send", data: JSON.stringify(listen(ALICE)) }]),
    });
    expect(log.tokens).toMatchObject([
      { text: ALICE, sent: true, host: "voice-js.dublin.twilio.com", edge: "dublin", firstAt: AT },
    ]);
  });

  test.each<[url: string | null, count: number]>([
    ["wss://crm.example.com/socket", 0],
    ["wss://chunderw-vpc-gll.twilio.com/signal", 1],
    [null, 1],
  ])("of the socket to %s: %d tokens", (url, count) => {
    const log = read({ request: { url, headers: [] }, _webSocketMessages: [{ data: listen(ALICE) }] });
    expect(log.tokens).toHaveLength(count);
    expect(log.isCapture).toBe(true);
  });

  test("of two sockets are kept apart", () => {
    const socket = (...messages: Json[]): Json => ({
      request: { url: "wss://voice-js.dublin.twilio.com/signal", headers: [] },
      _webSocketMessages: messages,
    });
    const log = read([socket(listen(ALICE)), socket(refusal)]);
    expect(log.tokens[0]?.answers).toEqual([]);
    expect(log.strayAnswers).toHaveLength(1);
  });
});

describe("requests", () => {
  const request = (url: string, more: { [key: string]: Json } = {}): Json => ({
    startedDateTime: "2026-11-18T11:06:40.000Z",
    request: { method: "POST", url, headers: [], ...more },
  });

  test("the token header counts as sent", () => {
    const log = read([request(GATEWAY, { headers: [{ name: "X-Twilio-Token", value: ALICE }] })]);
    expect(log.isCapture).toBe(true);
    expect(log.tokens).toMatchObject([
      { text: ALICE, sent: true, firstAt: AT, host: "eventgw.us1.twilio.com" },
    ]);
  });

  test("a body that went to Twilio was sent there", () => {
    const log = read(request("https://cds.us1.twilio.com/v4", { postData: { text: `token=${ALICE}` } }));
    expect(log.tokens).toMatchObject([{ text: ALICE, sent: true, firstAt: AT, host: "cds.us1.twilio.com" }]);
  });

  test("a body that went elsewhere tells nothing", () => {
    expect(texts(request("https://crm.example.com/", { postData: { text: `token=${ALICE}` } }))).toEqual([]);
  });

  test.each<[query: string, text: string]>([
    [`?token=${ALICE}`, ALICE],
    [`?a=b&token=${ALICE}&c=d`, ALICE],
    [`?token=${ALICE}#top`, ALICE],
    ["?token=a%2Bb", "a+b"],
    ["?token=a%zz", "a%zz"],
  ])("a token in Twilio's address was sent: %s", (query, text) => {
    const log = read(request(`wss://tsock.us1.twilio.com/v3/wsconnect${query}`));
    expect(log.tokens).toMatchObject([{ text, sent: true, firstAt: AT, host: "tsock.us1.twilio.com" }]);
  });

  test.each(["https://crm.example.com/?token=", "https://tsock.us1.twilio.com/?mytoken="])(
    "another address tells nothing: %s",
    (url) => expect(texts(request(url + ALICE))).toEqual([]),
  );

  test("what another service answers with is only mentioned there", () => {
    const log = read({
      request: { url: "https://crm.example.com/token", headers: [] },
      response: { content: { text: JSON.stringify({ token: ALICE }) } },
    });
    expect(log.tokens).toMatchObject([{ text: ALICE, sent: false, standalone: false }]);
  });
});
