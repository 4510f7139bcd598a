import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/core/json/json.ts";
import {
  type Exchange,
  isExchange,
  noteHeader,
  readErrorBody,
  readMoment,
  readSdkVersion,
  sentToken,
  toExchange,
} from "../../../src/recording/read-exchange.ts";
import { TokenLog } from "../../../src/recording/token-log.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
/** 2026-11-18 11:06:40 UTC. */
const AT = 1_795_000_000_000;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("moments", () => {
  test.each<[title: string, value: Json | undefined, milliseconds: number | null]>([
    ["a date as text", "2026-11-18T11:06:40.000Z", AT],
    ["an HTTP date", "Wed, 18 Nov 2026 11:06:40 GMT", AT],
    ["milliseconds", AT, AT],
    ["seconds with a fraction", 1_795_000_000.5, AT + 500],
    ["microseconds", AT * 1000, AT],
    ["the smallest number that counts as seconds", 1e8, 1e11],
    ["the smallest number that counts as milliseconds", 1e11, 1e11],
    ["the smallest number that counts as microseconds", 1e14, 1e11],
    ["a tool's own clock", 99_999_999, null],
    ["a text that is no date", "soon", null],
    ["no value", undefined, null],
    ["null", null, null],
    ["an object", {}, null],
  ])("%s", (_title, value, milliseconds) => {
    expect(readMoment(value)).toBe(milliseconds);
  });
});

describe("what records a request", () => {
  test.each<[title: string, value: JsonObject]>([
    ["HAR", { request: { url: URL, headers: [] } }],
    ["a request with its URL alone", { request: { url: URL } }],
    ["a request with its headers alone", { request: { headers: [] } }],
    ["Postman", { request: { header: [] } }],
    ["webRequest", { requestHeaders: [], url: URL }],
    ["an object of headers and a URL", { headers: {}, url: URL }],
    ["a URL in parts", { header: [], url: { raw: URL } }],
    ["headers and a method", { headers: [], method: "POST" }],
  ])("%s", (_title, value) => {
    expect(isExchange(value)).toBe(true);
  });

  test.each<[title: string, value: JsonObject]>([
    ["nothing", {}],
    ["a URL alone", { url: URL }],
    ["headers alone", { headers: [] }],
    ["headers that are no set", { headers: "x", url: URL }],
    ["headers that are null", { headers: null, url: URL }],
    ["a request without URL and headers", { request: { method: "POST" }, headers: [], url: URL }],
    ["a URL that is none", { headers: [], url: 7, method: 7 }],
  ])("is not: %s", (_title, value) => {
    expect(isExchange(value)).toBe(false);
  });
});

