import { expect, test } from "vitest";
import { isDecodedToken } from "../../../../src/core/rules/is-decoded-token.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { ACCOUNT, HEADER, KEY, NOW, payload } from "../../../support/make-token.ts";

const indented = (value: unknown): string => JSON.stringify(value, null, 2);

test.each([
  ["a header", JSON.stringify(HEADER)],
  ["a header in a log line", `11:06 TokenParser I [Platform] JWT token HEADER: ${JSON.stringify(HEADER)}`],
  ["a payload", indented(payload())],
  [
    "both, as a page for tokens shows them",
    `HEADER:ALGORITHM\n${indented(HEADER)}\nPAYLOAD:DATA\n${indented(payload())}`,
  ],
  ["an object of a library", JSON.stringify({ header: HEADER, payload: payload(), signature: "abc" })],
  ["a console's object", "{ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' }"],
  ["a Python dict", `{'iss': '${KEY}', 'sub': '${ACCOUNT}', 'exp': ${NOW}, 'grants': {'identity': 'a'}}`],
  ["a PHP array", `Array\n(\n  [iss] => ${KEY}\n  [sub] => ${ACCOUNT}\n  [exp] => ${NOW}\n)`],
  ["YAML", `iss: ${KEY}\nsub: ${ACCOUNT}\ngrants:\n  identity: a\n`],
])("%s is what a token holds", (_what, text) => {
  expect(isDecodedToken(text)).toBe(true);
  const { verdict, findings } = judgeToken(text, { nowSeconds: NOW, via: "paste" });
  expect(verdict).toBe("not-a-token");
  expect(findings).toMatchObject([{ id: "decoded-token", severity: "info" }]);
  const sent = judgeToken(text, { nowSeconds: NOW, via: "capture" });
  expect(sent.findings).toMatchObject([{ id: "decoded-token", severity: "error" }]);
});

test.each([
  ["an algorithm alone", '{"alg":"HS256"}'],
  ["an answer", '{"identity":"agent_17","ttl":3600}'],
  ["a configuration", `ACCOUNT=${ACCOUNT}\nKEY=${KEY}`],
  ["words", "alg and typ are in the header, grants and iss in the payload"],
  ["nothing", ""],
])("%s is not", (_what, text) => expect(isDecodedToken(text)).toBe(false));

test("Twilio's own answer, and a page, are told as such", () => {
  const answer = JSON.stringify({ code: 20101, message: "Invalid", token: payload() });
  const page = `<html><body>${JSON.stringify(HEADER)}</body></html>`;
  const ids = (text: string): string[] =>
    judgeToken(text, { nowSeconds: NOW, via: "paste" }).findings.map(({ id }) => id);
  expect(ids(answer)).toEqual(["twilio-error-text"]);
  expect(ids(page)).toEqual(["token-is-markup"]);
});
