import { beforeEach, expect, test, vi } from "vitest";
import { paintAll } from "../../../src/background/toolbar.ts";
import { newTabSession, type TabSession } from "../../../src/core/session/tab-session.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings.ts";
import type { SessionChange } from "../../../src/store/session-store.ts";
import { request, sessionAfter } from "../../support/sightings.ts";

/** Answers of `permissions.contains`, given when a test says so. */
const asked: ((granted: boolean) => void)[] = [];
const badges: [tabId: number, text: string][] = [];

vi.mock("webextension-polyfill", () => ({
  default: {
    permissions: { contains: () => new Promise((resolve) => asked.push(resolve)) },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void badges.push([tabId, text]),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => "en" },
  },
}));

/** An update that left one tab's session as it was. */
function only(session: TabSession): SessionChange {
  const sessions = new Map([[session.tabId, session]]);
  return { before: sessions, after: sessions };
}

const EMPTY = only(newTabSession(1, false));
const REFUSED = only(sessionAfter(...request("r1", "undefined")));

beforeEach(() => {
  asked.length = 0;
  badges.length = 0;
});

test("of two paints of one tab at once the later one counts, whichever is ready first", async () => {
  const paints = [paintAll(EMPTY, DEFAULT_SETTINGS), paintAll(REFUSED, DEFAULT_SETTINGS)];
  asked[1]?.(true);
  await paints[1];
  const shown = [...badges];
  expect(shown).toHaveLength(1);
  expect(shown[0]?.[1]).not.toBe("");
  asked[0]?.(true);
  await paints[0];
  expect(badges).toEqual(shown);
});

test("a paint after another, and of another tab, counts", async () => {
  const other = only(newTabSession(2, false));
  const paints = [paintAll(EMPTY, DEFAULT_SETTINGS), paintAll(other, DEFAULT_SETTINGS)];
  for (const answer of asked) answer(true);
  await Promise.all(paints);
  const again = paintAll(REFUSED, DEFAULT_SETTINGS);
  asked[2]?.(true);
  await again;
  expect(badges.map(([tabId]) => tabId)).toEqual([1, 2, 1]);
});