describe("one form for all tools", () => {
  test("HAR", () => {
    const har = {
      startedDateTime: "2026-11-18T11:06:40.000Z",
      time: 250,
      request: {
        method: "post",
        url: URL,
        headers: [{ name: "X-Twilio-Token", value: "eyJ" }],
        postData: { mimeType: "application/json", text: '{"sdk_version":"2.18.5"}' },
      },
      response: { status: 403, content: { text: '{"code":20101}' }, _error: "" },
    };
    expect(toExchange(har)).toEqual({
      url: URL,
      method: "POST",
      headers: [{ name: "X-Twilio-Token", value: "eyJ" }],
      body: '{"sdk_version":"2.18.5"}',
      sdkVersion: "2.18.5",
      status: 403,
      answer: '{"code":20101}',
      at: AT,
      answeredAt: AT + 250,
      failure: null,
    });
  });

  test("an event of webRequest", () => {
    const event = {
      url: URL,
      method: "POST",
      requestHeaders: [{ name: "X-Twilio-Token", value: "eyJ" }],
      requestBody: "a",
      responseBody: "b",
      timeStamp: AT + 0.5,
      statusCode: 200,
    };
    expect(toExchange(event)).toEqual({
      url: URL,
      method: "POST",
      headers: event.requestHeaders,
      body: "a",
      sdkVersion: undefined,
      status: 200,
      answer: "b",
      at: AT + 0.5,
      answeredAt: AT + 0.5,
      failure: null,
    });
  });

  test("an object that tells nothing", () => {
    expect(toExchange({})).toEqual({
      url: null,
      method: "",
      headers: undefined,
      body: null,
      sdkVersion: undefined,
      status: null,
      answer: null,
      at: null,
      answeredAt: null,
      failure: null,
    });
  });

  test.each<[title: string, value: JsonObject, url: string | null]>([
    ["of the request", { request: { url: URL }, url: "https://other.example" }, URL],
    ["in parts", { request: { url: { raw: URL } } }, URL],
    ["beside the request", { request: {}, url: URL }, URL],
    [
      "host and path of the request",
      { request: { host: "a.twilio.com", path: "/v4" } },
      "https://a.twilio.com/v4",
    ],
    ["Charles", { scheme: "http", host: "a.twilio.com", path: "/v4", request: {} }, "http://a.twilio.com/v4"],
    ["a host alone", { host: "a.twilio.com" }, "https://a.twilio.com/"],
    ["a path alone", { path: "/v4" }, null],
  ])("the address: %s", (_title, value, url) => {
    expect(toExchange(value).url).toBe(url);
  });

  test.each<[title: string, value: JsonObject, headers: Json]>([
    ["headers", { request: { headers: ["a"], requestHeaders: ["b"] } }, ["a"]],
    ["requestHeaders", { request: { requestHeaders: ["b"], header: ["c"] } }, ["b"]],
    ["header", { request: { header: ["c"] }, requestHeaders: ["d"] }, ["c"]],
    ["beside the request", { request: {}, requestHeaders: ["d"] }, ["d"]],
  ])("the headers: %s", (_title, value, headers) => {
    expect(toExchange(value).headers).toEqual(headers);
  });

  test.each<[title: string, value: JsonObject, at: number]>([
    ["wallTime of CDP", { wallTime: 1_795_000_000 }, AT],
    ["timestamp", { timestamp: 1_795_000_000 }, AT],
    ["times.start of Charles", { times: { start: "2026-11-18T11:06:40.000Z" } }, AT],
  ])("the time: %s", (_title, value, at) => {
    expect(toExchange(value).at).toBe(at);
  });

  test.each<[took: Json, milliseconds: number]>([
    [0, 0],
    [1, 1],
    [-1, 0],
    [99_999_999, 99_999_999],
    [100_000_000, 0],
    ["250", 0],
  ])("an answer came after %s", (took, milliseconds) => {
    const { answeredAt } = toExchange({ startedDateTime: AT, time: took });
    expect(answeredAt).toBe(AT + milliseconds);
  });

  test("the time of an answer is not known without that of the request", () => {
    expect(toExchange({ time: 250 }).answeredAt).toBeNull();
  });

  test.each<[title: string, value: JsonObject, status: number]>([
    [
      "status of the response",
      { response: { status: 200, statusCode: 201 }, statusCode: 202, status: 203 },
      200,
    ],
    ["statusCode of the response", { response: { status: null, statusCode: 201 }, statusCode: 202 }, 201],
    ["statusCode beside it", { statusCode: 202, status: 203 }, 202],
    ["status beside it", { status: 203 }, 203],
  ])("the status: %s", (_title, value, status) => {
    expect(toExchange(value).status).toBe(status);
  });

  test.each<[title: string, value: JsonObject, failure: string]>([
    ["of HAR's response", { response: { _error: "a", error: "b" } }, "a"],
    ["of HAR's entry", { response: { _error: "" }, _error: "c" }, "c"],
    ["error of the response", { response: { error: "b" }, errorText: "d" }, "b"],
    ["errorText of CDP", { errorText: "d", error: "e" }, "d"],
    ["error of webRequest", { error: "e" }, "e"],
  ])("the failure: %s", (_title, value, failure) => {
    expect(toExchange(value).failure).toBe(failure);
  });

  test("a failure that is no text tells nothing", () => {
    expect(toExchange({ error: { code: 7 } }).failure).toBeNull();
  });
});

