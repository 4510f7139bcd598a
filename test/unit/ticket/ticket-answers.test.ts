import { expect, test } from "vitest";
import type { TwilioAnswer } from "../../../src/core/evidence/evidence.ts";
import { ERROR_CODES } from "../../../src/core/twilio/error-codes.ts";
import { ticketAnswers } from "../../../src/ticket/ticket-answers.ts";
import { englishWords } from "../../../src/words/english-words.ts";

const tell = (...answers: TwilioAnswer[]) => ticketAnswers({ answers }, (text) => `<${text}>`).answers;
const log: TwilioAnswer = { from: "log", atMs: null, code: 20104, message: "AccessTokenExpired" };

test("a line of a log is told with its code and its words, and as nobody's raw code", () => {
  expect(tell(log)).toEqual([
    {
      at: null,
      lastAt: null,
      times: 1,
      from: "log",
      what: "log",
      outcome: null,
      code: "<20104>",
      meaning: englishWords.message("code_20104"),
      sdkShows: null,
      message: "<AccessTokenExpired>",
      identity: null,
      timeLeft: null,
      region: null,
      edge: null,
      reportedByPage: false,
    },
  ]);
  expect(tell({ from: "log", atMs: null, message: "no" })).toMatchObject([{ code: null, meaning: null }]);
});

test("lines that are alike are told once, a frame with the same code apart", () => {
  const frame: TwilioAnswer = { from: "signaling", type: "error", atMs: null, code: 20104 };
  expect(tell(log, log, frame, log).map(({ from, times }) => [from, times])).toEqual([
    ["log", 2],
    ["signaling", 1],
    ["log", 1],
  ]);
});

test("what a code means is what Twilio's text says with it", () => {
  const [answer] = tell({
    from: "signaling",
    type: "error",
    atMs: 1,
    code: 31202,
    message: "Access Token expired or expiration date invalid",
  });
  expect(answer).toMatchObject({ code: "<31202>", meaning: englishWords.message("code_20104") });
});

test("every code of the table is told with its meaning", () => {
  for (const code of ERROR_CODES.keys()) {
    const [answer] = tell({ from: "event-gateway", atMs: 1, status: 403, code });
    expect(answer).toMatchObject({ code: `<${code}>`, meaning: englishWords.message(`code_${code}`) });
  }
});
