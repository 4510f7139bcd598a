import { sendRequest } from "../../support/firefox/send-request.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { SETTINGS } from "./add-host.ts";
import { expect, test } from "./fixtures.ts";

/** Asks the extension's own APIs, from a page of the extension. */
declare const browser: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

test("a shorter stay takes effect at once, also with the event page stopped", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const { token } = edge.mint.mint("expired");
  await sendRequest(page, { token });
  await expect.poll(() => firefox.state.stored()).toContain(token);
  const settings = await firefox.openOwnPage(SETTINGS);
  await firefox.eventPage.stop();
  await settings.evaluate(() => browser.storage.local.set({ settings: { keepMinutes: 0 } }));
  await expect.poll(() => firefox.state.stored()).not.toContain(token);
  // The page follows what was changed elsewhere.
  await settings.waitFor(() => document.querySelector<HTMLSelectElement>("#keep")?.value === "0");
});

test("what is chosen is stored and said, and a watched site can be removed", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const settings = await firefox.openOwnPage(SETTINGS);
  await settings.evaluate(() => document.querySelector<HTMLInputElement>("[value=dark]")?.click());
  await settings.waitForText("Saved");
  await settings.waitFor(() => document.documentElement.dataset.theme === "dark");
  await settings.click("Remove https://softphone.test");
  await settings.waitForText("None yet.");
  await expect.poll(() => firefox.state.grants()).not.toContain("https://softphone.test/*");
});

test("the shortcut is the one that the manifest suggests", async ({ firefox }) => {
  const settings = await firefox.openOwnPage(SETTINGS);
  await settings.waitForText("Alt+Shift+L opens Token Lens for the current tab.");
});