describe("bodies", () => {
  const sentence = "a text of sixteen or more";
  test.each<[title: string, body: Json, text: string | null]>([
    ["a text", "a", "a"],
    ["text", { text: "a" }, "a"],
    ["raw", { raw: "a" }, "a"],
    ["value", { value: "a" }, "a"],
    ["body", { body: "a" }, "a"],
    ["an empty text", "", ""],
    ["nothing of it", { size: 7 }, null],
    ["base64, as HAR marks it", { text: base64("a"), encoding: "base64" }, "a"],
    ["base64, as Firefox marks it", { text: base64("a"), _encoding: "base64" }, "a"],
    ["base64, as BiDi marks it", { type: "base64", value: base64("a") }, "a"],
    ["base64 of a prose that is marked", { text: base64(sentence), encoding: "base64" }, sentence],
    ["base64 of JSON that nothing marks", base64('{"code":20101}'), '{"code":20101}'],
    ["base64 of prose that nothing marks", base64(sentence), base64(sentence)],
    ["base64 of JSON, too short to tell", base64('{"a":1}'), base64('{"a":1}')],
    ["base64 within a text", `x=${base64('{"code":20101}')}`, `x=${base64('{"code":20101}')}`],
    ["base64 at the start of a text", `${base64('{"code":20101}')} x`, `${base64('{"code":20101}')} x`],
    ["marked, but no base64", { text: "%%", encoding: "base64" }, "%%"],
    ["JSON", '{"code":20101,"a":"b"}', '{"code":20101,"a":"b"}'],
  ])("%s", (_title, body, text) => {
    expect(toExchange({ request: { postData: body } }).body).toBe(text);
  });

  test.each<[title: string, value: JsonObject]>([
    ["postData of the request", { request: { postData: "a", body: "b" } }],
    ["body of the request", { request: { body: "a", requestBody: "b" } }],
    ["requestBody beside it", { request: {}, requestBody: "a", postData: "b" }],
    ["postData beside it", { request: {}, postData: "a" }],
  ])("what was sent: %s", (_title, value) => {
    expect(toExchange(value).body).toBe("a");
  });

  test.each<[title: string, value: JsonObject]>([
    ["content of HAR", { response: { content: { text: "a" }, body: "b" }, responseBody: "c" }],
    ["body of the response", { response: { body: "a" }, responseBody: "c" }],
    ["responseBody beside it", { responseBody: "a" }],
  ])("what was answered: %s", (_title, value) => {
    expect(toExchange(value).answer).toBe("a");
  });
});

describe("Twilio's error", () => {
  test.each<[title: string, body: string | null, error: object]>([
    ["code and text", '{"code":20101,"message":"Invalid"}', { code: 20101, message: "Invalid" }],
    ["a code as text", ' {"code":"20101"}', { code: 20101 }],
    ["a text alone", '{"message":"Invalid"}', { message: "Invalid" }],
    ["a code that is none", '{"code":"ENOENT","message":7}', {}],
    ["a fraction", '{"code":1.5}', {}],
    ["no code", '{"status":403}', {}],
    ["a code that is null", '{"code":null}', {}],
    ["no JSON", '{"code":20101', {}],
    ["a page", "<html>", {}],
    ["a JSON text", '"code"', {}],
    ["nothing", "", {}],
    ["no body", null, {}],
  ])("%s", (_title, body, error) => {
    expect(readErrorBody(body)).toEqual(error);
  });
});

