import { describe, expect, it, test } from "vitest";
import { inspectSigned } from "../../../../src/recording/inspect-signed.ts";
import { NOW, token, withIdentity } from "../../../support/make-token.ts";
import { WRITERS } from "../../../support/writers.ts";

const HOST = "eventgw.ie1.twilio.com";
const T = token();

async function hostIn(text: string): Promise<string | undefined> {
  const { tokens } = await inspectSigned(text, { nowSeconds: NOW, via: "paste" });
  expect(tokens.map((one) => one.text)).toEqual([T]);
  return tokens[0]?.evidence.host;
}

/** How a text names the host of a request. */
const NAMES: Readonly<Record<string, string>> = {
  "a header": `Host: ${HOST}`,
  "a pseudo-header": `:authority: ${HOST}`,
  "a pair": `at=info host=${HOST} path=/v4/EndpointEvents`,
  "an element of a dump": `    [HTTP_HOST] => ${HOST}`,
  "a key in single quotes": ` 'host': '${HOST}',`,
  "an address": `url: https://${HOST}/v4/EndpointEvents`,
  "an address with escapes": `"url":"https:\\/\\/${HOST}\\/v4\\/EndpointEvents"`,
  "a word": `sent to ${HOST}`,
};

/** Where a writer names the host itself, or nothing but the value. */
const SILENT = Object.entries(WRITERS).filter(
  ([name, { write }]) => !/twilio\.com/.test(write(T)) && !/no quotes/.test(name),
);

describe.each(Object.entries(NAMES))("the host near a header, as %s", (_name, line) => {
  it.each(SILENT)("%s", async (_writer, { write }) => {
    const text = write(T);
    // A request's own first line begins anew.
    if (!/POST \/|:(?:method|path|scheme)/.test(text))
      expect(await hostIn(`${line}\n${text}`), "above").toBe(HOST);
    // What breaks off as JSON is read piece by piece.
    if (!/^[ :]/.test(line) && !/^[{[]\s*"/.test(text))
      expect(await hostIn(`${text}\n${line}\n`), "below").toBe(HOST);
  });
});

test.each<[title: string, text: string, host: string | undefined]>([
  ["none", `X-Twilio-Token: ${T}`, undefined],
  [
    "a host that only looks like one",
    `X-Twilio-Token: ${T}\nHost: eventgw.us1.twilio.com.example.com`,
    undefined,
  ],
  ["a site for people", `X-Twilio-Token: ${T}\nhttps://www.twilio.com/docs/errors/20107`, undefined],
  [
    "a request that follows",
    `X-Twilio-Token: ${T}\n\ncurl https://${HOST}/v4/EndpointEvents -d x`,
    undefined,
  ],
  [
    "a token without the header, on its line",
    `${HOST} 127.0.0.1 "POST /v4/EndpointEvents HTTP/1.1" 202 "${T}"`,
    HOST,
  ],
  [
    "a call that has the value before the name",
    `URL(string: "https://${HOST}/v4")\nrequest.addValue("${T}", forHTTPHeaderField: "X-Twilio-Token")`,
    HOST,
  ],
  ["a token without the header, on another line", `${HOST}\n${T}`, undefined],
])("%s", async (_title, text, host) => {
  expect(await hostIn(text)).toBe(host);
});

test("each header of a log has the host and the answer of its own line or record", async () => {
  const other = token({ payload: withIdentity("other") });
  const logs: readonly ((host: string, status: number, value: string) => string)[] = [
    (host, status, value) => `host=${host} status=${status} x_twilio_token=${value}`,
    (host, status, value) => `x-twilio-token=${value} host=${host} status=${status}`,
    (host, status, value) => `{'host': '${host}', 'x-twilio-token': '${value}'} -> ${status}`,
    (host, status, value) => `Host: ${host}\nX-Twilio-Token: ${value}\n\nHTTP/1.1 ${status} X\n`,
  ];
  for (const log of logs) {
    const text = `${log("eventgw.us1.twilio.com", 403, other)}\n${log(HOST, 202, T)}\n`;
    const { tokens } = await inspectSigned(text, { nowSeconds: NOW, via: "paste" });
    const told = tokens.map(({ text: value, evidence }) => {
      const statuses = evidence.answers.map((answer) => ("status" in answer ? answer.status : null));
      return [value, evidence.host, [...new Set(statuses)]];
    });
    expect(told.toSorted(), text).toEqual(
      [
        [other, "eventgw.us1.twilio.com", [403]],
        [T, HOST, [202]],
      ].toSorted(),
    );
  }
});

test.each<[title: string, record: unknown]>([
  ["headers alone", { "x-twilio-token": T, host: HOST }],
  ["a server's environment", { REQUEST_METHOD: "POST", HTTP_HOST: HOST, HTTP_X_TWILIO_TOKEN: T }],
  ["headers in turns", { rawHeaders: ["Host", HOST, "X-Twilio-Token", T] }],
  ["lines of headers", { params: { headers: [`Host: ${HOST}`, `X-Twilio-Token: ${T}`] } }],
  [
    "pseudo-headers",
    { headers: [":method: POST", `:authority: ${HOST}`, ":path: /a", `x-twilio-token: ${T}`] },
  ],
  [
    "pairs",
    {
      method: "POST",
      url: "/v4/EndpointEvents",
      headers: [
        ["host", HOST],
        ["x-twilio-token", T],
      ],
    },
  ],
  [
    "a list of names and values",
    {
      headers: [
        { name: "Host", value: HOST },
        { name: "X-Twilio-Token", value: T },
      ],
    },
  ],
  ["a server that logs lists", { request: { host: HOST, uri: "/a", headers: { "X-Twilio-Token": [T] } } }],
])("the host in a record of %s", async (_title, record) => {
  expect(await hostIn(JSON.stringify(record))).toBe(HOST);
  expect(await hostIn(`a log: ${JSON.stringify(record)}\n`)).toBe(HOST);
});
