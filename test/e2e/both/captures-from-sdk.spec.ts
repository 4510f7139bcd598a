import { expect } from "@playwright/test";
import { placeCall } from "../../support/softphone/place-call.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

const SDKS = [
  ["the latest SDK, which sends by fetch", "latest"],
  ["SDK 2.5, which sends by XMLHttpRequest", "2.5"],
  ["SDK 2.1, which sends by XMLHttpRequest", "2.1"],
  ["twilio-client 1.15.1", "1.15"],
] as const;

inBothBrowsers((test) => {
  for (const [name, sdk] of SDKS) {
    test(`a call by ${name} is captured once the site is watched`, async ({ edge, driver }) => {
      const page = await driver.openPage(`https://softphone.test/?sdk=${sdk}`);
      await (await driver.watch(page)).waitForText("Watching. No token seen yet.");
      const token = await placeCall(page, edge);
      expect(edge.mint.minted.at(-1)?.token).toBe(token);

      const popup = await driver.openPopup(page);
      await popup.waitForText("Copy token");
      await popup.click("Copy token");
      await popup.waitForText("Token copied");
      expect(await popup.row("identity")).toBe("alice");
      expect(await popup.row("sdk")).toMatch(/^\d+\.\d+\.\d+/);
      expect(await driver.clipboard()).toBe(token);
    });
  }

  test("an open popup shows the token of a call as it is placed", async ({ edge, driver }) => {
    const page = await driver.openPage("https://softphone.test/?sdk=latest");
    const popup = await driver.watch(page);
    await popup.waitForText("Watching. No token seen yet.");
    await placeCall(page, edge);
    await popup.waitForText("Copy token");
  });
});
