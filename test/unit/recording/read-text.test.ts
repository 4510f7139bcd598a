import { describe, expect, test } from "vitest";
import { readText } from "../../../src/recording/read-text.ts";
import type { TokenLog } from "../../../src/recording/token-log.ts";
import { token, withIdentity } from "../../support/make-token.ts";

const ALICE = token();
const BOB = token({ payload: withIdentity("bob") });
const [head = "", body = "", signature = ""] = ALICE.split(".");
const listen = (text: string): string => JSON.stringify({ type: "listen", payload: { token: text } });
const REFUSAL = '{"type":"error","payload":{"error":{"code":31205}}}';
const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const HAR = JSON.stringify({
  log: { entries: [{ request: { url: URL, headers: [{ name: "X-Twilio-Token", value: ALICE }] } }] },
});

const seen = ({ tokens }: TokenLog): unknown[] => tokens.map(({ text, sent }) => [text, sent]);

describe("captures", () => {
  test.each<[title: string, text: string]>([
    ["HAR", HAR],
    ["HAR with a byte order mark and space around it", `\ufeff  ${HAR}\n`],
    ["cURL", `curl '${URL}' -H 'X-Twilio-Token: ${ALICE}'`],
    ["a socket message", listen(ALICE)],
    ["socket messages line by line", `${listen(ALICE)}\n${REFUSAL}`],
    ["socket messages with arrows, times and commas", `↑ 11:06:40 ${listen(ALICE)},\n↓ ${REFUSAL};\n`],
    ["messages with the type behind", `> {"payload":{"token":"${ALICE}"},"type":"listen"}\nok`],
  ])("%s: the token was sent", (_title, text) => {
    const log = readText(text, "paste");
    expect(log.isCapture).toBe(true);
    expect(seen(log)).toEqual([[ALICE, true]]);
  });

  test("an answer on a later line belongs to the token", () => {
    const log = readText(`sent ${listen(ALICE)}\ngot ${REFUSAL}`, "paste");
    expect(log.tokens[0]?.answers).toMatchObject([{ code: 31205 }]);
  });

  test("a mention beside a capture is not taken for another token", () => {
    expect(seen(readText(`curl '${URL}' -H 'X-Twilio-Token: ${ALICE}'\n\n${BOB}`, "paste"))).toEqual([
      [ALICE, true],
    ]);
    expect(seen(readText(`${listen(ALICE)}\n\n${BOB}`, "paste"))).toEqual([[ALICE, true]]);
  });

  test("the one token beside a stray answer gets it", () => {
    const log = readText(`Token: ${ALICE}\n${REFUSAL}`, "paste");
    expect(log.tokens).toMatchObject([{ text: ALICE, sent: false, answers: [{ code: 31205 }] }]);
    expect(log.strayAnswers).toEqual([]);
  });

  test("of two tokens beside a stray answer, neither does", () => {
    const log = readText(`Tokens: ${ALICE}\n${BOB}\n${REFUSAL}`, "paste");
    expect(log.tokens.map(({ answers }) => answers)).toEqual([[], []]);
    expect(log.strayAnswers).toHaveLength(1);
  });

  test("an answer alone is kept as a stray one", () => {
    const log = readText(`got ${REFUSAL}`, "capture");
    expect(log.tokens).toEqual([]);
    expect(log.strayAnswers).toHaveLength(1);
  });
});

describe("one token and what is around it", () => {
  test.each<[title: string, text: string]>([
    ["nothing", ALICE],
    ["quotes", `"${ALICE}"`],
    ["the word Bearer", `Bearer ${ALICE}`],
    ["an answer of a token server", JSON.stringify({ identity: "alice", token: ALICE })],
    ["space inside", `${head}. ${body} .${signature}`],
    ["URL encoding", `${head}%2E${body}%2E${signature}`],
    ["backslashes", `${head}\\.${body}\\.${signature}`],
    ["its first letters missing", ALICE.slice(2)],
  ])("%s: it is kept as it stands there", (_title, text) => {
    expect(seen(readText(text, "paste"))).toEqual([[text, false]]);
    expect(seen(readText(text, "capture"))).toEqual([[text, true]]);
  });

  test("space at the ends is no part of it", () => {
    expect(seen(readText(` ${ALICE}\n`, "paste"))).toEqual([[ALICE, false]]);
  });

  test("it stands by itself", () => {
    expect(readText(ALICE, "paste").tokens[0]?.standalone).toBe(true);
    expect(readText(`A ${ALICE} in a sentence`, "paste").tokens[0]?.standalone).toBe(true);
  });

  test("a text that is too long to be one is searched", () => {
    const long = `"${ALICE}${" ".repeat(100_000)}"`;
    expect(seen(readText(long, "capture"))).toEqual([[ALICE, false]]);
  });
});

describe("texts that mention tokens", () => {
  test.each<[title: string, text: string, found: string[]]>([
    ["a sentence", `The token ${ALICE} was refused`, [ALICE]],
    ["two tokens", `${ALICE}\n\n${BOB}`, [ALICE, BOB]],
    ["JSON with two tokens", JSON.stringify([ALICE, BOB]), [ALICE, BOB]],
    ["none", "nothing here", []],
    ["JSON without any", '{"identity":"alice"}', []],
  ])("%s", (_title, text, found) => {
    const log = readText(text, "paste");
    expect(seen(log)).toEqual(found.map((one) => [one, false]));
    expect(log.isCapture).toBe(false);
  });

  test("the name of the header in a sentence does no harm", () => {
    expect(seen(readText(`x-twilio-token was wrong, see ${ALICE}`, "paste"))).toEqual([[ALICE, false]]);
  });

  test("lines that are no messages do no harm", () => {
    expect(seen(readText(`"type" of {broken\n${ALICE}\n{"a":1}`, "paste"))).toEqual([[ALICE, false]]);
  });
});
