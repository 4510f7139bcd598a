import { expect, test } from "vitest";
import { capSessions } from "../../../../src/core/session/cap-sessions.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";

test("over all tabs, the tokens seen longest ago go first", () => {
  const one = sessionAfter(...request("r1", "a", { at: NOW }), ...request("r2", "b", { at: NOW + 3 }));
  const two = {
    ...sessionAfter(...request("r1", "c", { at: NOW + 1 }), ...request("r2", "d", { at: NOW + 2 })),
    tabId: 2,
  };
  const sessions = new Map([
    [1, one],
    [2, two],
  ]);
  expect(capSessions(sessions, 4)).toBe(sessions);
  const capped = capSessions(sessions, 2);
  expect(capped.get(1)?.tokens.map(({ text }) => text)).toEqual(["b"]);
  expect(capped.get(2)?.tokens.map(({ text }) => text)).toEqual(["d"]);
});

test("a tab that loses nothing keeps its session, one that loses all stays with none", () => {
  const one = sessionAfter(...request("r1", "a", { at: NOW }));
  const two = { ...sessionAfter(...request("r1", "b", { at: NOW + 1 })), tabId: 2 };
  const sessions = new Map([
    [1, one],
    [2, two],
  ]);
  const capped = capSessions(sessions, 1);
  expect(capped.get(1)).toEqual({ ...one, tokens: [] });
  expect(capped.get(2)).toBe(two);
  expect(sessions.get(1)).toBe(one);
});
