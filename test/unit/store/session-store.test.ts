import { afterEach, expect, test, vi } from "vitest";
import { fold } from "../../../src/core/session/fold.ts";
import { newTabSession, type Sessions } from "../../../src/core/session/tab-session.ts";
import { SessionStore } from "../../../src/store/session-store.ts";
import { FakeArea } from "../../support/fake-area.ts";
import { NOW, request, sessionAfter } from "../../support/sightings.ts";

afterEach(() => {
  vi.useRealTimers();
});

function see(tabId: number, requestId: string, text: string, at = NOW) {
  return (sessions: Sessions): Sessions => {
    const session = sessions.get(tabId) ?? newTabSession(tabId, false);
    return new Map([...sessions, [tabId, request(requestId, text, { at }).reduce(fold, session)]]);
  };
}

test("updates at once all count, in their order", async () => {
  const area = new FakeArea();
  const store = new SessionStore(area);
  await Promise.all(Array.from({ length: 100 }, (_, i) => store.update(see(1, `r${i}`, "aaa"))));
  expect((await store.read()).get(1)?.tokens[0]?.count).toBe(100);
});

test("changes that wait together are written together, and told once", async () => {
  const area = new FakeArea();
  const store = new SessionStore(area);
  const told = await Promise.all(Array.from({ length: 100 }, (_, i) => store.update(see(1, `r${i}`, "aaa"))));
  expect(area.writes.length).toBeLessThan(5);
  expect(told.filter(({ before, after }) => before !== after)).toHaveLength(area.writes.length);
  expect(told.at(-1)?.after.get(1)?.tokens[0]?.count).toBe(100);
});

test("a single change is written at once, and a run of them thirty times a second", async () => {
  vi.useFakeTimers();
  const area = new FakeArea();
  const store = new SessionStore(area);
  const run = Array.from({ length: 150 }, async (_, i) => {
    await new Promise((due) => setTimeout(due, i * 6));
    await store.update(see(1, `r${i}`, "aaa"));
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(area.writes).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all(run);
  expect(area.writes.length).toBeGreaterThan(20);
  expect(area.writes.length).toBeLessThanOrEqual(30);
  expect((await store.read()).get(1)?.tokens[0]?.count).toBe(150);
});

test("a change that throws takes none of those with it that wait beside it", async () => {
  const store = new SessionStore(new FakeArea());
  const boom = (): Sessions => {
    throw new Error("boom");
  };
  const ends = await Promise.allSettled([
    store.update(see(1, "r1", "aaa")),
    store.update(boom),
    store.update(see(1, "r2", "bbb")),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((await store.read()).get(1)?.tokens.map(({ text }) => text)).toEqual(["bbb", "aaa"]);
});

test("a slow change holds back the ones asked for after it", async () => {
  const store = new SessionStore(new FakeArea());
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const slow = store.update(async (sessions) => {
    await gate;
    return see(1, "r1", "first")(sessions);
  });
  const quick = store.update(see(1, "r2", "second"));
  go();
  await Promise.all([slow, quick]);
  expect((await store.read()).get(1)?.tokens.map(({ text }) => text)).toEqual(["second", "first"]);
});

test("a worker started anew goes on where the last one stopped", async () => {
  const area = new FakeArea();
  await new SessionStore(area).update(see(1, "r1", "aaa"));
  const store = new SessionStore(area);
  await store.update(see(1, "r2", "aaa"));
  expect((await store.read()).get(1)?.tokens[0]).toMatchObject({ text: "aaa", count: 2 });
});

test("only the tabs that changed are written", async () => {
  const area = new FakeArea();
  const store = new SessionStore(area);
  await store.update(see(1, "r1", "aaa"));
  await store.update(see(2, "r2", "bbb"));
  await store.update((sessions) => sessions);
  expect(area.writes).toEqual([["tab:1"], ["tab:2"]]);
});

test("a tab that is dropped leaves nothing in storage", async () => {
  const area = new FakeArea();
  const store = new SessionStore(area);
  await store.update(see(1, "r1", "aaa"));
  await store.update(() => new Map());
  expect([...area.data.keys()]).toEqual([]);
});

test("a change that throws is told to its caller, and the next one works", async () => {
  const store = new SessionStore(new FakeArea());
  await expect(
    store.update(() => {
      throw new Error("boom");
    }),
  ).rejects.toThrow("boom");
  await store.update(see(1, "r1", "aaa"));
  expect((await store.read()).size).toBe(1);
});

test("where the area is full, the older half of the tokens goes and the new one stays", async () => {
  const area = new FakeArea();
  const store = new SessionStore(area);
  for (let i = 0; i < 6; i++) await store.update(see(1, `r${i}`, `token-${i}`, NOW + i));
  area.failures = 1;
  await store.update(see(2, "r9", "newest", NOW + 9));
  const sessions = await store.read();
  expect(sessions.get(2)?.tokens.map(({ text }) => text)).toEqual(["newest"]);
  expect(sessions.get(1)?.tokens.map(({ text }) => text)).toEqual(["token-5", "token-4"]);
});

test("where nothing can be written, what was stored stays the truth", async () => {
  const area = new FakeArea();
  const store = new SessionStore(area);
  await store.update(see(1, "r1", "aaa"));
  area.failures = 2;
  await expect(store.update(see(1, "r2", "bbb"))).rejects.toThrow("quota");
  expect((await store.read()).get(1)?.tokens.map(({ text }) => text)).toEqual(["aaa"]);
});

test("keys of other items in the area are left alone", async () => {
  const area = new FakeArea();
  await area.set({ intent: { tabId: 1 } });
  const store = new SessionStore(area);
  expect((await store.read()).size).toBe(0);
  await store.update(() => new Map([[1, sessionAfter(...request("r1", "a"))]]));
  expect([...area.data.keys()].sort()).toEqual(["intent", "tab:1"]);
});
