import { describe, expect, test } from "vitest";
import { readCommands } from "../../../src/recording/read-commands.ts";
import { TokenLog } from "../../../src/recording/token-log.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const HOST = "eventgw.us1.twilio.com";

function read(text: string, via: "capture" | "paste" = "paste"): TokenLog {
  const log = new TokenLog();
  readCommands(text, via, log);
  return log;
}

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
    const log = read(text);
    expect(log.isCapture).toBe(true);
    expect(log.tokens.map(({ text: found, sent, host }) => [found, sent, host])).toEqual([
      [token, true, HOST],
    ]);
    expect(log.foreignHosts.size).toBe(0);
  });

  test("several commands are told apart", () => {
    const command = (host: string, token: string): string =>
      `curl 'https://${host}/' -H 'x-twilio-token: ${token}'`;
    const log = read(
      `${command(HOST, "a")}\n${command("crm.example.com", "b")}\n${command("eventgw.ie1.twilio.com", "c")}`,
    );
    expect(log.tokens.map(({ text, host }) => [text, host])).toEqual([
      ["a", HOST],
      ["c", "eventgw.ie1.twilio.com"],
    ]);
    expect([...log.foreignHosts]).toEqual(["crm.example.com"]);
  });

  test("two requests of HTTP/2 are told apart", () => {
    const request = (host: string, token: string): string =>
      `:authority: ${host}\n:method: POST\nx-twilio-token: ${token}\n`;
    const log = read(request(HOST, "a") + request("eventgw.ie1.twilio.com", "b"));
    expect(log.tokens.map(({ text, host }) => [text, host])).toEqual([
      ["a", HOST],
      ["b", "eventgw.ie1.twilio.com"],
    ]);
  });

  test("what stands before the first command is read as well", () => {
    const log = read(`x-twilio-token: a\ncurl '${URL}' -H 'x-twilio-token: b'`);
    expect(log.tokens.map(({ text, sent }) => [text, sent])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });

  test("without the header there is no capture", () => {
    const log = read(`curl '${URL}' -H 'accept: x-twilio-token'`);
    expect([log.isCapture, log.tokens]).toEqual([false, []]);
  });
});

describe("a line alone", () => {
  test("that a person pasted may not have been sent", () => {
    const log = read("x-twilio-token: eyJ.a", "paste");
    expect(log.isCapture).toBe(true);
    expect(log.tokens).toMatchObject([{ text: "eyJ.a", sent: false, standalone: true }]);
  });

  test("that was captured was sent", () => {
    expect(read("x-twilio-token: eyJ.a", "capture").tokens).toMatchObject([{ text: "eyJ.a", sent: true }]);
  });

  test("with an answer was sent", () => {
    expect(read("x-twilio-token: eyJ.a\n\nHTTP/1.1 200 OK\n").tokens).toMatchObject([{ sent: true }]);
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
  ])("carries no token: %s", (text) => {
    expect(read(text).tokens).toEqual([]);
  });

  test.each([
    `curl '${URL}' -X POST -H 'x-twilio-token: a' -H 'allow: OPTIONS'`,
    `POST /v4 HTTP/1.1\nHost: ${HOST}\nAllow: OPTIONS x\nx-twilio-token: a`,
  ])("is none: %s", (text) => {
    expect(read(text).tokens).toHaveLength(1);
  });
});

describe("answers", () => {
  const request = `POST /v4/EndpointEvents HTTP/1.1\nHost: ${HOST}\nX-Twilio-Token: eyJ.a\n\n{"sdk_version":"2.18.5"}\n\n`;
  const answers = (text: string) => read(request + text).tokens[0]?.answers;

  test("status, time and Twilio's error", () => {
    const answer =
      'HTTP/1.1 403 Forbidden\nDate: Wed, 18 Nov 2026 11:06:40 GMT\n\n{"code":20101,"message":"Invalid"}';
    expect(answers(answer)).toEqual([
      { from: "event-gateway", at: 1_795_000_000_000, status: 403, code: 20101, message: "Invalid" },
    ]);
  });

  test("as cURL prints it", () => {
    expect(answers('< HTTP/2 403 \n< content-type: application/json\n<\n{"code":20101}\n')).toEqual([
      { from: "event-gateway", at: 0, status: 403, code: 20101 },
    ]);
  });

  test("as developer tools print it", () => {
    expect(answers("Status Code: 200 OK")).toEqual([{ from: "event-gateway", at: 0, status: 200 }]);
    expect(answers("status code\n403")).toEqual([{ from: "event-gateway", at: 0, status: 403 }]);
  });

  test("over several lines, and with text behind it", () => {
    expect(answers('HTTP/1.1 403 Forbidden\n\n{\n  "code": 20101\n}')).toMatchObject([{ code: 20101 }]);
    expect(answers('HTTP/1.1 403 Forbidden\n\n{"code":20101}\n* Closing connection')).toMatchObject([
      { code: 20101 },
    ]);
  });

  test("without a body", () => {
    expect(answers("HTTP/1.1 403 Forbidden\n")).toEqual([{ from: "event-gateway", at: 0, status: 403 }]);
  });

  test("the request's own body is no answer, nor is its date", () => {
    const text = `POST /v4 HTTP/1.1\nHost: ${HOST}\nDate: Wed, 18 Nov 2026 11:06:40 GMT\nX-Twilio-Token: a\n\n{"code":1}\nHTTP/1.1 403 No\n`;
    expect(read(text).tokens[0]?.answers).toEqual([{ from: "event-gateway", at: 0, status: 403 }]);
  });

  test("a status in the middle of a line is none", () => {
    expect(answers("saw HTTP/1.1 403 Forbidden")).toEqual([]);
  });

  test("the SDK's version, and what blocked it", () => {
    expect(read(`${request}net::ERR_BLOCKED_BY_CLIENT`).tokens[0]).toMatchObject({
      sdkVersion: "2.18.5",
      blocked: "net::ERR_BLOCKED_BY_CLIENT",
    });
  });
});
