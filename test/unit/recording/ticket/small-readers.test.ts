import { expect, it } from "vitest";
import { utcTime } from "../../../../src/core/text/utc-time.ts";
import { markLine } from "../../../../src/recording/ticket/mark-line.ts";
import { readDuration } from "../../../../src/recording/ticket/read-duration.ts";
import { readToldAnswer } from "../../../../src/recording/ticket/read-told-answer.ts";
import { readToldText } from "../../../../src/recording/ticket/read-told-text.ts";
import { readUtc } from "../../../../src/recording/ticket/read-utc.ts";
import { titleKey } from "../../../../src/recording/ticket/title-key.ts";
import { englishWords } from "../../../../src/words/english-words.ts";

const MARKDOWN = { language: "markdown", escaped: false, html: false } as const;

it.each([0, 1, 59, 60, 3599, 3600, 86_400, 90_000, 172_800, 1e9])(
  "reads a duration of %s seconds",
  (seconds) => {
    const words = englishWords.duration(seconds);
    expect(englishWords.duration(readDuration(words) ?? -1)).toBe(words);
  },
);

it.each(["", "soon", "5", "min", "5 min 3", "5 min  3 sec", "∞"])("reads no duration in %j", (text) =>
  expect(readDuration(text)).toBeNull(),
);

it.each([0, 1_795_000_000_000, -1000, 8.64e15])("reads the moment %s", (time) =>
  expect(readUtc(utcTime(time) ?? "")).toBe(time),
);

it.each(["not a date", "2026-13-40 11:07:10 UTC", "2026-11-18 11:07:10", ""])(
  "reads no moment in %j",
  (text) => expect(readUtc(text)).toBeNull(),
);

it.each([
  ["### Twilio's answers", "twilio's answers"],
  ["TWILIO’S ANSWERS", "twilio's answers"],
  ["h3. Calls, newest first", "calls, newest first"],
  ["*Claims*", "claims"],
  ["**Claims:**", "claims"],
  ["== Claims ==", "claims"],
  ["\\#\\#\\# Claims", "claims"],
  ["Twilio&#39;s  answers", "twilio's answers"],
  ["x".repeat(200), ""],
])("compares the title %j", (line, key) => expect(titleKey(line)).toBe(key));

it.each([
  [`${"a".repeat(200)}… (2,000 characters)`, { text: "a".repeat(200), cut: true, masked: false }],
  ["… (5 characters)", { text: "… (5 characters)", cut: false, masked: false }],
  [`${"a".repeat(120)}…`, { text: "a".repeat(120), cut: true, masked: false }],
  ["ends with…", { text: "ends with…", cut: false, masked: false }],
  ["to [phone number]", { text: "to [phone number]", cut: false, masked: true }],
  ["AC••••bdc1e", { text: "AC••••bdc1e", cut: false, masked: true }],
])("reads %j", (shown, told) => expect(readToldText(shown)).toEqual(told));

it("reads a line of a log with the code that stands there", () => {
  const line =
    "2026-11-18 11:06:40 UTC: error from a log, code `31202`: the signature doesn't match; message `a; b`";
  expect(readToldAnswer(markLine(line, MARKDOWN), false)).toMatchObject({
    from: "log",
    type: null,
    status: null,
    code: 31202,
    atMs: Date.UTC(2026, 10, 18, 11, 6, 40),
    message: { text: "a; b" },
  });
});

it("reads answers that came several times, with and without moments", () => {
  const read = (line: string): object | null => readToldAnswer(markLine(line, MARKDOWN), false);
  const moments = "2026-11-18 11:06:40 UTC to 2026-11-18 11:06:50 UTC, 1,200 times";
  expect(read(`${moments}: HTTP 500 from the event gateway`)).toMatchObject({
    times: 1200,
    status: 500,
    atMs: Date.UTC(2026, 10, 18, 11, 6, 40),
    lastAtMs: Date.UTC(2026, 10, 18, 11, 6, 50),
  });
  expect(read("3 times: accepted at sign-in (signaling)")).toMatchObject({
    times: 3,
    atMs: null,
    type: "connected",
  });
  expect(read("call ended by Twilio (signaling), code `31000`")).toMatchObject({
    times: 1,
    type: "hangup",
    code: 31000,
  });
  expect(read("HTTP 403 from nginx")).toBeNull();
});
