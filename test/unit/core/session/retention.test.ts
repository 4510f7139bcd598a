import { expect, test } from "vitest";
import { forgetAt, forgetExpired, nextDeadline } from "../../../../src/core/session/retention.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

const HOUR = 3_600_000;
const seconds = NOW / 1000;
/** In these tests a token's text is its expiry in Unix seconds. */
const readExpiry = (text: string): number | null => (text === "none" ? null : Number(text));

test.each([
  ["one hour after it expires", seconds + 600, NOW + 600_000 + HOUR],
  ["one hour after it was seen, where it had expired before", seconds - 86_400, NOW + HOUR],
  ["one hour after it was seen, where it tells no expiry", null, NOW + HOUR],
  ["after 25 hours at the latest, whatever it tells", seconds * 1000, NOW + 25 * HOUR],
])("a token is forgotten %s", (_, expiresAt, expected) => {
  expect(forgetAt(NOW, expiresAt)).toBe(expected);
});

test("only the tokens past their time go, and other tabs' sessions stay the same objects", () => {
  const old = sessionAfter(...request("r1", String(seconds + 60)), ...request("r2", String(seconds + 7200)));
  const fresh = { ...sessionAfter(...request("r1", String(seconds + 7200))), tabId: 2 };
  const sessions = new Map([
    [1, old],
    [2, fresh],
  ]);
  const after = forgetExpired(sessions, NOW + 60_000 + HOUR, readExpiry);
  expect(after.get(1)?.tokens.map(({ text }) => text)).toEqual([String(seconds + 7200)]);
  expect(after.get(2)).toBe(fresh);
  expect(forgetExpired(after, NOW, readExpiry)).toBe(after);
});

test("the next deadline is the nearest expiry or end of keeping", () => {
  const sessions = new Map([
    [1, sessionAfter(...request("r1", String(seconds + 60)), ...request("r2", "none"))],
  ]);
  expect(nextDeadline(sessions, NOW, readExpiry)).toBe(NOW + 60_000);
  expect(nextDeadline(sessions, NOW + 60_000, readExpiry)).toBe(NOW + HOUR);
  expect(nextDeadline(sessions, NOW + HOUR, readExpiry)).toBe(NOW + HOUR + 60_000);
  expect(nextDeadline(new Map(), NOW, readExpiry)).toBeNull();
});
