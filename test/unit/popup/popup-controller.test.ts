import { expect, test } from "vitest";
import { writeCopyRequest } from "../../../src/store/copy-request.ts";
import { NOW, request, sessionAfter } from "../../support/sightings.ts";
import { FakePopup, PAGE, settled } from "./fake-popup.ts";

const SESSION = sessionAfter(...request("r1", "aaa"));
const INTENT = { tabId: 1, ...PAGE, reload: false };

test("the first picture shows all that is stored; asking the background and the ticket text come after it", async () => {
  const popup = new FakePopup();
  await popup.session.set({ "tab:1": SESSION });
  await popup.local.set({ watchedSites: [PAGE.pattern], settings: { theme: "dark" } });
  popup.allowPage();
  await popup.open();
  expect(popup.drawn[0]).toMatchObject({
    first: true,
    site: PAGE,
    access: { twilio: true, granted: true, byClick: false },
    onList: true,
    session: SESSION,
    settings: { theme: "dark" },
    observed: null,
    ticketText: null,
  });
  expect(popup.log.slice(0, 3)).toEqual(["theme dark", "draw", "painted"]);
  expect(popup.log.slice(3).toSorted()).toEqual(
    [`watching 1 ${PAGE.origin} grant`, "draw", "load ticket text", "next frame", "settle"].toSorted(),
  );
  expect(popup.log.slice(-2)).toEqual(["draw", "settle"]);
  expect(popup.shown).toMatchObject({ first: false, observed: false, session: SESSION });
  expect(popup.shown.ticketText).not.toBeNull();
});

test("nothing is asked of the background before the first picture is on the screen", async () => {
  const popup = new FakePopup();
  popup.allowPage();
  let paint = (): void => undefined;
  popup.ports.screen.painted.mockReturnValue(
    new Promise<void>((done) => {
      paint = done;
    }),
  );
  const opened = popup.open();
  await settled();
  expect(popup.log).toEqual(["theme system", "draw"]);
  paint();
  await opened;
  expect(popup.log.at(-1)).toBe("settle");
});

test("a session that changes while the popup reads is the one that it shows", async () => {
  const popup = new FakePopup();
  await popup.session.set({ "tab:1": sessionAfter() });
  let answer = (): void => undefined;
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  const read = popup.session.get.bind(popup.session);
  popup.session.get = async (keys) => {
    const stored = await read(keys);
    if (keys === "tab:1") await answered;
    return stored;
  };
  const opened = popup.open();
  await settled();
  expect(popup.drawn).toEqual([]);
  await popup.session.set({ "tab:1": SESSION });
  await settled();
  answer();
  await opened;
  expect(popup.drawn.map(({ session }) => session)).toEqual(popup.drawn.map(() => SESSION));
});

test("changes are drawn once a frame", async () => {
  const popup = new FakePopup();
  await popup.open();
  popup.frame();
  const before = popup.drawn.length;
  await popup.session.set({ "tab:1": sessionAfter() });
  await popup.session.set({ "tab:1": SESSION });
  await popup.local.set({ settings: { theme: "light" } });
  await settled();
  expect(popup.drawn).toHaveLength(before);
  popup.frame();
  expect(popup.drawn).toHaveLength(before + 1);
  expect(popup.shown).toMatchObject({ session: SESSION, settings: { theme: "light" } });
  expect(popup.log).toContain("theme light");
});

test("an intent left behind that was not granted is told as denied, once, and only in its tab", async () => {
  const popup = new FakePopup();
  await popup.intent.set(INTENT);
  await popup.open();
  expect(popup.drawn[0]?.denied).toBe(PAGE.origin);
  expect(await popup.intent.get()).toBeNull();
  const next = new FakePopup();
  await next.intent.set({ ...INTENT, tabId: 2 });
  await next.open();
  expect(next.shown.denied).toBeNull();
  expect(await next.intent.get()).not.toBeNull();
});

test("an intent left behind that was granted is left to the background", async () => {
  const popup = new FakePopup();
  await popup.intent.set(INTENT);
  popup.allowPage();
  await popup.open();
  expect(popup.log).toContain("granted");
  expect(popup.shown.denied).toBeNull();
  expect(await popup.intent.get()).toEqual(INTENT);
});

test("the browser is asked within the click, and what was wanted is stored", async () => {
  const popup = new FakePopup();
  await popup.open();
  popup.log.length = 0;
  popup.actions?.watch(PAGE, { reload: true });
  expect(popup.log).toEqual([`request ${PAGE.pattern}`]);
  await settled();
  popup.frame();
  expect(await popup.intent.get()).toEqual({ ...INTENT, reload: true });
  expect(popup.log).toContain("granted");
  expect(popup.log).toContain(`watching 1 ${PAGE.origin} grant`);
  expect(popup.shown).toMatchObject({ denied: null, access: { granted: true } });
});

test("a request that is denied is said, and leaves no intent", async () => {
  const popup = new FakePopup();
  popup.answer = false;
  await popup.open();
  popup.actions?.watch(PAGE);
  await settled();
  popup.frame();
  expect(popup.shown.denied).toBe(PAGE.origin);
  expect(await popup.intent.get()).toBeNull();
  expect(popup.log).not.toContain("granted");
});

test("what the user does is sent to the background with the tab, and looked at anew", async () => {
  const popup = new FakePopup();
  await popup.open();
  popup.log.length = 0;
  popup.actions?.observe();
  popup.actions?.clear();
  popup.actions?.unwatch(PAGE.pattern);
  popup.actions?.openSettings();
  popup.actions?.allowTwilio();
  await settled();
  expect(popup.log).toEqual(
    expect.arrayContaining(["observe 1", "clear 1", `unwatch ${PAGE.pattern}`, "open settings", "granted"]),
  );
  expect(popup.log).toContain("request https://*.twilio.com/*");
});

test("what the menu asked for is copied once the ticket text is there, and said", async () => {
  const popup = new FakePopup();
  await popup.session.set({ "tab:1": SESSION });
  await writeCopyRequest(popup.session, { tabId: 1, what: "ticket", at: NOW - 1000 });
  await popup.open();
  expect(popup.copied).toEqual([`ticket in markdown at ${NOW}`]);
  expect(popup.shown.copyRequest).toEqual({ what: "ticket", done: true });
  expect(popup.session.data.has("copyRequest")).toBe(false);
});

test("where the browser refuses to copy, the focus is on the button, which was drawn before", async () => {
  const popup = new FakePopup();
  await popup.session.set({ "tab:1": SESSION });
  await writeCopyRequest(popup.session, { tabId: 1, what: "token", at: NOW });
  popup.ports.copy.mockRejectedValue(new Error("not focused"));
  await popup.open();
  expect(popup.shown.copyRequest).toEqual({ what: "token", done: false });
  expect(popup.log[popup.log.indexOf("focus token") - 1]).toBe("draw");
});

test("what the menu asked for in another tab is not copied", async () => {
  const popup = new FakePopup();
  await popup.session.set({ "tab:1": SESSION });
  await writeCopyRequest(popup.session, { tabId: 2, what: "token", at: NOW });
  await popup.open();
  expect(popup.copied).toEqual([]);
});
