import { expect, test } from "vitest";
import { headerValues } from "../../../../src/recording/requests/header-values.ts";
import { token } from "../../../support/make-token.ts";

const read = (chunk: string): string[] => headerValues(chunk).map(({ value }) => value);

test.each<[title: string, chunk: string, values: string[]]>([
  ["cURL, double quotes", 'curl https://x -H "X-Twilio-Token: eyJ.a" -d x', ["eyJ.a"]],
  ["cURL, single quotes", "curl https://x -H 'x-twilio-token: eyJ.a' -d x", ["eyJ.a"]],
  ["cURL, space before the colon", "-H 'x-twilio-token : eyJ.a'", ["eyJ.a"]],
  ["cURL, a value that is empty", "-H 'x-twilio-token:'", [""]],
  ["cURL, an escaped quote inside", '-H "x-twilio-token: \\"eyJ.a\\"" -d x', ['"eyJ.a"']],
  ["cURL inside a quoted text", '"-H \\"x-twilio-token: eyJ.a\\" -d"', ["eyJ.a"]],
  ["fetch, an object of headers", '{"accept": "*/*", "x-twilio-token": "eyJ.a"}', ["eyJ.a"]],
  ["code, single quotes", "{'X-Twilio-Token': 'eyJ.a'}", ["eyJ.a"]],
  ["code, backticks", "{`X-Twilio-Token`: `eyJ.a`}", ["eyJ.a"]],
  ["code, a call", 'setRequestHeader("X-Twilio-Token", "eyJ.a")', ["eyJ.a"]],
  ["code, a value on the next line", '"X-Twilio-Token":\n  "eyJ.a"', ["eyJ.a"]],
  ["Ruby", '"X-Twilio-Token" => "eyJ.a"', ["eyJ.a"]],
  ["PHP or Python, an element of an array", "headers['X-Twilio-Token'] = 'eyJ.a'", ["eyJ.a"]],
  ["quoted JSON inside JSON", '{\\"X-Twilio-Token\\":\\"eyJ.a\\"}', ["eyJ.a"]],
  ["PowerShell", 'Invoke-WebRequest -Headers @{\n"x-twilio-token"="eyJ`"a"\n}', ['eyJ"a']],
  ["PowerShell, the other command", 'Invoke-RestMethod -Headers @{"x-twilio-token" = "eyJ`"a"}', ['eyJ"a']],
  ["a bare word in code", '{"x-twilio-token": undefined}', ["undefined"]],
  ["another bare word in code", '{"x-twilio-token": null }', ["null"]],
  ["a line of raw HTTP", "POST / HTTP/1.1\r\nX-Twilio-Token:  eyJ.a \r\nHost: x", ["eyJ.a"]],
  ["a line with an equals sign", "x-twilio-token = eyJ.a", ["eyJ.a"]],
  ["a line with nothing behind the colon, at the end", "x-twilio-token:", [""]],
  ["developer tools, the value below the name", "x-twilio-token:\neyJ.a.b\naccept:\n*/*", ["eyJ.a.b"]],
  ["the same with carriage returns and no colon", "x-twilio-token\r\n  eyJ.a.b\r\naccept", ["eyJ.a.b"]],
  ["the word undefined below the name", "x-twilio-token\nundefined\naccept", ["undefined"]],
  ["the word null below the name", "x-twilio-token\nnull", ["null"]],
  ["an object below the name", "x-twilio-token\n[object Object]", ["[object Object]"]],
  ["a name above its value in HTML", "<dt>X-Twilio-Token:</dt><dd>eyJ.a</dd>", ["eyJ.a"]],
  ["Objective-C", '@"X-Twilio-Token": @"eyJ.a"', ["eyJ.a"]],
  ["an option that touches its value", "curl -HX-Twilio-Token:eyJ.a https://a.example", ["eyJ.a"]],
  ["an arrow", "X-Twilio-Token \u2192 eyJ.a", ["eyJ.a"]],
  ["bold text of Markdown", "* **X-Twilio-Token:** undefined", ["undefined"]],
  ["a server's environment as lines", "HTTP_X_TWILIO_TOKEN=eyJ.a\nHTTP_HOST=a", ["eyJ.a"]],
  ["a query", "https://a.example/?a=b&x-twilio-token=eyJ.a%20b&c=d", ["eyJ.a b"]],
  [
    "a quote that is missing",
    "curl -H 'x-twilio-token: eyJ.a\ncurl -H 'x-twilio-token: eyJ.b' c",
    ["eyJ.a", "eyJ.b"],
  ],
  ["two requests", "-H 'x-twilio-token: eyJ.a' -H 'x-twilio-token: eyJ.b'", ["eyJ.a", "eyJ.b"]],
])("%s", (_title, chunk, values) => {
  expect(read(chunk)).toEqual(values);
});

