import { describe, expect, test } from "vitest";
import { readRecording } from "../../../../src/recording/document/read-recording.ts";
import type { Recording } from "../../../../src/recording/document/recording.ts";
import { token, withIdentity } from "../../../support/make-token.ts";

const ALICE = token();
const BOB = token({ payload: withIdentity("bob") });
const [head = "", body = "", signature = ""] = ALICE.split(".");
const listen = (text: string): string => JSON.stringify({ type: "listen", payload: { token: text } });
const REFUSAL = '{"type":"error","payload":{"error":{"code":31205}}}';
const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const HAR = JSON.stringify({
  log: { entries: [{ request: { url: URL, headers: [{ name: "X-Twilio-Token", value: ALICE }] } }] },
});

/** The tokens in the order of the text. */
const tokensOf = ({ session }: Recording) => session.tokens.toReversed();
const seen = (recording: Recording): unknown[] => tokensOf(recording).map(({ text, sent }) => [text, sent]);
/** The codes that each token of a text was answered with. */
const codesOf = (recording: Recording): unknown[] =>
  tokensOf(recording).map(({ signaling }) =>
    signaling.flatMap(({ code }) => (code === undefined ? [] : [code])),
  );

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
    const log = readRecording(text, "paste");
    expect(log.isCapture).toBe(true);
    expect(seen(log)).toEqual([[ALICE, true]]);
  });

  test("an answer on a later line belongs to the token", () => {
    expect(codesOf(readRecording(`sent ${listen(ALICE)}\ngot ${REFUSAL}`, "paste"))).toEqual([[31205]]);
  });

  test("a mention beside a capture is one more token, that was not sent", () => {
    const both = [
      [ALICE, true],
      [BOB, false],
    ];
    const command = `curl '${URL}' -H 'X-Twilio-Token: ${ALICE}'`;
    expect(seen(readRecording(`${command}\n\n${BOB}`, "paste"))).toEqual(both);
    expect(seen(readRecording(`${listen(ALICE)}\n\n${BOB}`, "paste"))).toEqual(both);
  });

  test("the one token before an answer gets it", () => {
    const recording = readRecording(`Token: ${ALICE}\n${REFUSAL}`, "paste");
    expect(seen(recording)).toEqual([[ALICE, false]]);
    expect(codesOf(recording)).toEqual([[31205]]);
    expect(recording.session.strays).toEqual([]);
  });

  test("of two tokens before an answer, the nearer one does", () => {
    const recording = readRecording(`Tokens: ${ALICE}\n${BOB}\n${REFUSAL}`, "paste");
    expect(codesOf(recording)).toEqual([[], [31205]]);
    expect(recording.session.strays).toEqual([]);
  });

  test("an answer before two tokens belongs to neither", () => {
    const recording = readRecording(`Failed: ${REFUSAL}\n${ALICE}\n${BOB}`, "paste");
    expect(codesOf(recording)).toEqual([[], []]);
    expect(recording.session.strays).toMatchObject([{ code: 31205 }]);
  });

  test("the status of a line in an access log belongs to the token behind it", () => {
    const line = (status: number, text: string): string =>
      `10.0.0.7 - - "POST /v4/EndpointEvents HTTP/1.1" ${status} 37 "-" "curl" token="${text}"\n`;
    const recording = readRecording(line(202, ALICE) + line(403, BOB), "paste");
    const statuses = tokensOf(recording).map(({ logLines }) => logLines.map(({ status }) => status));
    expect(statuses).toEqual([[], [403]]);
  });

  test("errors on one line with several tokens belong to the one before them", () => {
    const line = `first ${ALICE} failed with code 20104, second ${BOB} failed with code 20101`;
    const codes = tokensOf(readRecording(line, "paste")).map(({ logLines }) =>
      logLines.map(({ code }) => code),
    );
    expect(codes).toEqual([[20104], [20101]]);
  });

  test("an answer alone is kept as a stray one", () => {
    const { session } = readRecording(`got ${REFUSAL}`, "capture");
    expect(session.tokens).toEqual([]);
    expect(session.strays).toHaveLength(1);
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
    expect(seen(readRecording(text, "paste"))).toEqual([[text, false]]);
    expect(seen(readRecording(text, "capture"))).toEqual([[text, true]]);
  });

  test("space at the ends is no part of it", () => {
    expect(seen(readRecording(` ${ALICE}\n`, "paste"))).toEqual([[ALICE, false]]);
  });

  test("it stands by itself", () => {
    expect(readRecording(ALICE, "paste").session.tokens[0]?.standalone).toBe(true);
    expect(readRecording(`A ${ALICE} in a sentence`, "paste").session.tokens[0]?.standalone).toBe(true);
  });

  test("a text that is too long to be one is searched", () => {
    const long = `"${ALICE}${" ".repeat(100_000)}"`;
    expect(seen(readRecording(long, "capture"))).toEqual([[ALICE, false]]);
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
    const log = readRecording(text, "paste");
    expect(seen(log)).toEqual(found.map((one) => [one, false]));
    expect(log.isCapture).toBe(false);
  });

  test("the name of the header in a sentence does no harm", () => {
    expect(seen(readRecording(`x-twilio-token was wrong, see ${ALICE}`, "paste"))).toEqual([[ALICE, false]]);
  });

  test("lines that are no messages do no harm", () => {
    expect(seen(readRecording(`"type" of {broken\n${ALICE}\n{"a":1}`, "paste"))).toEqual([[ALICE, false]]);
  });
});
