import { expect, test } from "vitest";
import type { TwilioAnswer } from "../../../../src/core/evidence/evidence.ts";
import { type Refusal, weighEvidence } from "../../../../src/core/evidence/weigh-evidence.ts";

type Gateway = Extract<TwilioAnswer, { from: "event-gateway" }>;

const connected: TwilioAnswer = { from: "signaling", type: "connected", at: 1 };
const connectedByPage: TwilioAnswer = { ...connected, reportedByPage: true };
const error = (code: number, message?: string): TwilioAnswer => ({
  from: "signaling",
  type: "error",
  at: 2,
  code,
  ...(message === undefined ? {} : { message }),
});
const hangup = (code: number): TwilioAnswer => ({ from: "signaling", type: "hangup", at: 3, code });
const gateway = (status: number, more: Partial<Gateway> = {}): TwilioAnswer => ({
  from: "event-gateway",
  at: 4,
  status,
  ...more,
});
const refusal = (
  answer: TwilioAnswer,
  code: number | null,
  area: Refusal["area"],
  message: string | null = null,
): Refusal => ({ answer, code, message, area });

const nothing = {
  accepted: null,
  refused: null,
  refusedBefore: null,
  acceptedBefore: null,
  failed: null,
  unrelated: null,
};
const weigh = (...answers: TwilioAnswer[]) => weighEvidence({ answers });

test("no answer, no weight", () => {
  expect(weighEvidence(undefined)).toEqual(nothing);
  expect(weigh()).toEqual(nothing);
});

test.each([
  ["connected", connected],
  ["200", gateway(200)],
  ["204", gateway(204)],
  ["299", gateway(299)],
])("%s is Twilio's yes", (_, answer) => {
  expect(weigh(answer)).toEqual({ ...nothing, accepted: answer });
});

test.each([
  gateway(199),
  gateway(300),
  gateway(302),
  gateway(400),
  gateway(404, { code: 99_999 }),
  gateway(500),
  gateway(302, { code: 20104 }),
])("%j says neither yes nor no", (answer) => {
  expect(weigh(answer)).toEqual(nothing);
});

test.each([
  [gateway(401), null, "token", null],
  [gateway(403), null, "token", null],
  [gateway(403, { code: 99_999, message: "no" }), 99_999, "token", "no"],
  [gateway(401, { code: 20104, message: "expired" }), 20104, "token", "expired"],
  [gateway(403, { code: 20003 }), 20003, "account", null],
  [gateway(400, { code: 20104, message: "expired" }), 20104, "token", "expired"],
  [gateway(400, { code: 20104 }), 20104, "token", null],
  [error(31202, "bad"), 31202, "token", "bad"],
  [error(31203), 31203, "account", null],
  [hangup(31205), 31205, "token", null],
] as const)("%j is Twilio's no", (answer, code, area, message) => {
  expect(weigh(answer)).toEqual({ ...nothing, refused: refusal(answer, code, area, message) });
});

test.each([
  [error(31001), 31001, "application"],
  [hangup(31404), 31404, "application"],
  [hangup(31105), 31105, "identity"],
  [error(31103), 31103, "request"],
  [gateway(403, { code: 21218 }), 21218, "application"],
] as const)("%j is about something that the token names", (answer, code, area) => {
  expect(weigh(answer)).toEqual({ ...nothing, failed: refusal(answer, code, area) });
});

test.each([
  [hangup(31486), 31486, "call"],
  [error(31206), 31206, "limit"],
  [error(53000), 53000, "network"],
  [error(12_345), 12_345, "unknown"],
  [gateway(429, { code: 31206 }), 31206, "limit"],
] as const)("%j has nothing to do with the token", (answer, code, area) => {
  expect(weigh(answer)).toEqual({ ...nothing, unrelated: refusal(answer, code, area) });
});

const no = error(31205);
const noRefusal = refusal(no, 31205, "token");

test("the latest word counts, and the one before is remembered", () => {
  expect(weigh(no, connected)).toEqual({ ...nothing, accepted: connected, refusedBefore: noRefusal });
  expect(weigh(connected, no)).toEqual({ ...nothing, refused: noRefusal, acceptedBefore: connected });
  expect(weigh(connected, no, connected)).toEqual({
    ...nothing,
    accepted: connected,
    refusedBefore: noRefusal,
  });
  expect(weigh(no, connected, gateway(200))).toMatchObject({
    accepted: gateway(200),
    refusedBefore: noRefusal,
  });
  expect(weigh(connected, no, hangup(31204))).toMatchObject({
    refused: refusal(hangup(31204), 31204, "token"),
    acceptedBefore: connected,
  });
});

test("a failure beside the token takes no acceptance back, and stays", () => {
  expect(weigh(connected, hangup(31404), gateway(500), hangup(31486))).toEqual({
    ...nothing,
    accepted: connected,
    failed: refusal(hangup(31404), 31404, "application"),
    unrelated: refusal(hangup(31486), 31486, "call"),
  });
});

test("what a page reports does not take back a refusal that the browser saw", () => {
  const seen = gateway(403);
  const told = { ...gateway(403), reportedByPage: true };
  const seenRefusal = refusal(seen, null, "token");
  expect(weigh(seen, connectedByPage)).toEqual({ ...nothing, refused: seenRefusal });
  expect(weigh(seen, connected)).toEqual({ ...nothing, accepted: connected, refusedBefore: seenRefusal });
  expect(weigh(told, connectedByPage)).toEqual({
    ...nothing,
    accepted: connectedByPage,
    refusedBefore: refusal(told, null, "token"),
  });
  expect(weigh(connectedByPage)).toEqual({ ...nothing, accepted: connectedByPage });
  // Nor is what comes behind it lost.
  expect(weigh(seen, connectedByPage, hangup(31486))).toEqual({
    ...nothing,
    refused: seenRefusal,
    unrelated: refusal(hangup(31486), 31486, "call"),
  });
});
