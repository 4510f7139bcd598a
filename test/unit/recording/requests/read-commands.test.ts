import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostOf } from "../../../../src/core/twilio/hosts.ts";
import { type Command, readCommands } from "../../../../src/recording/requests/read-commands.ts";
import { readErrorBody } from "../../../../src/recording/tree/read-error.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const HOST = "eventgw.us1.twilio.com";

/** What stands in a command, in short: value, whether the request is told of, host. */
const told = (commands: readonly Command[]): [string, boolean, string | null][] =>
  commands.flatMap(({ values, isRequest, exchange }) =>
    values.map(({ value }): [string, boolean, string | null] => [value, isRequest, hostOf(exchange.url)]),
  );
const read = (text: string, via: "capture" | "paste" = "paste") => told(readCommands(text, via));

describe("requests as text", () => {
  test.each<[title: string, text: string, token: string]>([
    ["cURL of bash", `curl '${URL}' \\\n  -H 'x-twilio-token: eyJ.a' \\\n  --data-raw '{}'`, "eyJ.a"],
    ["cURL before its address", `curl -H 'x-twilio-token: eyJ.a' ${URL}`, "eyJ.a"],
    ["cURL of Windows", `curl.exe ^"${URL}^" ^\r\n  -H ^"x-twilio-token: eyJ^.^a^"`, "eyJ.a"],
    ["a caret that is escaped", `curl ^"${URL}^" ^\n -H ^"x-twilio-token: eyJ^^a^"`, "eyJ^a"],
    ["a value over two lines of Windows", `curl ^"${URL}^" -H ^"x-twilio-token: eyJ.^\r\na^"`, "eyJ.a"],
    ["fetch", `fetch("${URL}", {"headers": {"x-twilio-token": "eyJ.a"}, "method": "POST"});`, "eyJ.a"],
    ["PowerShell", `Invoke-WebRequest -Uri "${URL}" -Headers @{"x-twilio-token"="eyJ\`$a"}`, "eyJ$a"],
    [
      "PowerShell's other command",
      `Invoke-RestMethod "${URL}" -Headers @{"x-twilio-token"="eyJ.a"}`,
      "eyJ.a",
    ],
    ["wget", `wget --header='x-twilio-token: eyJ.a' ${URL}`, "eyJ.a"],
    ["raw HTTP", `POST /v4/EndpointEvents HTTP/1.1\r\nHost: ${HOST}\r\nX-Twilio-Token: eyJ.a\r\n`, "eyJ.a"],
    ["HTTP/2", `:authority: ${HOST}\n:method: POST\n:path: /v4\nx-twilio-token: eyJ.a`, "eyJ.a"],
    [
      "HTTP/2 in another order",
      `:method: POST\n:authority: ${HOST}\n:path: /v4\nx-twilio-token: eyJ.a`,
      "eyJ.a",
    ],
    ["developer tools", `Request URL: ${URL}\nRequest Method: POST\nx-twilio-token: eyJ.a`, "eyJ.a"],
    [
      "developer tools, by lines",
      `Request URL:\n${URL}\nRequest Method:\nPOST\nx-twilio-token:\neyJ.a`,
      "eyJ.a",
    ],
    [
      "origin before the address",
      `fetch: origin: 'https://crm.example.com'\n ${URL}\nx-twilio-token: eyJ.a`,
      "eyJ.a",
    ],
    [
      "referer before the address",
      `Referer: https://crm.example.com/a\nx: ${URL}\nx-twilio-token: eyJ.a`,
      "eyJ.a",
    ],
    ["referrer in quotes", `{"referrer": "https://crm.example.com/"} ${URL}\nx-twilio-token: eyJ.a`, "eyJ.a"],
  ])("%s", (_title, text, token) => {
    expect(read(text)).toEqual([[token, true, HOST]]);
  });

  test.each<[title: string, text: string]>([
    ["cURL, verbose", `curl -v '${URL}' -H 'accept: a' --compressed -H 'x-twilio-token: T'`],
    ["cURL behind a prompt", `$ curl -sS -X POST -H "X-Twilio-Token: T" ${URL}`],
    ["cURL of Windows without carets", `curl.exe "${URL}" -H "x-twilio-token: T"`],
    ["cURL without a scheme", `curl -H 'x-twilio-token: T' ${HOST}/v4/EndpointEvents`],
    [
      "cURL with another address in its body",
      `curl -H 'x-twilio-token: T' ${URL} -d '{"a":"curl https://b.example"}'`,
    ],
    [
      "HTTPie",
      `http POST ${URL} Content-Type:application/json X-Twilio-Token:T Origin:https://a.example < b.json`,
    ],
    ["xh, no scheme", `xh post ${HOST}/v4/EndpointEvents x-twilio-token:T`],
    ["a call of the window", `window.fetch("${URL}", { headers: { "X-Twilio-Token": "T" } })`],
    ["axios", `axios.post('${URL}', data, { headers: { 'X-Twilio-Token': 'T' } })`],
    [
      "axios with one argument",
      `await axios({ method: 'post', url: '${URL}', headers: { 'X-Twilio-Token': 'T' } });`,
    ],
    [
      "headers before the call",
      `headers = {\n    'X-Twilio-Token': 'T',\n}\n\nresponse = requests.post('${URL}', headers=headers)`,
    ],
    ["a session of Python", `s.headers['X-Twilio-Token'] = 'T'\ns.post('${URL}')`],
    [
      "XMLHttpRequest",
      `const xhr = new XMLHttpRequest();\nxhr.open("POST", "${URL}");\nxhr.setRequestHeader("X-Twilio-Token", "T");`,
    ],
    ["Go", `req, err := http.NewRequest("POST", "${URL}", body)\nreq.Header.Set("X-Twilio-Token", "T")`],
    ["Java", `HttpRequest.newBuilder().uri(URI.create("${URL}")).header("X-Twilio-Token", "T")`],
    ["PHP", `$ch = curl_init('${URL}');\ncurl_setopt($ch, CURLOPT_HTTPHEADER, ['X-Twilio-Token: T']);`],
    [
      "PowerShell with headers before",
      `$headers = @{ "x-twilio-token" = "T" }\nInvoke-RestMethod -Uri "${URL}" -Headers $headers`,
    ],
    [
      "a file of a REST client",
      `### post\nPOST ${URL}\nContent-Type: application/json\nX-Twilio-Token: T\n\n{}`,
    ],
    ["HTTP/1.0 with an absolute target", `POST ${URL} HTTP/1.0\nX-Twilio-Token: T\n`],
    ["OkHttp", `D/OkHttp: --> POST ${URL} h2\nD/OkHttp: X-Twilio-Token: T\nD/OkHttp: --> END POST`],
    [
      "Python's debug output",
      `send: b'POST /v4/EndpointEvents HTTP/1.1\\r\\nHost: ${HOST}\\r\\nX-Twilio-Token: T\\r\\n\\r\\n'`,
    ],
    ["cURL's verbose output", `> POST /v4/EndpointEvents HTTP/2\n> Host: ${HOST}\n> x-twilio-token: T\n>`],
    [
      "cURL's HTTP/2 output",
      `* [HTTP/2] [1] [:method: POST]\n* [HTTP/2] [1] [:authority: ${HOST}]\n* [HTTP/2] [1] [:path: /v4]\n* [HTTP/2] [1] [x-twilio-token: T]`,
    ],
    [
      "cURL's trace",
      `0000: POST /v4/EndpointEvents HTTP/1.1\n0026: Host: ${HOST}\n0046: x-twilio-token: T\n0058: accept: a`,
    ],
    [
      "Safari",
      `Summary\nURL: ${URL}\nStatus: 403\nSource: Network\n\nRequest\n:method: POST\n:scheme: https\n:authority: ${HOST}\n:path: /v4/EndpointEvents\nX-Twilio-Token: T`,
    ],
    [
      "Safari, HTTP/1.1",
      `Summary\nURL: ${URL}\nStatus: 403\n\nRequest\nPOST /v4/EndpointEvents HTTP/1.1\nX-Twilio-Token: T`,
    ],
    [
      "developer tools, name above value",
      `:authority\n${HOST}\n:method\nPOST\n:path\n/v4/EndpointEvents\nx-twilio-token\nT.a.b\naccept\n*/*`,
    ],
    [
      "developer tools with their general part",
      `Request URL\n${URL}\nRequest Method\nPOST\nStatus Code\n403 Forbidden\n:authority\n${HOST}\n:method\nPOST\nx-twilio-token\nT.a.b`,
    ],
    ["lines with a host", `Host: ${HOST}\nAccept: a\nX-Twilio-Token: T\nOrigin: https://a.example`],
    ["escaped slashes", `fetch("${URL.replaceAll("/", "\\/")}", {"headers": {"x-twilio-token": "T"}})`],
  ])("%s", (_title, text) => {
    expect(read(text)).toEqual([[text.includes("T.a.b") ? "T.a.b" : "T", true, HOST]]);
  });

  test("an address in words is not where a header went", () => {
    expect(read("See https://a.example and https://www.twilio.com/docs\nX-Twilio-Token: T")).toEqual([
      ["T", false, null],
    ]);
  });

  test("none is lost, whatever stands between them", () => {
    const writers: ((token: string) => string)[] = [
      (t) => `curl '${URL}' -H 'x-twilio-token: ${t}' -d '{"a":"fetch(b) curl c"}'`,
      (t) => `curl ^"${URL}^" ^\r\n  -H ^"x-twilio-token: ${t}^"`,
      (t) => `fetch("${URL}", {"headers": {"x-twilio-token": "${t}"}, "body": "POST / HTTP/1.1"});`,
      (t) => `Invoke-WebRequest -Uri "${URL}" -Headers @{"x-twilio-token"="${t}"}`,
      (t) =>
        `POST /v4/EndpointEvents HTTP/1.1\nHost: ${HOST}\nX-Twilio-Token: ${t}\n\n{}\n\nHTTP/1.1 200 OK\n`,
      (t) => `headers = {'X-Twilio-Token': '${t}'}\nrequests.post('${URL}', headers=headers)`,
      (t) => `http POST ${URL} X-Twilio-Token:${t}`,
      (t) => `:authority: ${HOST}\n:method: POST\n:path: /v4\nx-twilio-token: ${t}`,
    ];
    const between = fc.constantFrom(
      "\n",
      "\n\n",
      "\nand then, it didn't work:\n",
      '\n"so what?\n',
      "\n```\n",
    );
    const request = fc.tuple(fc.nat(writers.length - 1), between);
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 6 }), (requests) => {
        const text = requests.map(([kind, gap], i) => `${writers[kind]?.(`eyJ.${i}`)}${gap}`).join("");
        expect(read(text)).toEqual(requests.map((_, i) => [`eyJ.${i}`, true, HOST]));
      }),
      { numRuns: 200 },
    );
  });

  test("several commands are told apart", () => {
    const command = (host: string, token: string): string =>
      `curl 'https://${host}/' -H 'x-twilio-token: ${token}'`;
    const text = `${command(HOST, "a")}\n${command("crm.example.com", "b")}\n${command("eventgw.ie1.twilio.com", "c")}`;
    expect(read(text)).toEqual([
      ["a", true, HOST],
      ["b", true, "crm.example.com"],
      ["c", true, "eventgw.ie1.twilio.com"],
    ]);
    for (const { start, end, values } of readCommands(text, "paste")) {
      expect(text.slice(start).startsWith("curl ")).toBe(true);
      for (const one of values) {
        expect(text.slice(one.start, one.end)).toContain(one.value);
        expect([one.start > start, one.end <= end]).toEqual([true, true]);
      }
    }
  });

  test("two requests of HTTP/2 are told apart", () => {
    const request = (host: string, token: string): string =>
      `:authority: ${host}\n:method: POST\nx-twilio-token: ${token}\n`;
    expect(read(request(HOST, "a") + request("eventgw.ie1.twilio.com", "b"))).toEqual([
      ["a", true, HOST],
      ["b", true, "eventgw.ie1.twilio.com"],
    ]);
  });

  test("what stands before the first command is read as well", () => {
    expect(read(`x-twilio-token: a\ncurl '${URL}' -H 'x-twilio-token: b'`)).toEqual([
      ["a", false, null],
      ["b", true, HOST],
    ]);
  });

  test("a request without the header is one", () => {
    expect(readCommands(`curl '${URL}' -H 'accept: x-twilio-token'`, "paste")).toMatchObject([
      { values: [], isRequest: true, exchange: { url: URL } },
    ]);
  });

  test("words are none", () => {
    expect(readCommands("How do I send it with curl or fetch? See https://www.twilio.com", "paste")).toEqual(
      [],
    );
  });
});

