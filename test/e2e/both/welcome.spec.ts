import { expect } from "@playwright/test";
import { OWN_PAGES } from "../../support/own-pages.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

/** What is said of the way to watch a site, which is not the same in all browsers. */
const WAYS = { Chromium: "One click is enough", Firefox: "Watch this site" } as const;

inBothBrowsers((test) => {
  test("after the installation the first steps open, name the browser's own way to watch a site, and ask for nothing", async ({
    installed,
  }) => {
    const page = await installed.ownPage(OWN_PAGES.welcome);
    const { title, steps, buttons } = await page.evaluate(() => ({
      title: document.querySelector("h1")?.textContent,
      steps: [...document.querySelectorAll("li")].filter((each) => each.querySelector("h2")).length,
      buttons: [...document.querySelectorAll("button")].map(({ textContent }) => textContent),
    }));
    expect(title).toMatch(/in two steps/);
    expect(steps).toBe(2);
    expect(buttons).toEqual(["Open the settings"]);
    const text = await page.text();
    // The keys that open the popup, as the browser has set them.
    expect(text).toContain("Alt+Shift+L");
    for (const [name, way] of Object.entries(WAYS)) expect(text.includes(way)).toBe(name === installed.name);
    const granted = await installed.grants();
    expect(granted.filter((pattern) => !pattern.startsWith("moz-extension:"))).toEqual([
      "https://*.twilio.com/*",
    ]);
    await page.click("Open the settings");
    await installed.ownPage(OWN_PAGES.settings);
    expect(await installed.errors()).toEqual([]);
  });
});
