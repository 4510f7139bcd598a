import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../../src/core/json/json.ts";
import {
  type Exchange,
  isExchange,
  readSdkVersion,
  sentToken,
  toExchanges,
} from "../../../../src/recording/tree/read-exchange.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
/** 2026-11-18 11:06:40 UTC. */
const AT = 1_795_000_000_000;

/** The one exchange of a record. */
function toExchange(value: JsonObject): Exchange {
  const [exchange] = toExchanges(value);
  if (exchange === undefined) throw new Error("no exchange");
  return exchange;
}

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
    ["the event gateway's answer alone", { url: URL, status_code: 403 }],
    ["a request that is its headers", { request: { "X-Twilio-Token": "eyJ" }, url: URL }],
  ])("%s", (_title, value) => {
    expect(isExchange(value)).toBe(true);
  });

  test.each<[title: string, value: JsonObject]>([
    ["nothing", {}],
    ["a URL alone", { url: URL }],
    ["another server's answer alone", { url: "https://crm.example.com/", status_code: 403 }],
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
    ["nginx", { host: "a.twilio.com", uri: "/v4" }, "https://a.twilio.com/v4"],
    [
      "Postman's parts",
      { request: { url: { host: ["a", "twilio", "com"], path: ["v4", "x"] } } },
      "https://a.twilio.com/v4/x",
    ],
    ["Elastic's fields", { url: { full: "https://a.twilio.com/v4" } }, "https://a.twilio.com/v4"],
    ["a path beside a machine's name", { host: "workstation", request: { url: "/v4" } }, "/v4"],
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

describe("which bodies", () => {
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

describe("the token header", () => {
  const exchange = toExchange({
    request: { method: "POST", url: URL, headers: { "X-Twilio-Token": "eyJ" } },
  });

  test("is read", () => expect(sentToken(exchange)).toBe("eyJ"));
  test("is none in a preflight", () => expect(sentToken({ ...exchange, method: "OPTIONS" })).toBeNull());

  test.each<[title: string, value: JsonObject]>([
    ["nginx", { method: "POST", host: "eventgw.us1.twilio.com", uri: "/v4", x_twilio_token: "eyJ" }],
    ["nginx's own name", { method: "POST", url: URL, http_x_twilio_token: "eyJ" }],
    [
      "a field of the request's headers",
      { method: "POST", url: URL, "request.headers.x-twilio-token": "eyJ" },
    ],
  ])("in a record of an access log: %s", (_title, value) => {
    expect(isExchange(value)).toBe(true);
    expect(sentToken(toExchange(value))).toBe("eyJ");
  });

  test.each(["-", ""])("an access log without one: %j", (x_twilio_token) => {
    expect(isExchange({ method: "POST", url: URL, x_twilio_token })).toBe(false);
  });
});

describe("several answers that a tool saved to one request", () => {
  const saved = (code: number, more: JsonObject = {}): JsonObject => ({
    code,
    body: `{"code":${code}}`,
    ...more,
  });

  test("are an exchange each", () => {
    const value = { request: { url: URL, header: [] }, response: [saved(403), saved(202)] };
    expect(toExchanges(value).map(({ status, url }) => [status, url])).toEqual([
      [403, URL],
      [202, URL],
    ]);
  });

  test("belong to the request that they were saved with", () => {
    const originalRequest = { url: `${URL}?2`, header: [{ key: "X-Twilio-Token", value: "eyJ" }] };
    const value = { request: { url: URL, header: [] }, response: [saved(403, { originalRequest })] };
    expect(toExchanges(value).map(({ url }) => url)).toEqual([`${URL}?2`]);
    expect(sentToken(toExchange(value))).toBe("eyJ");
  });

  test("none was saved", () => {
    expect(toExchanges({ request: { url: URL, header: [] }, response: [] })).toHaveLength(1);
  });
});
