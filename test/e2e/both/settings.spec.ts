import { expect } from "@playwright/test";
import { selectOption } from "../../support/both/select-option.ts";
import { settingsShown } from "../../support/both/settings-shown.ts";
import { OWN_PAGES } from "../../support/own-pages.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

/** Asks the extension's own APIs, from a page of the extension. */
declare const chrome: {
  readonly alarms: { get(name: string): Promise<{ readonly scheduledTime: number } | undefined> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
  };
};

inBothBrowsers((test) => {
  test("each setting is stored at once, is there after a reload, and other pages follow", async ({
    driver,
  }) => {
    const other = await driver.openOwnPage(OWN_PAGES.settings);
    const page = await driver.openOwnPage(OWN_PAGES.settings);
    await page.click("Dark");
    await page.waitFor(() => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
      return document.querySelector<HTMLElement>("[role=status]")?.innerText.includes("Saved");
    });
    await page.click("Mask values");
    await page.click("Plain text");
    await selectOption(page, "Keep expired tokens for", "8 hours");
    await expect
      .poll(() => page.evaluate(async () => (await chrome.storage.local.get("settings")).settings))
      .toEqual({ theme: "dark", maskValues: true, ticketFormat: "plain", keepMinutes: 480 });
    await page.reload();
    for (const each of [page, other]) {
      await expect
        .poll(() => each.evaluate(settingsShown))
        .toEqual({
          theme: "dark",
          chosen: ["Dark", "Mask values", "Plain text"],
          fixed: [],
          keep: ["480", "8 hours"],
        });
    }
    await page.click("Same as the browser");
    await other.waitFor(() => document.documentElement.dataset.theme === undefined);
  });

  test("a shorter stay takes effect at once, also with the background stopped", async ({ edge, driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(page)).close();
    const { token } = edge.mint.mint("expired");
    await sendRequest(page, { token });
    await expect.poll(() => driver.stored()).toContain(token);

    const settings = await driver.openOwnPage(OWN_PAGES.settings);
    const alarm = async (): Promise<number> =>
      (await settings.evaluate(() => chrome.alarms.get("deadline")))?.scheduledTime ?? 0;
    await expect.poll(alarm).toBeGreaterThan(0);
    const before = await alarm();
    await driver.stopBackground();
    await selectOption(settings, "Keep expired tokens for", "5 minutes");
    await expect.poll(async () => before - (await alarm())).toBe(55 * 60_000);
    expect(await driver.stored()).toContain(token);

    await driver.stopBackground();
    await settings.evaluate(() => chrome.storage.local.set({ settings: { keepMinutes: 0 } }));
    await expect.poll(() => driver.stored()).not.toContain(token);
    // The page follows what was changed elsewhere.
    await settings.waitFor(() => document.querySelector<HTMLSelectElement>("#keep")?.value === "0");
  });

  test("the shortcut is the one that the manifest suggests", async ({ driver }) => {
    const settings = await driver.openOwnPage(OWN_PAGES.settings);
    await settings.waitForText("Alt+Shift+L opens Token Lens for the current tab.");
  });
});
