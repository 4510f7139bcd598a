import { expect, test } from "vitest";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { followSession } from "../../../src/store/follow-session.ts";
import { FakeArea } from "../../support/fake-area.ts";
import { request, sessionAfter } from "../../support/sightings.ts";

async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

test("tells the session now, and after every change of this tab only", async () => {
  const area = new FakeArea();
  const first = sessionAfter(...request("r1", "aaa"));
  await area.set({ "tab:1": first });
  const seen: (TabSession | null)[] = [];
  const stop = await followSession(area, 1, (session) => seen.push(session));
  expect(seen).toEqual([first]);
  await area.set({ "tab:2": first });
  const second = sessionAfter(...request("r1", "aaa"), ...request("r2", "bbb"));
  await area.set({ "tab:1": second });
  await area.remove("tab:1");
  expect(seen).toEqual([first, second, null]);
  stop();
  await area.set({ "tab:1": first });
  expect(seen).toHaveLength(3);
});

test("a change that comes before the first read is answered is not undone by it", async () => {
  const area = new FakeArea();
  const seen: (TabSession | null)[] = [];
  void followSession(area, 1, (session) => seen.push(session));
  const session = sessionAfter(...request("r1", "aaa"));
  await area.set({ "tab:1": session });
  await settled();
  expect(seen).toEqual([session]);
});

test("a tab without a session is told as null", async () => {
  const seen: (TabSession | null)[] = [];
  await followSession(new FakeArea(), 7, (session) => seen.push(session));
  expect(seen).toEqual([null]);
});

test("where the session cannot be read, that is told, and nothing more", async () => {
  const area = new FakeArea();
  area.get = () => Promise.reject(new Error("no answer"));
  const seen: (TabSession | null)[] = [];
  await expect(followSession(area, 1, (session) => seen.push(session))).rejects.toThrow("no answer");
  await area.set({ "tab:1": sessionAfter(...request("r1", "aaa")) });
  expect(seen).toEqual([]);
});

test("a change that comes first stands for what cannot be read", async () => {
  const area = new FakeArea();
  area.get = () => Promise.reject(new Error("no answer"));
  const seen: (TabSession | null)[] = [];
  const following = followSession(area, 1, (session) => seen.push(session));
  await area.set({ "tab:1": sessionAfter() });
  const stop = await following;
  await area.remove("tab:1");
  expect(seen).toEqual([sessionAfter(), null]);
  stop();
});
