import { expect, test } from "vitest";
import { inspectText } from "../../../../src/recording/inspect-text.ts";
import { readNotation } from "../../../../src/recording/notations/read-notation.ts";
import { NOW, token } from "../../../support/make-token.ts";

const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** The same refused request in every notation; the page sent its token in quotes. */
const RECORDS: Readonly<Record<string, (value: string) => string>> = {
  "a cassette": (v) =>
    `---\nhttp_interactions:\n- request:\n    method: post\n    uri: ${URL}\n    headers:\n      X-Twilio-Token:\n      - '${v}'\n  response:\n    status:\n      code: 403\n    body:\n      string: '{"code":9221}'\n  recorded_at: Wed, 18 Nov 2026 11:06:40 GMT\n`,
  "a cassette of Python": (v) =>
    `interactions:\n- request:\n    body: '{}'\n    headers:\n      X-Twilio-Token:\n      - '${v}'\n    method: POST\n    uri: ${URL}\n  response:\n    body:\n      string: '{"code":9221}'\n    status:\n      code: 403\n      message: Forbidden\nversion: 1\n`,
  Burp: (v) =>
    `<?xml version="1.0"?><items burpVersion="1"><item><url><![CDATA[${URL}]]></url><request base64="true"><![CDATA[${base64(`POST /v4/EndpointEvents HTTP/2\r\nHost: eventgw.us1.twilio.com\r\nX-Twilio-Token: ${v}\r\n\r\n{}`)}]]></request><status>403</status><response base64="true"><![CDATA[${base64('HTTP/2 403 Forbidden\r\n\r\n{"code":9221}')}]]></response></item></items>`,
  Charles: (v) =>
    `<charles-session><transaction method="POST" protocol="https" host="eventgw.us1.twilio.com" path="/v4/EndpointEvents"><request><headers><header><name>X-Twilio-Token</name><value>${v.replaceAll('"', "&quot;")}</value></header></headers></request><response status="403"><body>{"code":9221}</body></response></transaction></charles-session>`,
  Python: (v) =>
    `{'request': {'method': 'POST', 'url': '${URL}', 'headers': {'X-Twilio-Token': '${v}'}}, 'response': {'status': 403, 'body': '{"code":9221}'}}`,
  Ruby: (v) =>
    `{:request=>{:method=>"POST", :url=>"${URL}", :headers=>{"X-Twilio-Token"=>[${JSON.stringify(v)}]}}, :response=>{:status=>403, :body=>"{\\"code\\":9221}"}}`,
};

test.each(Object.keys(RECORDS))("%s tells what was sent and what Twilio answered", async (name) => {
  for (const value of [token(), `"${token()}"`]) {
    const text = RECORDS[name]?.(value) ?? "";
    const parsed = await readNotation(text);
    expect(parsed).toBeDefined();
    const { tokens, verdict } = inspectText(text, { nowSeconds: NOW, via: "paste" }, parsed);
    expect(tokens.map(({ text: found }) => found)).toEqual([token()]);
    expect(verdict).toBe("invalid");
    expect(tokens[0]?.evidence.answers).toMatchObject([{ from: "event-gateway", status: 403, code: 9221 }]);
    expect(tokens[0]?.findings.some(({ id }) => /quot/.test(id))).toBe(value !== token());
  }
});
