import { placeCall } from "../../support/softphone/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("before the toolbar button is pressed nothing is captured, and the popup says so", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/");
  await placeCall(page, edge);
  await page.evaluate("document.querySelector('#hang-up').click()");
  await page.locator("body[data-state=ready]").waitFor();
  expect(await chromium.stored()).toBe("{}");
  expect((await chromium.button(page)).badge).toBe("");
});

test("after the tab left the origin nothing more is captured, and what was seen stays under its page", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/");
  await chromium.openPopup(page);
  const seen = await placeCall(page, edge);
  await expect.poll(() => chromium.stored()).toContain(seen);

  await page.goto("https://other.test/");
  const unseen = await placeCall(page, edge);
  expect(unseen).not.toBe(seen);
  await page.evaluate("document.querySelector('#hang-up').click()");
  await page.locator("body[data-state=ready]").waitFor();
  expect(await chromium.stored()).not.toContain(unseen);

  // A page of the browser grants nothing, so the popup shows what is stored and no more.
  await page.goto("chrome://version/");
  const popup = await chromium.openPopup(page);
  expect(await popup.row("seen_on")).toContain("https://softphone.test");
  await popup.waitForText("Token Lens can't watch the page that is now in this tab.");
  expect(await popup.evaluate("document.querySelectorAll('.tokens li').length")).toBe(0);
  expect(await chromium.errors()).toEqual([]);
});

test("a page of the browser cannot be watched, and the popup says so", async ({ chromium }) => {
  const page = await chromium.openPage("chrome://version/");
  await (await chromium.openPopup(page)).waitForText("Token Lens can't watch this page.");
});

test("where the user withholds access to Twilio, a click still watches its tab, and the popup offers to ask again", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/");
  await chromium.withholdHosts();
  const unseen = await placeCall(page, edge);
  await page.evaluate("document.querySelector('#hang-up').click()");
  await page.locator("body[data-state=ready]").waitFor();
  expect(await chromium.stored()).toBe("{}");
  await page.reload();
  const popup = await chromium.openPopup(page);
  await popup.waitForText("calls are seen only in tabs where you open this popup");
  await popup.waitForText("Allow access to twilio.com");
  const seen = await placeCall(page, edge);
  expect(seen).not.toBe(unseen);
  await expect.poll(() => chromium.stored()).toContain(seen);
});

test("access to Twilio taken away while the popup is open is shown at once, what was seen stays", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  const seen = await placeCall(page, edge);
  await popup.waitForText("Copy token");
  await chromium.withholdHosts();
  await popup.waitForText("Access to twilio.com was removed in the browser's settings");
  await popup.waitForText("Copy token");
  expect(await chromium.stored()).toContain(seen);
});
