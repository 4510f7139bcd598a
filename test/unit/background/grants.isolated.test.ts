import { beforeEach, expect, test, vi } from "vitest";
import { followGrants } from "../../../src/background/grants.ts";
import type { SiteWatch } from "../../../src/background/site-watch.ts";
import type { Sessions } from "../../../src/core/session/tab-session.ts";
import { permissionIntent } from "../../../src/store/permission-intent.ts";
import { FakeArea } from "../../support/fake-area.ts";

const INTENT = {
  tabId: 1,
  origin: "https://app.example.com",
  pattern: "https://app.example.com/*",
  reload: true,
};

const state = vi.hoisted(() => ({ isAllowed: true, reloaded: [] as number[] }));

vi.mock("webextension-polyfill", () => {
  const event = { addListener: () => undefined };
  return {
    default: {
      permissions: { contains: async () => state.isAllowed, onAdded: event, onRemoved: event },
      runtime: { onInstalled: event, onStartup: event },
      tabs: {
        get: async () => ({ incognito: false }),
        reload: async (tabId: number) => void state.reloaded.push(tabId),
      },
    },
  };
});

beforeEach(() => {
  state.isAllowed = true;
  state.reloaded = [];
});

/** Grants that are acted on, with what became of it. */
function follow() {
  const area = new FakeArea();
  const add = vi.fn<SiteWatch["add"]>(async () => undefined);
  let sessions: Sessions = new Map();
  const carryOut = followGrants(area, { add } as unknown as SiteWatch, async (change) => {
    sessions = await change(sessions);
  });
  return { intent: permissionIntent(area), area, add, carryOut, watchOf: () => sessions.get(1)?.watch };
}

test("an intent is carried out once, also where two tell of the same grant", async () => {
  const { intent, add, carryOut, watchOf } = follow();
  await intent.set(INTENT);
  await Promise.all([carryOut(), carryOut()]);
  expect(add.mock.calls).toEqual([[[INTENT.pattern]]]);
  expect(watchOf()).toMatchObject({ origin: INTENT.origin, by: "grant" });
  expect(state.reloaded).toEqual([1]);
  expect(await intent.get()).toBeNull();
});

test("an intent that the browser does not allow yet waits", async () => {
  const { intent, add, carryOut } = follow();
  state.isAllowed = false;
  await intent.set(INTENT);
  await carryOut();
  expect(add).not.toHaveBeenCalled();
  expect(await intent.get()).toEqual(INTENT);
});

test("one that fails is told, waits, and is carried out by the next", async () => {
  const { intent, add, carryOut } = follow();
  await intent.set(INTENT);
  add.mockRejectedValueOnce(new Error("no scripts"));
  const ends = await Promise.allSettled([carryOut(), carryOut()]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(state.reloaded).toEqual([1]);
});

test("what is stored wrongly is no intent", async () => {
  const { area, add, carryOut } = follow();
  await area.set({ intent: { tabId: 1, pattern: 7 } });
  await carryOut();
  expect(add).not.toHaveBeenCalled();
});
