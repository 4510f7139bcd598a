import { expect, test } from "vitest";
import {
  forgetAt,
  forgetExpired,
  type Keeping,
  nextDeadline,
} from "../../../../src/core/session/retention.ts";
import { readExpiry as readRealExpiry } from "../../../../src/core/token/read-expiry.ts";
import { readTurns as readRealTurns } from "../../../../src/core/verdict/read-turns.ts";
import { payload, token } from "../../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

const HOUR = 3_600_000;
const seconds = NOW / 1000;
/** In these tests a token's text is its expiry in Unix seconds. */
const readExpiry = (text: string): number | null => (text === "none" ? null : Number(text));
const readTurns = (text: string): readonly number[] => (text === "none" ? [] : [Number(text)]);
const hour: Keeping = { keepMinutes: 60, readExpiry, readTurns };

test.each([
  ["one hour after it expires", seconds + 600, 60, NOW + 600_000 + HOUR],
  ["one hour after it was seen, where it had expired before", seconds - 86_400, 60, NOW + HOUR],
  ["one hour after it was seen, where it tells no expiry", null, 60, NOW + HOUR],
  ["after 25 hours at the latest, whatever it tells", seconds * 1000, 60, NOW + 25 * HOUR],
  ["five minutes after it expires, where that is the setting", seconds + 600, 5, NOW + 900_000],
  ["at once when it expires, where the setting is no time", seconds + 600, 0, NOW + 600_000],
])("a token is forgotten %s", (_, expiresAt, keepMinutes, expected) => {
  expect(forgetAt(NOW, expiresAt, keepMinutes)).toBe(expected);
});

test("only the tokens past their time go, and other tabs' sessions stay the same objects", () => {
  const old = sessionAfter(...request("r1", String(seconds + 60)), ...request("r2", String(seconds + 7200)));
  const fresh = { ...sessionAfter(...request("r1", String(seconds + 7200))), tabId: 2 };
  const sessions = new Map([
    [1, old],
    [2, fresh],
  ]);
  const after = forgetExpired(sessions, NOW + 60_000 + HOUR, hour);
  expect(after.get(1)?.tokens.map(({ text }) => text)).toEqual([String(seconds + 7200)]);
  expect(after.get(2)).toBe(fresh);
  expect(forgetExpired(after, NOW, hour)).toBe(after);
  expect(forgetExpired(sessions, NOW + 60_000, { keepMinutes: 0, readExpiry }).get(1)?.tokens).toHaveLength(
    1,
  );
});

test("the next deadline is also when the verdict changes for another reason", () => {
  const text = token({ payload: payload({ nbf: seconds + 600, exp: seconds + 3600 }) });
  const sessions = new Map([[1, sessionAfter(...request("r1", text))]]);
  const real: Keeping = { keepMinutes: 60, readExpiry: readRealExpiry, readTurns: readRealTurns };
  const turns: number[] = [];
  for (let now: number | null = NOW; now !== null; now = nextDeadline(sessions, now, real))
    turns.push(now - NOW);
  expect(turns).toEqual([0, 540_000, 3_540_000, 3_600_000, 3_660_000, 3_600_000 + HOUR]);
});

test("the next deadline is the nearest expiry or end of keeping", () => {
  const sessions = new Map([
    [1, sessionAfter(...request("r1", String(seconds + 60)), ...request("r2", "none"))],
  ]);
  expect(nextDeadline(sessions, NOW, hour)).toBe(NOW + 60_000);
  expect(nextDeadline(sessions, NOW + 60_000, hour)).toBe(NOW + HOUR);
  expect(nextDeadline(sessions, NOW + 60_000, { keepMinutes: 5, readExpiry, readTurns })).toBe(NOW + 300_000);
  expect(nextDeadline(sessions, NOW + HOUR, hour)).toBe(NOW + HOUR + 60_000);
  expect(nextDeadline(new Map(), NOW, hour)).toBeNull();
});

test("a token is forgotten at its very moment, and the next deadline is behind now", () => {
  const sessions = new Map([[1, sessionAfter(...request("r1", String(seconds + 60)))]]);
  const at = NOW + 60_000 + HOUR;
  expect(forgetExpired(sessions, at - 1, hour)).toBe(sessions);
  expect(forgetExpired(sessions, at, hour).get(1)?.tokens).toEqual([]);
  expect(nextDeadline(sessions, at - 1, hour)).toBe(at);
  expect(nextDeadline(sessions, at, hour)).toBeNull();
});

test("the nearest deadline counts in whichever tab it is", () => {
  const later = sessionAfter(...request("r1", String(seconds + 900)));
  const sooner = sessionAfter(...request("r1", String(seconds + 60)));
  for (const order of [
    [later, sooner],
    [sooner, later],
  ]) {
    expect(nextDeadline(new Map(order.map((session, tab) => [tab, session])), NOW, hour)).toBe(NOW + 60_000);
  }
});
