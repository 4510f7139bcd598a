import { expect } from "@playwright/test";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

inBothBrowsers((test) => {
  test("what was seen is kept while the tab signs in on another origin", async ({ edge, driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(page)).close();
    const { token } = edge.mint.mint("good");
    await sendRequest(page, { token });
    await expect.poll(() => driver.stored()).toContain(token);
    await page.goto("https://other.test/raw.html");
    await page.goto("https://softphone.test/raw.html");
    const popup = await driver.openPopup(page);
    expect(await popup.row("identity")).toBe("alice");
    await expect.poll(() => driver.button(page)).toMatchObject({ badge: "✓" });
  });

  test("Clear forgets the tab, and the button with it", async ({ edge, driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    const popup = await driver.watch(page);
    const { token } = edge.mint.mint("good");
    await sendRequest(page, { token });
    await popup.waitForText("Copy token");
    await popup.click("Clear");
    await popup.waitForText("Watching. No token seen yet.");
    expect(await driver.stored()).not.toContain(token);
    await expect
      .poll(() => driver.button(page))
      .toEqual({ badge: "", title: "Token Lens: nothing seen on this page yet" });
  });

  test("closing the tab forgets it", async ({ edge, driver }) => {
    const page = await driver.openPage("https://softphone.test/raw.html");
    await (await driver.watch(page)).close();
    const { token } = edge.mint.mint("good");
    await sendRequest(page, { token });
    await expect.poll(() => driver.stored()).toContain(token);
    await page.close();
    await expect.poll(() => driver.stored()).toBe("{}");
  });
});
