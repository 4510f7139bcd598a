import { expect, test } from "./fixtures.ts";

const SDKS = [
  ["the latest SDK, which sends by fetch", "latest"],
  ["SDK 2.5, which sends by XMLHttpRequest", "2.5"],
  ["SDK 2.1, which sends by XMLHttpRequest", "2.1"],
  ["twilio-client 1.15.1", "1.15"],
] as const;

for (const [name, sdk] of SDKS) {
  test(`a call by ${name} is captured after one press of the toolbar button`, async ({ edge, chromium }) => {
    const page = await chromium.openPage(`https://softphone.test/?sdk=${sdk}`);
    await (await chromium.openPopup(page)).waitForText("Watching. No token seen yet.");
    await page.click("#sign-in");
    await page.click("#call");
    await edge.requestLike(({ method, path }) => method === "POST" && path.endsWith("/EndpointEvents"));

    const popup = await chromium.openPopup(page);
    await popup.waitForText("Copy token");
    await popup.click("Copy token");
    await popup.waitForText("Token copied");
    expect(await popup.row("Identity")).toBe("alice");
    expect(await popup.row("SDK version")).toMatch(/^\d+\.\d+\.\d+/);
    expect(await chromium.clipboard()).toBe(edge.mint.minted.at(-1)?.token);
    expect(await chromium.errors()).toEqual([]);
  });
}

test("an open popup shows the token of a call as it is placed", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/?sdk=latest");
  const popup = await chromium.openPopup(page);
  await popup.waitForText("Watching. No token seen yet.");
  // From inside the page, since a real click there would take the focus from the popup and close it.
  await page.evaluate("document.querySelector('#sign-in').click()");
  await page.locator("body[data-state=ready]").waitFor();
  await page.evaluate("document.querySelector('#call').click()");
  await popup.waitForText("Copy token");
  expect(edge.mint.minted).toHaveLength(1);
});