describe("a line alone", () => {
  test("that a person pasted may not have been sent", () => {
    expect(readCommands("x-twilio-token: eyJ.a", "paste")).toMatchObject([
      { isRequest: false, values: [{ value: "eyJ.a", proven: false }] },
    ]);
  });

  test("that was captured was sent as it stands", () => {
    expect(readCommands("x-twilio-token: eyJ.a and more ", "capture")).toMatchObject([
      { isRequest: false, values: [{ value: "eyJ.a and more", proven: true }] },
    ]);
  });

  test("with an answer was sent", () => {
    expect(readCommands("x-twilio-token: eyJ.a\n\nHTTP/1.1 200 OK\n", "paste")).toMatchObject([
      { isRequest: true },
    ]);
  });
});

describe("a preflight", () => {
  test.each([
    `curl '${URL}' -X OPTIONS -H 'x-twilio-token: a'`,
    `curl '${URL}' -X 'OPTIONS' -H 'x-twilio-token: a'`,
    `curl '${URL}' --request OPTIONS -H 'x-twilio-token: a'`,
    `curl ^"${URL}^" -X ^"OPTIONS^" -H ^"x-twilio-token: a^"`,
    `fetch("${URL}", {"headers": {"x-twilio-token": "a"}, "method": "OPTIONS"})`,
    `fetch("${URL}", {headers: {"x-twilio-token": "a"}, method: 'OPTIONS'})`,
    `Invoke-WebRequest "${URL}" -Method "OPTIONS" -Headers @{"x-twilio-token"="a"}`,
    `OPTIONS /v4 HTTP/1.1\nHost: ${HOST}\nx-twilio-token: a`,
    `:authority: ${HOST}\n:method: OPTIONS\nx-twilio-token: a`,
    `Request URL: ${URL}\nRequest Method: OPTIONS\nx-twilio-token: a`,
    `Request URL:\n${URL}\nRequest Method\nOPTIONS\nx-twilio-token: a`,
  ])("is told: %s", (text) => {
    expect(readCommands(text, "paste").map(({ exchange }) => exchange.method)).toEqual(["OPTIONS"]);
  });

  test.each([
    `curl '${URL}' -X POST -H 'x-twilio-token: a' -H 'allow: OPTIONS'`,
    `POST /v4 HTTP/1.1\nHost: ${HOST}\nAllow: OPTIONS x\nx-twilio-token: a`,
  ])("is none: %s", (text) => {
    expect(readCommands(text, "paste").map(({ exchange }) => exchange.method)).toEqual(["POST"]);
  });
});

