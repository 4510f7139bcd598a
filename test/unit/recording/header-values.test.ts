import { expect, test } from "vitest";
import { headerValues } from "../../../src/recording/header-values.ts";

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
  ["two requests", "-H 'x-twilio-token: eyJ.a' -H 'x-twilio-token: eyJ.b'", ["eyJ.a", "eyJ.b"]],
])("%s", (_title, chunk, values) => {
  expect(headerValues(chunk)).toEqual(values);
});

test.each([
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
  expect(headerValues("-H 'x-twilio-token: x-twilio-token: b' -d x")).toEqual(["x-twilio-token: b"]);
  expect(headerValues("x-twilio-token: x-twilio-token: b\n")).toEqual(["x-twilio-token: b"]);
});

test("a line is cut where no server would take it", () => {
  expect(headerValues(`x-twilio-token: ${"a".repeat(100_050)}`)[0]).toHaveLength(100_000);
});

test("a value below the name has its first dot early", () => {
  expect(headerValues(`x-twilio-token\n${"a".repeat(499)}.b`)).toHaveLength(1);
  expect(headerValues(`x-twilio-token\n${"a".repeat(501)}.b`)).toEqual([]);
});
