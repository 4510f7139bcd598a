import { describe, expect, test } from "vitest";
import type { Json } from "../../../../src/core/json/json.ts";
import { readNotation } from "../../../../src/recording/notations/read-notation.ts";
import { token } from "../../../support/make-token.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const T = token();
const base64 = (text: string): string => Buffer.from(text).toString("base64");

const HEADERS = [{ name: "X-Twilio-Token", value: `"${T}"` }];

describe("YAML", () => {
  test("a cassette of VCR", async () => {
    const text = `---\nhttp_interactions:\n- request:\n    method: post\n    uri: ${URL}\n    headers:\n      X-Twilio-Token:\n      - ${T}\n      Accept:\n      - "*/*"\n  response:\n    status:\n      code: 403\n      message: Forbidden\n    body:\n      string: '{"code":9221}'\n  recorded_at: Wed, 18 Nov 2026 11:06:40 GMT\nrecorded_with: VCR 6.3.1\n`;
    expect(await readNotation(text)).toMatchObject({
      http_interactions: [
        {
          request: { method: "post", uri: URL, headers: { "X-Twilio-Token": [T] } },
          response: { status: { code: 403 }, body: { string: '{"code":9221}' } },
          recorded_at: "Wed, 18 Nov 2026 11:06:40 GMT",
        },
      ],
    });
  });

  test("Insomnia 5", async () => {
    const text = `type: collection.insomnia.rest/5.0\nname: Voice\ncollection:\n  - url: ${URL}\n    name: event post\n    method: POST\n    headers:\n      - name: X-Twilio-Token\n        value: ${T}\n`;
    expect(await readNotation(text)).toMatchObject({
      collection: [{ url: URL, headers: [{ name: "X-Twilio-Token", value: T }] }],
    });
  });

  test("several documents, keys twice, anchors, tags and folded text", async () => {
    const text = `--- !ruby/object:Foo\na: &a\n  url: ${URL}\nb:\n  c: *a\nd: 1\nd: 2\n---\ntoken: >-\n  ${T}\nlist:\n  - x\n`;
    expect(await readNotation(text)).toEqual([
      { a: { url: URL }, b: { c: { url: URL } }, d: 2 },
      { token: T, list: ["x"] },
    ]);
  });

  test.each([
    ["lines of headers", `accept: */*\norigin: https://a.example\nx-twilio-token: ${T}`],
    ["a log", `time: 12:00\nlevel: info\nurl: ${URL}\nx-twilio-token: ${T}`],
    [
      "log lines",
      `2026-11-18 11:06:40 INFO url: ${URL}\n2026-11-18 11:06:40 INFO x-twilio-token: ${T}\n  at foo: bar`,
    ],
    ["settings without a mark", "a:\n  b: 1\n  c: 2\n"],
    ["a list", "- a\n- b\n"],
    ["prose", `Hello: here it is.\n\nThe token is ${T}.\n`],
    ["developer tools", `Request URL: ${URL}\nRequest Method: POST\nx-twilio-token: ${T}`],
    ["a token", T],
    ["nothing", ""],
    ["half a document", `a:\n  url: ${URL}\n  b: [1, 2\nc: "`],
    [
      "an alias bomb",
      `a: &a [url, x, x, x, x, x, x, x, x]\n${[..."bcdefghij"].map((c, i) => `${c}: &${c} [${"abcdefghij"[i] ? `*${"abcdefghij"[i]},`.repeat(9) : ""}]`).join("\n")}\nurl: "${URL}"\nz:\n  - *j`,
    ],
  ])("is not: %s", async (_title, text) => {
    expect(await readNotation(text)).toBeUndefined();
  });
});

describe("YAML that would take its time", () => {
  /** What the parser of YAML spends most on. */
  const PIECES = [
    ..."[ {, -- ? & * ! : ' \" # | >".split(" "),
    ...["- ", "- - ", "a: {", "&a ", "*a ", "!t ", "[]", "{a: b}, ", "a: [1,2]\n", "---\n", "...\n", "\r\n"],
    ...["a: b\n", "- a\n", " a: |\n", "a: 'b\n", "- &a b\n- *a\n", "a: b: c\n", "<<: *a\n", "? a\n: b\n"],
  ];

  test.each(PIECES)(
    "a megabyte of %j",
    async (piece) => {
      for (const start of [`request:\n  url: ${URL}\n  a: `, `- request:\n  - ${URL}\n  - `]) {
        const text = start + piece.repeat(Math.floor(990_000 / piece.length));
        await readNotation(text);
      }
    },
    5_000,
  );

  test("a cassette of some dozens of requests is read", async () => {
    const one = `- request:\n    method: post\n    uri: ${URL}\n    headers:\n      X-Twilio-Token:\n      - ${T}\n`;
    const body = (count: number) => `http_interactions:\n${one.repeat(count)}`;
    expect(await readNotation(body(50))).toMatchObject({ http_interactions: { length: 50 } });
    expect(await readNotation(body(5000))).toBeUndefined();
  });
});