describe("the SDK's version", () => {
  test.each<[body: string | null, version: string | undefined]>([
    ['{"sdk_version":"2.18.5"}', "2.18.5"],
    ['{\\"sdk_version\\" : \\"2.1.0-rc1\\"}', "2.1.0-rc1"],
    ["sdk_version=10.0.12&x", "10.0.12"],
    ['{"sdk_version":"2.18"}', undefined],
    ['{"sdk_version":null,"other":"2.18.5"}', undefined],
    ["2.18.5", undefined],
    [null, undefined],
  ])("%s", (body, version) => {
    expect(readSdkVersion(body)).toBe(version);
  });
});

describe("the token header", () => {
  const exchange: Exchange = {
    url: URL,
    method: "POST",
    headers: { "X-Twilio-Token": "eyJ" },
    body: null,
    sdkVersion: "2.18.5",
    status: 200,
    answer: null,
    at: AT,
    answeredAt: AT + 250,
    failure: null,
  };
  const noted = (change: Partial<Exchange>): TokenLog => {
    const log = new TokenLog();
    noteHeader("eyJ", { ...exchange, ...change }, log);
    return log;
  };

  test("is read", () => expect(sentToken(exchange)).toBe("eyJ"));
  test("is none in a preflight", () => expect(sentToken({ ...exchange, method: "OPTIONS" })).toBeNull());

  test("notes all that the request tells", () => {
    expect(noted({}).tokens).toMatchObject([
      {
        text: "eyJ",
        sent: true,
        standalone: true,
        firstAt: AT,
        lastAt: AT,
        host: "eventgw.us1.twilio.com",
        edge: undefined,
        sdkVersion: "2.18.5",
        blocked: undefined,
        answers: [{ from: "event-gateway", at: AT + 250, status: 200 }],
      },
    ]);
  });

  test("sent elsewhere, only the host is noted", () => {
    const log = noted({ url: "https://crm.example.com/" });
    expect([...log.foreignHosts]).toEqual(["crm.example.com"]);
    expect(log.tokens).toEqual([]);
  });

  test("a refusal has Twilio's error, and a success has none", () => {
    const answer = '{"code":20101,"message":"Invalid"}';
    expect(noted({ status: 403, answer }).tokens[0]?.answers).toEqual([
      { from: "event-gateway", at: AT + 250, status: 403, code: 20101, message: "Invalid" },
    ]);
    expect(noted({ status: 400, answer }).tokens[0]?.answers).toMatchObject([{ code: 20101 }]);
    expect(noted({ status: 399, answer }).tokens[0]?.answers[0]).not.toHaveProperty("code");
  });

  test("an answer has the best time that is known", () => {
    expect(noted({ answeredAt: null }).tokens[0]?.answers[0]?.at).toBe(AT);
    expect(noted({ answeredAt: null, at: null }).tokens[0]?.answers[0]?.at).toBe(0);
  });

  test.each<[title: string, change: Partial<Exchange>, count: number]>([
    ["none came", { status: null }, 0],
    ["the request failed", { status: 0 }, 0],
    ["only a provisional one came", { status: 199 }, 0],
    ["another server of Twilio's gave it", { url: "https://voice-js.dublin.twilio.com/" }, 0],
    ["it is not known which server gave it", { url: null }, 1],
  ])("answers: %s", (_title, change, count) => {
    expect(noted(change).tokens[0]?.answers).toHaveLength(count);
  });

  test("the edge is in the name of the signaling server", () => {
    expect(noted({ url: "wss://voice-js.dublin.twilio.com/signal" }).tokens[0]?.edge).toBe("dublin");
  });

  test("what blocked it is noted, other failures are not", () => {
    expect(noted({ failure: "net::ERR_BLOCKED_BY_CLIENT" }).tokens[0]?.blocked).toBe(
      "net::ERR_BLOCKED_BY_CLIENT",
    );
    expect(noted({ failure: "net::ERR_ABORTED" }).tokens[0]?.blocked).toBeUndefined();
  });
});
