import { placeCall } from "../../support/firefox/place-call.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { expect, test } from "./fixtures.ts";

const SDKS = [
  ["the latest SDK, which sends by fetch", "latest"],
  ["SDK 2.5, which sends by XMLHttpRequest", "2.5"],
  ["SDK 2.1, which sends by XMLHttpRequest", "2.1"],
  ["twilio-client 1.15.1", "1.15"],
] as const;

for (const [name, sdk] of SDKS) {
  test(`a call by ${name} is captured once the site is watched`, async ({ edge, firefox }) => {
    const page = await firefox.openPage(`https://softphone.test/?sdk=${sdk}`);
    await watchSite(firefox, page);
    const token = await placeCall(page, edge);

    const popup = await firefox.openPopup(page);
    await popup.click("Copy token");
    await popup.waitForText("Token copied");
    expect(await popup.row("identity")).toBe("alice");
    expect(await popup.row("sdk")).toMatch(/^\d+\.\d+\.\d+/);
    expect(await firefox.clipboard()).toBe(edge.mint.minted.at(-1)?.token);
    expect(token).toBe(edge.mint.minted.at(-1)?.token);
  });
}

test("an open popup shows the token of a call as it is placed", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/");
  await watchSite(firefox, page);
  const popup = await firefox.openPopup(page);
  await popup.waitForText("Watching. No token seen yet.");
  await placeCall(page, edge);
  await popup.waitForText("Copy token");
});

test("the toolbar button follows the tab in front", async ({ edge, firefox }) => {
  const page = await firefox.openPage("https://softphone.test/");
  await watchSite(firefox, page);
  await placeCall(page, edge);
  await expect.poll(() => firefox.button(page)).toMatchObject({ badge: "✓" });
  const other = await firefox.openPage("https://other.test/raw.html");
  await expect.poll(() => firefox.button(other)).toMatchObject({ badge: "" });
  await expect.poll(() => firefox.button(page)).toMatchObject({ badge: "✓" });
});