describe("XML", () => {
  const one = { request: { method: "POST", url: URL, headers: HEADERS }, response: { status: 403 } };

  test.each<[title: string, text: string]>([
    [
      "Charles",
      `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE charles-session SYSTEM "http://www.charlesproxy.com/dtd/charles-session-1_0.dtd"><charles-session><transaction method="POST" protocol="https" host="eventgw.us1.twilio.com" port="443" path="/v4/EndpointEvents" startTimeMillis="1795000000000"><request headers="true" body="true"><headers><first-line>POST /v4/EndpointEvents HTTP/1.1</first-line><header><name>X-Twilio-Token</name><value>&quot;${T}&quot;</value></header></headers><body><![CDATA[{"a":1}]]></body></request><response status="403" headers="true" body="true"><headers><header><name>Date</name><value>x</value></header></headers><body encoding="base64">${base64('{"code":9221}')}</body></response></transaction></charles-session>`,
    ],
    [
      "headers as attributes",
      `<session><transaction><request method="POST" url="${URL}"><header name="X-Twilio-Token" value="&quot;${T}&quot;"/></request><response status="403"><body>{"code":9221}</body></response><startTime>1795000000000</startTime></transaction></session>`,
    ],
    [
      "Burp",
      `<?xml version="1.0"?>\n<!DOCTYPE items [\n<!ELEMENT items (item*)>\n<!ATTLIST items burpVersion CDATA "">\n<!ELEMENT item (time, url, host)>\n]>\n<items burpVersion="2026.7" exportTime="x">\n <item>\n<time>Wed Nov 18 06:06:40 EST 2026</time>\n<url><![CDATA[${URL}]]></url><host ip="1.2.3.4">eventgw.us1.twilio.com</host><method><![CDATA[POST]]></method><request base64="true"><![CDATA[${base64(`POST /v4/EndpointEvents HTTP/2\r\nHost: eventgw.us1.twilio.com\r\nX-Twilio-Token: "${T}"\r\n\r\n{"a":1}`)}]]></request><status>403</status><response base64="true"><![CDATA[${base64('HTTP/2 403 Forbidden\r\nDate: x\r\n\r\n{"code":9221}')}]]></response></item></items>`,
    ],
    [
      "Burp, in text and without what it knows beside",
      `<items burpVersion="1"><item><time>1795000000000</time><request base64="false"><![CDATA[POST /v4/EndpointEvents HTTP/1.1\nHost: eventgw.us1.twilio.com\nX-Twilio-Token: "${T}"\n\n]]></request><response><![CDATA[HTTP/1.1 403 No\n\n{"code":9221}]]></response></item></items>`,
    ],
    [
      "HAR written as XML",
      `<log><entries><entry><startedDateTime>1795000000000</startedDateTime><request><method>POST</method><url>${URL}</url><headers><header><name>X-Twilio-Token</name><value>"${T}"</value></header></headers></request><response><status>403</status><content><text>{"code":9221}</text></content></response></entry></entries></log>`,
    ],
  ])("%s", async (_title, text) => {
    const found = JSON.stringify(await readNotation(text));
    const start = found.indexOf('{"startedDateTime"');
    const record = JSON.parse(found.slice(start, lastBracket(found, start))) as Json;
    expect(record).toMatchObject({
      startedDateTime: 1_795_000_000_000,
      request: { method: "POST", url: URL },
      response: { status: one.response.status, content: { text: '{"code":9221}' } },
    });
    const { headers } = (record as { request: { headers: Json[] } }).request;
    expect(headers).toContainEqual(HEADERS[0]);
  });

  test("JMeter", async () => {
    const text = `<testResults><httpSample ts="1795000000000" rc="403"><requestHeader class="java.lang.String">Accept: a\nX-Twilio-Token: ${T}\n</requestHeader><responseData class="java.lang.String">{"code":9221}</responseData><method class="java.lang.String">POST</method><java.net.URL>${URL}</java.net.URL></httpSample></testResults>`;
    expect(await readNotation(text)).toEqual({
      httpSample: {
        startedDateTime: 1_795_000_000_000,
        request: { method: "POST", url: URL, headers: `Accept: a\nX-Twilio-Token: ${T}` },
        response: { status: 403, content: { text: '{"code":9221}' } },
      },
    });
  });

  test("a property list", async () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict><key>url</key><string>${URL}</string><key>headers</key><dict><key>X-Twilio-Token</key><string>${T}</string></dict><key>status</key><integer>403</integer><key>ok</key><false/><key>list</key><array><true/><real>1.5</real></array></dict></plist>`;
    expect(await readNotation(text)).toEqual({
      url: URL,
      headers: { "X-Twilio-Token": T },
      status: 403,
      ok: false,
      list: [true, 1.5],
    });
  });

  test("any other tree", async () => {
    expect(await readNotation(`<a x="1"><token>${T}</token><b>c</b><b>d</b><e><f>g</f></e></a>`)).toEqual({
      x: "1",
      token: T,
      b: ["c", "d"],
      e: { f: "g" },
    });
  });

  test.each([
    ["HTML that is not well-formed", `<html><body><p>${T}<br></body></html>`],
    ["TwiML", "<?xml version='1.0'?><Response><Say>Hi</Say></Response>"],
    ["half a document", `<items burpVersion="1"><item><request>${T}`],
    ["an entity of its own", `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a><b>&e;</b></a>`],
  ])("is not: %s", async (_title, text) => {
    expect(await readNotation(text)).toBeUndefined();
  });
});

describe("values of languages", () => {
  const request = {
    url: URL,
    method: "POST",
    headers: { "X-Twilio-Token": T, Accept: ["*/*"] },
    ok: true,
    x: null,
  };
  test.each<[title: string, text: string]>([
    [
      "JavaScript",
      `const r = { url: '${URL}', method: "POST", headers: { 'X-Twilio-Token': \`${T}\`, Accept: ['*/*',], }, ok: true, x: undefined, };`,
    ],
    [
      "JSON5 with comments",
      `// a\n{url: "${URL}", /* b */ method: 'POST', headers: {"X-Twilio-Token": "${T}", Accept: ["*/*"]}, ok: true, x: null}`,
    ],
    [
      "Python",
      `{'url': '${URL}', 'method': 'POST', 'headers': {'X-Twilio-Token': '${T}', 'Accept': ('*/*',)}, 'ok': True, 'x': None}`,
    ],
    [
      "Python, bytes and joined strings",
      `{b'url': '${URL.slice(0, 20)}' '${URL.slice(20)}', 'method': u'POST', 'headers': CaseInsensitiveDict({'X-Twilio-Token': b'${T}', 'Accept': ['*/*']}), 'ok': True, 'x': None}`,
    ],
    [
      "Ruby",
      `{"url"=>"${URL}", :method=>"POST", :headers=>{"X-Twilio-Token"=>"${T}", "Accept"=>["*/*"]}, :ok=>true, :x=>nil}`,
    ],
    [
      "Ruby 3.4",
      `{"url" => "${URL}", method: "POST", headers: {"X-Twilio-Token" => "${T}", "Accept" => ["*/*"]}, ok: true, x: nil}`,
    ],
    [
      "PHP",
      `['url' => '${URL}', 'method' => 'POST', 'headers' => array('X-Twilio-Token' => '${T}', 'Accept' => ['*/*']), 'ok' => true, 'x' => null]`,
    ],
    ["Java", `{url="${URL}", method=POST, headers={X-Twilio-Token=${T}, Accept=[*/*]}, ok=true, x=null}`],
    [
      "Node's console",
      `{\n  url: '${URL}',\n  method: 'POST',\n  headers: Object { 'X-Twilio-Token': '${T}', Accept: [ '*/*' ] },\n  ok: true,\n  x: null\n}`,
    ],
  ])("%s", async (_title, text) => {
    expect(await readNotation(text)).toEqual(request);
  });

  test.each([
    ["JSON", JSON.stringify({ url: URL, a: { b: T } })],
    ["code", `fetch("${URL}", {headers: {"X-Twilio-Token": "${T}"}})`],
    ["a value with more behind it", `{url: "${URL}", a: {b: 1}} and more`],
    ["half a value", `{url: "${URL}", a: {b: `],
    ["deep brackets", "[".repeat(100_000)],
  ])("is not: %s", async (_title, text) => {
    expect(await readNotation(text)).toBeUndefined();
  });
});

function lastBracket(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === '"') i = closing(text, i);
    else if (text[i] === "{") depth += 1;
    else if (text[i] === "}" && --depth === 0) return i + 1;
  }
  return text.length;
}

function closing(text: string, from: number): number {
  let i = from + 1;
  while (text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}