test.each([
  ["a template", "x-twilio-token: {{token}}"],
  ["a variable of a shell", 'curl -H "x-twilio-token: $TOKEN"'],
  ["a variable behind a word", 'curl -H "x-twilio-token: Bearer $TOKEN"'],
  ["a sum", '{"x-twilio-token": "Bearer " + token}'],
  ["a template of JavaScript", `{"x-twilio-token": \`Bearer $${"{"}token}\`}`],
  ["a template of Python", `{"x-twilio-token": f"Bearer {token}"}`],
  ["a call", '{"x-twilio-token": getToken("voice")}'],
  ["a list of a variable", '{"x-twilio-token": [token]}'],
  ["a list of names", '["X-Twilio-Token", "Authorization"]'],
  ["names that a server allows", "Access-Control-Allow-Headers: X-Twilio-Token, Origin"],
  ["names in lines", 'a = [\n  "X-Twilio-Token",\n  "Origin",\n]'],
  ["a longer name", "x-twilio-token-id: eyJ.a"],
  ["words behind a colon in a sentence", "The X-Twilio-Token: is missing, why?"],
  ["another header", "-H 'x-twilio-client: eyJ.a'"],
  ["a variable in code", '{"x-twilio-token": token}'],
  ["a variable that starts like a bare word", '{"x-twilio-token": nullable}'],
  ["a name in quotes and nothing else", 'const name = "x-twilio-token";'],
  ["a name in a sentence", "The x-twilio-token header is missing."],
  ["a quoted name in a sentence", "'x-twilio-token header is missing'"],
  ["the name of the next header below", "x-twilio-token\naccept\nx.y"],
  ["an empty line below", "x-twilio-token\n\neyJ.a.b"],
])("none: %s", (_title, chunk) => {
  expect(headerValues(chunk)).toEqual([]);
});

test("a header inside the value is no header", () => {
  expect(read("-H 'x-twilio-token: x-twilio-token: b' -d x")).toEqual(["x-twilio-token: b"]);
  expect(read("x-twilio-token: x-twilio-token: b\n")).toEqual(["x-twilio-token: b"]);
});

test("a line is cut where no server would take it", () => {
  expect(read(`x-twilio-token: ${"a".repeat(20_050)}`)[0]).toHaveLength(20_000);
});

test("a value below the name has its first dot early", () => {
  expect(read(`x-twilio-token\n${"a".repeat(499)}.b`)).toHaveLength(1);
  expect(read(`x-twilio-token\n${"a".repeat(501)}.b`)).toEqual([]);
});

const whole = token();

test.each<[title: string, chunk: string, value: string, proven: boolean]>([
  ["a sentence", `Our SDK sends X-Twilio-Token: ${whole} and the agent`, whole, false],
  ["the end of a sentence", `It sends X-Twilio-Token: ${whole}.`, whole, false],
  ["parentheses", `It sends (X-Twilio-Token: ${whole}) and`, whole, false],
  ["a clause", `In the tools, X-Twilio-Token: ${whole} and then a, foo=bar`, whole, false],
  ["a line alone", `X-Twilio-Token: Bearer ${whole}`, `Bearer ${whole}`, false],
  ["quotes on a line alone", `X-Twilio-Token: "${whole}"`, `"${whole}"`, false],
  ["mail that wraps", `X-Twilio-Token: ${whole.slice(0, 90)}\n> ${whole.slice(90)}\nThanks`, whole, false],
  [
    "a terminal that wraps",
    `curl -H 'X-Twilio-Token: ${whole.slice(0, 90)}\n${whole.slice(90)}' a`,
    whole,
    true,
  ],
  ["lines of headers", `X-Twilio-Token: "${whole}"\nOrigin: a`, `"${whole}"`, true],
  ["lines whose values are quoted", `X-Twilio-Token: "${whole}"\nOrigin: "a"`, whole, true],
  ["a settings file of a server", `proxy_set_header X-Twilio-Token "${whole}";`, whole, false],
])("%s", (_title, chunk, value, proven) => {
  expect(headerValues(chunk)).toMatchObject([{ value, proven }]);
});

test("a token that mail broke at any width, in quotes or not, forwarded or not", () => {
  const whole = token();
  for (const end of ["\n", "=\n", "=\r\n", "=\n> ", "=\n> > "]) {
    for (let width = 36; width < 80; width++) {
      const broken = (whole.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(end);
      expect(read(`curl https://x -H "X-Twilio-Token: ${broken}" -d x`)).toEqual([whole]);
      expect(read(`X-Twilio-Token: ${broken}\n\nBye`)).toEqual([whole]);
    }
  }
});
