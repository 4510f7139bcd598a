import { expect, test } from "vitest";
import { type Seen, TokenLog } from "../../../src/recording/token-log.ts";

const GATEWAY = "eventgw.us1.twilio.com";
const SIGNALING = "voice-js.roaming.twilio.com";
const SYNC = "cds.us1.twilio.com";

/** One token after it was seen as told. */
function seenAs(...seen: readonly Seen[]) {
  const log = new TokenLog();
  const [first] = seen.map((one) => log.add("a", one));
  if (first === undefined) throw new Error("never seen");
  return first;
}

test("a token that is only mentioned", () => {
  expect(seenAs({})).toEqual({
    text: "a",
    sent: false,
    standalone: false,
    firstAt: null,
    lastAt: null,
    lastOrder: 1,
    host: undefined,
    edge: undefined,
    sdkVersion: undefined,
    blocked: undefined,
    answers: [],
  });
});

test("the same token is kept once, and the last one seen has the highest order", () => {
  const log = new TokenLog();
  for (const text of ["a", "b", "a"]) log.add(text, {});
  expect(log.tokens.map(({ text, lastOrder }) => [text, lastOrder])).toEqual([
    ["a", 3],
    ["b", 2],
  ]);
});

test("a new log is no capture, and knows nothing", () => {
  const log = new TokenLog();
  expect([log.isCapture, log.tokens, log.strayAnswers, log.foreignHosts.size]).toEqual([false, [], [], 0]);
});

test("what was sent once stays sent, and stands by itself unless it is told otherwise", () => {
  expect(seenAs({ sent: true }, { sent: false })).toMatchObject({ sent: true, standalone: true });
  expect(seenAs({ sent: true, standalone: false })).toMatchObject({ sent: true, standalone: false });
  expect(seenAs({ standalone: true }, { standalone: false })).toMatchObject({
    sent: false,
    standalone: true,
  });
});

test("the first and the last time that it was sent, in whatever order they are told", () => {
  expect(seenAs({ sent: true, at: 5 }, { sent: true, at: 3 }, { sent: true, at: 4 })).toMatchObject({
    firstAt: 3,
    lastAt: 5,
  });
  expect(seenAs({ sent: true, at: 0 }, { sent: true, at: 7 })).toMatchObject({ firstAt: 0, lastAt: 7 });
});

test("a mention has no time of sending, nor has a sending whose time is not known", () => {
  expect(seenAs({ at: 5 })).toMatchObject({ firstAt: null, lastAt: null });
  expect(seenAs({ sent: true, at: 5 }, { sent: true, at: null }, { sent: true })).toMatchObject({
    firstAt: 5,
    lastAt: 5,
  });
});

test("the later word wins, and silence takes nothing back", () => {
  const first = { edge: "dublin", sdkVersion: "2.1.0", blocked: "net::ERR_BLOCKED_BY_CLIENT" };
  const second = { edge: "ashburn", sdkVersion: "2.5.0", blocked: "net::ERR_BLOCKED_BY_ORB" };
  expect(seenAs(first, {})).toMatchObject(first);
  expect(seenAs(first, second)).toMatchObject(second);
});

test.each<[first: string | null, second: string | null, host: string | undefined]>([
  [null, null, undefined],
  [SYNC, null, SYNC],
  [null, SYNC, SYNC],
  [SYNC, "other.twilio.com", "other.twilio.com"],
  [SYNC, SIGNALING, SIGNALING],
  [SYNC, GATEWAY, GATEWAY],
  [SIGNALING, SYNC, SIGNALING],
  [SIGNALING, GATEWAY, GATEWAY],
  [GATEWAY, SYNC, GATEWAY],
  [GATEWAY, SIGNALING, GATEWAY],
  [GATEWAY, "eventgw.ie1.twilio.com", "eventgw.ie1.twilio.com"],
])("the event gateway tells most, then signaling: %s, then %s", (first, second, host) => {
  expect(seenAs({ host: first }, { host: second }).host).toBe(host);
});
