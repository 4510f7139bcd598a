import { expect, test } from "./fixtures.ts";

test("a call by the latest SDK is captured after one press of the toolbar button", async ({ edge, chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto("https://softphone.test/?sdk=latest");
  let popup = await chromium.openPopup(page);
  await page.click("#sign-in");
  await page.click("#call");
  popup = await chromium.openPopup(page);
  await popup.waitFor("document.querySelector('article') !== null");
  console.log(await popup.text());
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  await popup.screenshot("/tmp/x/pop.png");
  console.log(edge.mint.minted.length);
  await chromium.stopWorker();
  expect(chromium.worker()).toBeNull();
});
