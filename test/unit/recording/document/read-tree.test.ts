import { describe, expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { TextReader } from "../../../../src/recording/document/read-text.ts";
import { Recording } from "../../../../src/recording/document/recording.ts";
import { token, withIdentity } from "../../../support/make-token.ts";
import { answersOf, tokensOf } from "../../../support/recorded.ts";

const ALICE = token();
const BOB = token({ payload: withIdentity("bob") });
const AT = 1_795_000_000_000;
const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const listen = (text: string): Json => ({ type: "listen", payload: { token: text } });
const refusal: Json = { type: "error", payload: { error: { code: 31205 } } };

function read(value: Json): Recording {
  const recording = new Recording();
  new TextReader(recording, "paste").readTree(value);
  return recording;
}
const texts = (value: Json): string[] => tokensOf(read(value)).map(({ text }) => text);
/** A value in an array in an array … */
const nested = (value: Json, depth: number): Json => (depth === 0 ? value : [nested(value, depth - 1)]);
/** A value as JSON inside a string inside JSON … */
const quoted = (value: Json, times: number): Json =>
  times === 0 ? value : { text: JSON.stringify(quoted(value, times - 1)) };

describe("tokens that are mentioned", () => {
  test("are found wherever they stand, and nothing counts as sent", () => {
    const recording = read({ user: { token: ALICE }, list: [null, 7, true, `Bearer ${BOB}`] });
    expect(tokensOf(recording).map(({ text, sent, standalone }) => [text, sent, standalone])).toEqual([
      [ALICE, false, true],
      [`Bearer ${BOB}`, false, true],
    ]);
    expect(recording.isCapture).toBe(false);
  });

  test("beside what is sent somewhere", () => {
    const recording = read({
      request: { url: GATEWAY, headers: { Authorization: `Bearer ${BOB}` } },
      notes: `see ${ALICE}`,
    });
    expect(tokensOf(recording).map(({ text }) => text)).toContain(ALICE);
  });

  test("a text alone may hold one", () => expect(texts(`a ${ALICE}`)).toEqual([ALICE]));
  test("a short text is no token", () => expect(texts(["eyJhbGciOiJIUzI"])).toEqual([]));

  test("forty levels deep, and no deeper", () => {
    expect(texts(nested(ALICE, 41))).toEqual([ALICE]);
    expect(texts(nested(ALICE, 42))).toEqual([]);
  });

  test("in JSON inside a string, as often as five times", () => {
    expect(read(quoted(listen(ALICE), 5)).isCapture).toBe(true);
    expect(read(quoted(listen(ALICE), 6)).isCapture).toBe(false);
  });

  test("in a string that only begins like JSON", () => {
    expect(texts([`{ token: '${ALICE}'`])).toEqual([ALICE]);
    expect(texts([`  [see] ${ALICE}`])).toEqual([ALICE]);
  });

  test.each(["", " ", "Sending: "])("the JSON in a string may have something before it: %j", (before) => {
    expect(read([before + JSON.stringify(listen(ALICE))]).isCapture).toBe(true);
  });
});

describe("socket messages", () => {
  test("in a list belong to one socket", () => {
    const recording = read([listen(ALICE), refusal]);
    expect(tokensOf(recording)).toMatchObject([{ text: ALICE, sent: true }]);
    expect(answersOf(recording)).toMatchObject([[{ code: 31205 }]]);
    expect(recording.session.strays).toEqual([]);
  });

  test.each(["time", "timestamp", "wallTime"])("have the %s that stands around them", (name) => {
    expect(read([{ [name]: AT, data: listen(ALICE) }]).session.tokens[0]?.firstSeen).toBe(AT);
  });

  test("keep an outer time where a nearer one tells none", () => {
    expect(
      read({ time: AT, list: [{ timestamp: 5, data: listen(ALICE) }] }).session.tokens[0]?.firstSeen,
    ).toBe(AT);
  });

  test("without a time have none", () =>
    expect(read([listen(ALICE)]).session.tokens[0]?.firstSeen).toBeNull());

  test("of CDP belong to the socket that is named", () => {
    const message = (requestId: string, payload: Json): Json => ({
      requestId,
      response: { payloadData: JSON.stringify(payload) },
    });
    const recording = read([message("1", listen(ALICE)), message("2", listen(BOB)), message("1", refusal)]);
    expect(texts([message("1", listen(ALICE)), message("2", listen(BOB))])).toEqual([ALICE, BOB]);
    expect(answersOf(recording).map(({ length }) => length)).toEqual([1, 0]);
  });

  test("of CDP know the place of the socket that they are in", () => {
    const messages = [{ requestId: "1", data: listen(ALICE) }];
    const recording = read({
      request: { url: "wss://voice-js.dublin.twilio.com/signal", headers: [] },
      _webSocketMessages: messages,
    });
    expect(tokensOf(recording)[0]).toMatchObject({ signalingHost: "voice-js.dublin.twilio.com" });
  });

  test.each<[title: string, more: (messages: Json) => { [key: string]: Json }]>([
    ["HAR of Chrome", (messages) => ({ _webSocketMessages: messages })],
    ["without the underscore", (messages) => ({ webSocketMessages: messages })],
    ["in the answer", (messages) => ({ response: { _webSocketMessages: messages } })],
  ])("in the record of a socket: %s", (_title, more) => {
    const recording = read({
      startedDateTime: "2026-11-18T11:06:40.000Z",
      request: { url: "wss://voice-js.dublin.twilio.com/signal", headers: [] },
      ...more([{ type: "send", data: JSON.stringify(listen(ALICE)) }]),
    });
    expect(tokensOf(recording)).toMatchObject([
      { text: ALICE, sent: true, signalingHost: "voice-js.dublin.twilio.com", firstSeen: AT },
    ]);
  });

  test.each<[url: string | null, sent: boolean]>([
    ["wss://crm.example.com/socket", false],
    ["wss://chunderw-vpc-gll.twilio.com/signal", true],
    [null, true],
  ])("of the socket to %s: the token was sent, %s", (url, sent) => {
    const recording = read({ request: { url, headers: [] }, _webSocketMessages: [{ data: listen(ALICE) }] });
    expect(tokensOf(recording)).toMatchObject([{ text: ALICE, sent, standalone: sent }]);
    expect(recording.isCapture).toBe(true);
  });

  test("of a socket that shows no token belong to the nearest one", () => {
    const socket = (...messages: Json[]): Json => ({
      request: { url: "wss://voice-js.dublin.twilio.com/signal", headers: [] },
      _webSocketMessages: messages,
    });
    const recording = read([socket(listen(ALICE)), socket(refusal)]);
    expect(answersOf(recording)).toMatchObject([[{ code: 31205 }]]);
  });
});

describe("requests", () => {
  const request = (url: string, more: { [key: string]: Json } = {}): Json => ({
    startedDateTime: "2026-11-18T11:06:40.000Z",
    request: { method: "POST", url, headers: [], ...more },
  });

  test("the token header counts as sent", () => {
    const recording = read([request(GATEWAY, { headers: [{ name: "X-Twilio-Token", value: ALICE }] })]);
    expect(recording.isCapture).toBe(true);
    expect(tokensOf(recording)).toMatchObject([
      { text: ALICE, sent: true, firstSeen: AT, host: "eventgw.us1.twilio.com" },
    ]);
  });

  test("a body that went to Twilio was sent there", () => {
    const recording = read(
      request("https://cds.us1.twilio.com/v4", { postData: { text: `token=${ALICE}` } }),
    );
    expect(tokensOf(recording)).toMatchObject([
      { text: ALICE, sent: true, firstSeen: AT, host: "cds.us1.twilio.com" },
    ]);
  });

  test("a token in a body that went elsewhere is only mentioned there", () => {
    const recording = read(request("https://crm.example.com/", { postData: { text: `token=${ALICE}` } }));
    expect(tokensOf(recording)).toMatchObject([{ text: ALICE, sent: false, standalone: false }]);
  });

  test.each<[query: string, text: string]>([
    [`?token=${ALICE}`, ALICE],
    [`?a=b&token=${ALICE}&c=d`, ALICE],
    [`?token=${ALICE}#top`, ALICE],
    ["?token=a%2Bb", "a+b"],
    ["?token=a%zz", "a%zz"],
  ])("a token in Twilio's address was sent: %s", (query, text) => {
    const recording = read(request(`wss://tsock.us1.twilio.com/v3/wsconnect${query}`));
    expect(tokensOf(recording)).toMatchObject([
      { text, sent: true, firstSeen: AT, host: "tsock.us1.twilio.com" },
    ]);
  });

  test.each(["https://crm.example.com/?token=", "https://tsock.us1.twilio.com/?mytoken="])(
    "another address tells nothing: %s",
    (url) => expect(texts(request(url + ALICE))).toEqual([]),
  );

  test("what another service answers with is only mentioned there", () => {
    const recording = read({
      request: { url: "https://crm.example.com/token", headers: [] },
      response: { content: { text: JSON.stringify({ token: ALICE }) } },
    });
    expect(tokensOf(recording)).toMatchObject([{ text: ALICE, sent: false, standalone: false }]);
  });
});

describe("everything in a document is looked at", () => {
  test("a record of a request does not end the search", () => {
    const entry = (more: { [key: string]: Json }): Json => ({
      request: { url: "https://a.example", headers: [] },
      ...more,
    });
    expect(texts(entry({ note: ALICE, item: [entry({ log: [`x ${BOB}`] })] }))).toEqual([ALICE, BOB]);
  });

  test("each answer that Postman saved", () => {
    const header = [{ key: "X-Twilio-Token", value: ALICE }];
    const originalRequest = { method: "POST", header, url: { raw: GATEWAY } };
    const answer = (code: number, error: number): Json => ({
      originalRequest,
      code,
      body: JSON.stringify({ code: error, message: "no" }),
    });
    const recording = read({
      item: [
        {
          request: { method: "POST", header, url: { raw: GATEWAY } },
          response: [answer(403, 20104), answer(401, 20101)],
        },
      ],
    });
    expect(answersOf(recording)).toMatchObject([[{ code: 20104 }, { code: 20101 }]]);
  });

  test("the answer of a token server, with another token in the Authorization header", () => {
    const recording = read({
      request: {
        url: "https://crm.example.com/token",
        headers: [{ name: "Authorization", value: `Bearer ${BOB}` }],
      },
      response: { content: { text: JSON.stringify({ identity: "alice", token: ALICE }) } },
    });
    expect(tokensOf(recording).map(({ text, sent }) => [text, sent])).toContainEqual([ALICE, false]);
  });

  test("an answer to a request whose header is not shown belongs to the nearest token", () => {
    const refused = {
      request: { method: "POST", url: GATEWAY },
      response: { status: 403, content: { text: '{"code":20104}' } },
    };
    expect(answersOf(read([`token ${ALICE}`, refused]))).toMatchObject([[{ status: 403, code: 20104 }]]);
  });

  test("the answer to a preflight says nothing", () => {
    const refused = { request: { method: "OPTIONS", url: GATEWAY }, response: { status: 403 } };
    expect(answersOf(read([`token ${ALICE}`, refused]))).toEqual([[]]);
  });

  test("another service's error is not Twilio's", () => {
    const answer = {
      request: { url: "https://crm.example.com/" },
      response: { content: { text: '{"code":20104,"message":"m"}' } },
    };
    expect(answersOf(read([`token ${ALICE}`, answer]))).toEqual([[]]);
  });
});
