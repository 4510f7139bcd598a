import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, type EffectiveSettings } from "../../../src/core/settings/settings.ts";
import { SettingsStore } from "../../../src/store/settings-store.ts";
import { FakeArea } from "../../support/fake-area.ts";

type OnChanged = ConstructorParameters<typeof SettingsStore>[2];
type Listener = Parameters<NonNullable<OnChanged>["addListener"]>[0];

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

test("what the organisation set goes before what the user chose", async () => {
  const local = new FakeArea();
  const managed = new FakeArea();
  await managed.set({ theme: "dark" });
  const store = new SettingsStore(local, managed);
  await store.change(() => ({ theme: "light", maskValues: true }));
  expect(await store.read()).toEqual({
    settings: { ...DEFAULT_SETTINGS, theme: "dark", maskValues: true },
    managed: ["theme"],
  });
});

test("where the browser has no policies the user's choice is in force", async () => {
  const managed = { get: () => Promise.reject(new Error("Managed storage manifest not found")) };
  const store = new SettingsStore(new FakeArea(), managed);
  expect(await store.read()).toEqual({ settings: DEFAULT_SETTINGS, managed: [] });
});

test("where the browser knows no policies at all, as Safari, the user's choice is in force", async () => {
  const store = new SettingsStore(new FakeArea(), undefined);
  await store.change(() => ({ theme: "dark" }));
  expect((await store.read()).settings).toMatchObject({ theme: "dark" });
});

test("two changes at once of one list lose neither", async () => {
  const store = new SettingsStore(new FakeArea(), new FakeArea());
  await store.change(() => ({ gatewayHosts: ["a.example.com", "b.example.com", "c.example.com"] }));
  const remove = (host: string): Promise<void> =>
    store.change(({ gatewayHosts }) => ({ gatewayHosts: gatewayHosts.filter((other) => other !== host) }));
  await Promise.all([remove("a.example.com"), remove("b.example.com")]);
  expect((await store.read()).settings.gatewayHosts).toEqual(["c.example.com"]);
});

test("two changes at once lose neither", async () => {
  const store = new SettingsStore(new FakeArea(), new FakeArea());
  await Promise.all([store.change(() => ({ theme: "dark" })), store.change(() => ({ keepMinutes: 5 }))]);
  expect((await store.read()).settings).toMatchObject({ theme: "dark", keepMinutes: 5 });
});

test("a write that fails says so, and the next one is made", async () => {
  const local = new FakeArea();
  local.failures = 1;
  const store = new SettingsStore(local, new FakeArea());
  await expect(store.change(() => ({ theme: "dark" }))).rejects.toThrow("quota");
  await store.change(() => ({ keepMinutes: 5 }));
  expect((await store.read()).settings).toMatchObject({ theme: "system", keepMinutes: 5 });
});

test("it tells of changes of the choices and of policies, and of nothing else, until it is ended", async () => {
  const local = new FakeArea();
  const managed = new FakeArea();
  const listeners = new Set<Listener>();
  const changes = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  const store = new SettingsStore(local, managed, changes);
  const told: EffectiveSettings["settings"]["theme"][] = [];
  const stop = store.follow(({ settings }) => told.push(settings.theme));
  await store.change(() => ({ theme: "dark" }));
  await settled();
  expect(told).toEqual(["dark"]);
  await local.set({ watchedSites: [] });
  for (const listener of listeners) listener({}, "session");
  await settled();
  expect(told).toEqual(["dark"]);
  await managed.set({ theme: "light" });
  for (const listener of listeners) listener({}, "managed");
  await settled();
  expect(told).toEqual(["dark", "light"]);
  stop();
  await store.change(() => ({ theme: "system" }));
  await settled();
  expect(told).toEqual(["dark", "light"]);
  expect(listeners.size).toBe(0);
});
