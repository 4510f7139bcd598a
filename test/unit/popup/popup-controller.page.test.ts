import { expect, test } from "vitest";
import { FakePopup, PAGE, settled } from "./fake-popup.ts";

test("a tab that moves to another site is looked at as that site", async () => {
  const popup = new FakePopup();
  popup.allowPage();
  await popup.local.set({ watchedSites: [PAGE.pattern] });
  await popup.open();
  expect(popup.shown).toMatchObject({ site: PAGE, onList: true, access: { granted: true } });
  popup.log.length = 0;
  await popup.goTo("https://other.example.net/");
  expect(popup.shown).toMatchObject({
    site: { origin: "https://other.example.net" },
    onList: false,
    access: { granted: false },
  });
  expect(popup.log.some((line) => line.startsWith("watching"))).toBe(false);
  await popup.goTo("chrome://settings/");
  expect(popup.shown.site).toBeNull();
});

test("pages of other tabs, and pages that still load, are not looked at", async () => {
  const popup = new FakePopup();
  await popup.open();
  popup.frame();
  const before = popup.log.length;
  popup.onUpdated.fire(2, { status: "complete" });
  popup.onUpdated.fire(1, { status: "loading" });
  popup.onUpdated.fire(1, {});
  await settled();
  expect(popup.log).toHaveLength(before);
});

test("where a click is enough, the background is told that the page is watched by it", async () => {
  const popup = new FakePopup();
  await popup.open({ byClick: true });
  expect(popup.log).toContain(`watching 1 ${PAGE.origin} click`);
});

test("frames of other sites are offered until they are allowed", async () => {
  const popup = new FakePopup();
  popup.frames = [`${PAGE.origin}/inner`, "https://phone.example.net/"];
  await popup.open();
  expect(popup.shown.frames.map(({ origin }) => origin)).toEqual(["https://phone.example.net"]);
  popup.allowed.add("https://phone.example.net/*");
  popup.onAdded.fire();
  await settled();
  popup.frame();
  expect(popup.shown.frames).toEqual([]);
});

test("access that the user takes away is noticed, and a site that leaves the list", async () => {
  const popup = new FakePopup();
  popup.allowPage();
  await popup.local.set({ watchedSites: [PAGE.pattern] });
  await popup.open();
  popup.allowed.clear();
  popup.onRemoved.fire();
  await popup.local.set({ watchedSites: [] });
  await settled();
  popup.frame();
  expect(popup.shown).toMatchObject({ onList: false, access: { twilio: false, granted: false } });
});
