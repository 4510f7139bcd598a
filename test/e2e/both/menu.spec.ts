import { expect } from "@playwright/test";
import { OWN_PAGES } from "../../support/own-pages.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

inBothBrowsers((test) => {
  test("Clear this tab forgets the tab, and no other", async ({ edge, driver }) => {
    const [cleared, kept] = [edge.mint.mint("good"), edge.mint.mint("good")];
    const page = await driver.openPage("https://softphone.test/raw.html");
    const other = await driver.openPage("https://other.test/raw.html");
    for (const [each, { token }] of [
      [page, cleared],
      [other, kept],
    ] as const) {
      await (await driver.watch(each)).close();
      await sendRequest(each, { token });
      await expect.poll(() => driver.stored()).toContain(token);
      await expect.poll(() => driver.button(each)).toMatchObject({ badge: "✓" });
    }
    await driver.chooseInMenu(page, "Clear this tab");
    await expect.poll(() => driver.stored()).not.toContain(cleared.token);
    expect(await driver.stored()).toContain(kept.token);
    await expect.poll(() => driver.button(page)).toMatchObject({ badge: "" });
    expect(await driver.button(other)).toMatchObject({ badge: "✓" });
  });

  test("Settings opens the settings page", async ({ driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await driver.chooseInMenu(page, "Settings");
    const settings = await driver.ownPage(OWN_PAGES.settings);
    await settings.waitFor(() => document.querySelector("h1")?.textContent === "Settings");
    await settings.waitForText("Keyboard shortcut");
  });
});