describe("answers", () => {
  const request = `POST /v4/EndpointEvents HTTP/1.1\nHost: ${HOST}\nX-Twilio-Token: eyJ.a\n\n{"sdk_version":"2.18.5"}\n\n`;
  const answers = (text: string) => {
    const [command, ...others] = readCommands(request + text, "paste");
    expect(others).toEqual([]);
    const { status, answer, at } = command?.exchange ?? {};
    return { status, at, ...readErrorBody(answer ?? null) };
  };

  test("status, time and Twilio's error", () => {
    const answer =
      'HTTP/1.1 403 Forbidden\nDate: Wed, 18 Nov 2026 11:06:40 GMT\n\n{"code":20101,"message":"Invalid"}';
    expect(answers(answer)).toEqual({ at: 1_795_000_000_000, status: 403, code: 20101, message: "Invalid" });
  });

  test("as cURL prints it", () => {
    expect(answers('< HTTP/2 403 \n< content-type: application/json\n<\n{"code":20101}\n')).toEqual({
      at: null,
      status: 403,
      code: 20101,
    });
  });

  test("as developer tools print it", () => {
    expect(answers("Status Code: 200 OK")).toEqual({ at: null, status: 200 });
    expect(answers("status code\n403")).toEqual({ at: null, status: 403 });
  });

  test.each([
    ['-> 403 {"code":9221,"message":"Expired token"}', 403, 9221],
    ["at=info status=403 bytes=12", 403, undefined],
    ["info: ClientHandler[101]\n      Received HTTP response headers after 22.1ms - 403\r\n", 403, undefined],
    ['HTTP/1.1 100 Continue\n\nHTTP/1.1 403 Forbidden\n\n{"code":9221}', 403, 9221],
    ['HTTP/1.1 200 Connection established\n\nHTTP/2 401\n\n{"code":20101}', 401, 20101],
    ['< HTTP/2 403 \n< date: x\n< \n[{"code":9221,"message":"Expired token"}]', 403, 9221],
    ["reply: 'HTTP/1.1 403 Forbidden\\r\\n'\nheader: Date: x\n{\"code\": 9221}", 403, 9221],
    ['D/OkHttp: <-- 403 https://a (12ms)\nD/OkHttp: {"code":9221}', 403, 9221],
    [
      'DEBUG http-outgoing-0 << "HTTP/1.1 403 Forbidden[\\r][\\n]"\nDEBUG http-outgoing-0 << "{"code":9221}"',
      403,
      9221,
    ],
    [':status: 403\ncontent-type: x\n\n{"code":9221}', 403, 9221],
    ["Status: 403\nSource: Network", 403, undefined],
    ["<Response [403]>", 403, undefined],
    ['Request failed with status code 403 {"code":9221,"message":"a"}', 403, 9221],
  ])("%s", (text, status, code) => {
    const told = answers(text);
    expect([told.status, told.code]).toEqual([status, code]);
  });

  test("over several lines, and with text behind it", () => {
    expect(answers('HTTP/1.1 403 Forbidden\n\n{\n  "code": 20101\n}')).toMatchObject({ code: 20101 });
    expect(answers('HTTP/1.1 403 Forbidden\n\n{"code":20101}\n* Closing connection')).toMatchObject({
      code: 20101,
    });
  });

  test("without a body", () => {
    expect(answers("HTTP/1.1 403 Forbidden\n")).toEqual({ at: null, status: 403 });
  });

  test("the request's own body is no answer, nor is its date", () => {
    const text = `POST /v4 HTTP/1.1\nHost: ${HOST}\nDate: Wed, 18 Nov 2026 11:06:40 GMT\nX-Twilio-Token: a\n\n{"code":1}\nHTTP/1.1 403 No\n`;
    const { exchange } = readCommands(text, "paste")[0] as Command;
    expect([exchange.status, exchange.at, exchange.answer]).toEqual([403, null, null]);
  });

  test("a status in the middle of a line is none", () => {
    expect(answers("saw HTTP/1.1 403 Forbidden").status).toBeNull();
  });

  test("the SDK's version, and what blocked it", () => {
    expect(readCommands(`${request}net::ERR_BLOCKED_BY_CLIENT`, "paste")[0]?.exchange).toMatchObject({
      sdkVersion: "2.18.5",
      failure: "net::ERR_BLOCKED_BY_CLIENT",
    });
  });
});
