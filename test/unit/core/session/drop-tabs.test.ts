import { expect, test } from "vitest";
import { dropTabs } from "../../../../src/core/session/drop-tabs.ts";
import { newTabSession } from "../../../../src/core/session/tab-session.ts";

test("the sessions that are picked go, the others stay the same objects", () => {
  const [one, two, three] = [newTabSession(1, false), newTabSession(2, true), newTabSession(3, false)];
  const sessions = new Map([one, two, three].map((session) => [session.tabId, session]));
  const kept = dropTabs(sessions, ({ inPrivateWindow }) => inPrivateWindow);
  expect([...kept.keys()]).toEqual([1, 3]);
  expect(kept.get(3)).toBe(three);
  expect(sessions.size).toBe(3);
});
