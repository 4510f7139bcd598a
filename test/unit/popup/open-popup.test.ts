import { expect, test } from "vitest";
import { request, sessionAfter } from "../../support/sightings.ts";
import { FakePopup, settled } from "./fake-popup.ts";

const BROKEN = new Error("The browser does not answer.");
const broken = async (): Promise<never> => {
  throw BROKEN;
};

test("where there is no tab, the user is told instead of nothing", async () => {
  for (const tab of [undefined, {}]) {
    const popup = new FakePopup();
    popup.tab = tab;
    await expect(popup.open()).rejects.toThrow("no active tab");
    expect(popup.drawn).toEqual([]);
    expect(popup.log.slice(-2)).toEqual(["fail", "settle"]);
  }
});

/** What may not answer, and the object whose method that is. */
const SOURCES: readonly [what: string, (popup: FakePopup) => object, method: string][] = [
  ["settings", (popup) => popup.local, "get"],
  ["the session", (popup) => popup.session, "get"],
  ["permissions", (popup) => popup.ports.permissions, "getAll"],
  ["tabs", (popup) => popup.ports.tabs, "query"],
];

test.each(SOURCES)(
  "where it cannot read %s, the user is told instead of nothing, and the browser the reason",
  async (_what, source, method) => {
    const popup = new FakePopup();
    Object.assign(source(popup), { [method]: broken });
    await expect(popup.open()).rejects.toBe(BROKEN);
    expect(popup.drawn).toEqual([]);
    expect(popup.log.slice(-2)).toEqual(["fail", "settle"]);
  },
);

test("where the session cannot be read, it ends to follow it", async () => {
  const popup = new FakePopup();
  popup.session.get = broken;
  await expect(popup.open()).rejects.toBe(BROKEN);
  await popup.session.set({ "tab:1": sessionAfter(...request("r1", "aaa")) });
  await settled();
  popup.frame();
  expect(popup.drawn).toEqual([]);
});

test("where the ticket text cannot be loaded, what was drawn stays, and the user is told", async () => {
  const popup = new FakePopup();
  popup.ports.loadTicketText.mockRejectedValue(BROKEN);
  await expect(popup.open()).rejects.toBe(BROKEN);
  expect(popup.drawn).not.toEqual([]);
  expect(popup.log).toContain("fail");
  expect(popup.log).toContain("settle");
});

test("where the page cannot be looked into, all else is shown", async () => {
  const popup = new FakePopup();
  await popup.open({ findFrames: broken });
  expect(popup.log).not.toContain("fail");
  expect(popup.shown.ticketText).not.toBeNull();
  expect(popup.log.at(-1)).toBe("settle");
});
