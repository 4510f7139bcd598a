import { expect } from "@playwright/test";
import { placeCall } from "../../support/softphone/place-call.ts";
import { press } from "../../support/softphone/press.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

inBothBrowsers((test) => {
  test("two tabs with different tokens do not mix", async ({ edge, driver }) => {
    const alice = await driver.openPage("https://softphone.test/?identity=alice");
    await (await driver.watch(alice)).close();
    await placeCall(alice, edge);
    const bob = await driver.openPage("https://softphone.test/?identity=bob");
    await (await driver.watch(bob)).close();
    await placeCall(bob, edge);

    for (const [page, identity] of [
      [alice, "alice"],
      [bob, "bob"],
    ] as const) {
      const popup = await driver.openPopup(page);
      expect(await popup.row("identity")).toBe(identity);
      expect(await popup.text()).not.toContain("tokens in this tab");
      expect(await popup.evaluate(() => document.querySelectorAll(".tokens li").length)).toBe(0);
      await popup.close();
    }
  });

  test("a token refreshed by device.updateToken is shown as the newest, the old one stays to choose", async ({
    edge,
    driver,
  }) => {
    const page = await driver.openPage("https://softphone.test/?identity=alice&refresh=incoming-only");
    const popup = await driver.watch(page);
    const old = await placeCall(page, edge);
    await popup.waitForText("Copy token");
    await press(page, "#refresh");
    await page.waitForSelector("body[data-refreshes='1']");
    expect(await page.evaluate("window.softphone.token")).not.toBe(old);
    await press(page, "#hang-up");

    await popup.waitForText("2 tokens in this tab");
    expect(await popup.row("outgoing")).toBe("not allowed");
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>(".tokens button")[1]?.click());
    await expect.poll(() => popup.row("outgoing")).toBe("allowed");
    await popup.click("Copy token");
    await popup.waitForText("Token copied");
    expect(await driver.clipboard()).toBe(old);
  });

  test("a page on http://localhost is captured", async ({ edge, driver }) => {
    const page = await driver.openPage(`http://localhost:${edge.httpPort}/`);
    await (await driver.watch(page)).close();
    const token = await placeCall(page, edge);
    const popup = await driver.openPopup(page);
    expect(await popup.row("seen_on")).toContain(`http://localhost:${edge.httpPort}`);
    await popup.click("Copy token");
    await popup.waitForText("Token copied");
    expect(await driver.clipboard()).toBe(token);
  });
});
