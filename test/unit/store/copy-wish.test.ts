import { expect, test } from "vitest";
import { takeCopyWish, writeCopyWish } from "../../../src/store/copy-wish.ts";
import { FakeArea } from "../../support/fake-area.ts";

const wish = { tabId: 7, what: "ticket", at: 1_000_000 } as const;

test("a wish is taken once", async () => {
  const area = new FakeArea();
  expect(await takeCopyWish(area, wish.at)).toBeNull();
  await writeCopyWish(area, wish);
  expect(await takeCopyWish(area, wish.at + 10_000)).toEqual(wish);
  expect(await takeCopyWish(area, wish.at)).toBeNull();
  expect(area.data.size).toBe(0);
});

test("a wish older than ten seconds is wanted no more, and goes", async () => {
  const area = new FakeArea();
  await writeCopyWish(area, wish);
  expect(await takeCopyWish(area, wish.at + 10_001)).toBeNull();
  expect(area.data.size).toBe(0);
});

test("a later wish takes the place of an earlier one", async () => {
  const area = new FakeArea();
  await writeCopyWish(area, wish);
  await writeCopyWish(area, { ...wish, what: "token" });
  expect(await takeCopyWish(area, wish.at)).toMatchObject({ what: "token" });
});
