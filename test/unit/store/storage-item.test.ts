import fc from "fast-check";
import { expect, test } from "vitest";
import { StorageItem } from "../../../src/store/storage-item.ts";
import { FakeArea } from "../../support/fake-area.ts";

/** An item that holds a number. */
function numberIn(area: FakeArea): StorageItem<number> {
  return new StorageItem(area, "count", (stored) => (typeof stored === "number" ? stored : null));
}

test("a value is there from when it is stored to when it is removed, under its key alone", async () => {
  const area = new FakeArea();
  const item = numberIn(area);
  expect(await item.get()).toBeNull();
  await item.set(3);
  expect(await item.get()).toBe(3);
  expect([...area.data]).toEqual([["count", 3]]);
  await item.remove();
  expect(await item.get()).toBeNull();
  expect(area.data.size).toBe(0);
});

test("what is stored wrongly counts as not stored, and a value takes its place", async () => {
  const wrong = fc.anything().filter((value) => typeof value !== "number");
  await fc.assert(
    fc.asyncProperty(wrong, fc.integer(), async (stored, value) => {
      const area = new FakeArea();
      area.data.set("count", stored);
      const item = numberIn(area);
      expect(await item.get()).toBeNull();
      await item.set(value);
      expect(await item.get()).toBe(value);
    }),
  );
});

test("it tells of its own changes until it is ended", async () => {
  const area = new FakeArea();
  const item = numberIn(area);
  let told = 0;
  const stop = item.follow(() => {
    told += 1;
  });
  await area.set({ other: 1 });
  expect(told).toBe(0);
  await item.set(1);
  await item.remove();
  expect(told).toBe(2);
  stop();
  await item.set(2);
  expect(told).toBe(2);
});

test("a failure of the area is told", async () => {
  const area = new FakeArea();
  area.failures = 1;
  await expect(numberIn(area).set(1)).rejects.toThrow("quota");
});
