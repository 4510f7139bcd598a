import { expect } from "@playwright/test";
import { settingsShown } from "../../support/both/settings-shown.ts";
import { OWN_PAGES } from "../../support/own-pages.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

/** Asks the extension's own APIs, from a page of the extension. */
declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const MANAGED = {
  theme: "dark",
  keepMinutes: 90,
  gatewayHosts: ["events.softphone.test"],
  showWelcome: false,
};

inBothBrowsers((test) => {
  test("what the organization set is in force, and not for the user to change", async ({
    withManagedSettings,
  }) => {
    await withManagedSettings(MANAGED, async (driver) => {
      const before = await driver.openOwnPage(OWN_PAGES.settings);
      await before.evaluate(() =>
        chrome.storage.local.set({ settings: { theme: "light", keepMinutes: 5, ticketFormat: "json" } }),
      );
      await before.close();
      const page = await driver.openOwnPage(OWN_PAGES.settings);
      await page.waitForText("Set by your organization");
      // What the user chose before loses; what the organization left open is the user's.
      await expect
        .poll(() => page.evaluate(settingsShown))
        .toEqual({
          theme: "dark",
          chosen: ["Dark", "JSON"],
          fixed: ["Same as the browser", "Light", "Dark", "Keep expired tokens for"],
          keep: ["90", "90 minutes"],
        });
      const notes = await page.evaluate(() =>
        [...document.querySelectorAll(".managed")].map(({ textContent }) => textContent),
      );
      expect(notes.length).toBe(3);
      expect(new Set(notes)).toEqual(new Set(["Set by your organization"]));
      const text = await page.text();
      expect(text).toContain("events.softphone.test");
      expect(text).not.toContain("Another host");
      // Nothing is wrong with the schema, nor with the policy by it.
      expect(await driver.errors()).toEqual([]);
    });
  });
});
