import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings.ts";
import { takeCopyRequest, writeCopyRequest } from "../../../src/store/copy-request.ts";
import { permissionIntent } from "../../../src/store/permission-intent.ts";
import { SettingsStore } from "../../../src/store/settings-store.ts";
import { WatchedSites } from "../../../src/store/watched-sites.ts";
import { isToWelcome } from "../../../src/store/welcome-flag.ts";
import { FakeArea } from "../../support/fake-area.ts";

/** An area that holds anything under a key. */
function holding(key: string, value: unknown): FakeArea {
  const area = new FakeArea();
  area.data.set(key, value);
  return area;
}

const tabId = fc.nat();
const intent = fc.record({ tabId, origin: fc.string(), pattern: fc.string(), reload: fc.boolean() });
const request = fc.record({
  tabId,
  what: fc.constantFrom("ticket" as const, "token" as const),
  at: fc.nat(),
});

/** Something with one field missing or of another kind. */
function spoilt<Value extends object>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  const wrong = fc.constantFrom<unknown>(undefined, null, [], {}, ["ticket"], 1n);
  return fc.tuple(value, fc.nat(), wrong).map(([whole, at, other]) => {
    const keys = Object.keys(whole);
    return { ...whole, [keys[at % keys.length] ?? ""]: other };
  });
}

test("an intent is read as it was stored", async () => {
  await fc.assert(
    fc.asyncProperty(intent, async (stored) => {
      const item = permissionIntent(new FakeArea());
      await item.set(stored);
      expect(await item.get()).toEqual(stored);
    }),
  );
});

test("a wrong intent counts as none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), spoilt(intent)), async (stored) => {
      expect(await permissionIntent(holding("intent", stored)).get()).toBeNull();
    }),
  );
});

test("a copy request is taken as it was stored", async () => {
  await fc.assert(
    fc.asyncProperty(request, async (stored) => {
      const area = new FakeArea();
      await writeCopyRequest(area, stored);
      expect(await takeCopyRequest(area, stored.at)).toEqual(stored);
    }),
  );
});

test("a wrong copy request counts as none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), spoilt(request)), async (stored) => {
      expect(await takeCopyRequest(holding("copyRequest", stored), 0)).toBeNull();
    }),
  );
});

test("of a list of sites only texts count, and anything else is an empty list", async () => {
  const stored = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.string(), fc.anything())));
  await fc.assert(
    fc.asyncProperty(stored, async (value) => {
      const texts = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
      expect(await new WatchedSites(holding("watchedSites", value)).read()).toEqual(texts);
    }),
  );
});

test("only true stands for the first steps having been shown", async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      const isShown = value === true;
      expect(await isToWelcome(holding("welcomed", value), new FakeArea())).toBe(!isShown);
      expect(await isToWelcome(new FakeArea(), holding("welcoming", value))).toBe(!isShown);
    }),
  );
});

test("where the settings are stored wrongly the defaults are in force, and a change can be made", async () => {
  const wrong = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.anything()));
  await fc.assert(
    fc.asyncProperty(wrong, async (value) => {
      const area = holding("settings", value);
      const store = new SettingsStore(area, undefined);
      expect((await store.read()).settings).toEqual(DEFAULT_SETTINGS);
      await store.change(() => ({ theme: "dark" }));
      expect(area.data.get("settings")).toEqual({ theme: "dark" });
    }),
  );
});
