import { expect, test } from "./fixtures.ts";

const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

/** Asks the extension's own menu API, from a page of the extension. */
declare const chrome: {
  readonly contextMenus: { update(id: string, change: object, done: () => void): void };
  readonly runtime: { readonly lastError?: { readonly message: string } };
};

test("each entry is there once, also after the worker was stopped and started", async ({ chromium }) => {
  const settings = await chromium.openSettings();
  await chromium.worker.stop();
  const faults = await settings.evaluate(() => {
    const exists = (id: string): Promise<string> =>
      new Promise((resolve) =>
        chrome.contextMenus.update(id, {}, () => resolve(chrome.runtime.lastError?.message ?? "")),
      );
    return Promise.all(["copy-ticket", "copy-token", "clear", "settings", "made-up"].map(exists));
  });
  expect(faults.slice(0, 4)).toEqual(["", "", "", ""]);
  expect(faults[4]).toContain("made-up");
  expect(await chromium.errors()).toEqual([]);
});

test("Copy token opens the popup, which copies", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  const { token } = edge.mint.mint("good");
  await page.evaluate((sent) => window.sendRequest(sent), { url: GATEWAY, token });
  await expect.poll(() => chromium.stored()).toContain(token);
  const popup = await chromium.popupAfter(() => chromium.chooseInMenu(page, "copy-token"));
  await popup.waitForText("Token copied");
  expect(await chromium.clipboard()).toBe(token);
  expect(await chromium.stored()).not.toContain("copyWish");
  expect(await chromium.errors()).toEqual([]);
});

test("Copy ticket text opens the popup, which copies a text without the signature", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(page)).close();
  const { token } = edge.mint.mint("good", { identity: "carol" });
  await page.evaluate((sent) => window.sendRequest(sent), { url: GATEWAY, token });
  await expect.poll(() => chromium.stored()).toContain(token);
  const popup = await chromium.popupAfter(() => chromium.chooseInMenu(page, "copy-ticket"));
  await popup.waitForText("Ticket text copied");
  const text = await chromium.clipboard();
  expect(text).toContain("carol");
  expect(text).not.toContain(token);
});
