import { reloadAndWatch } from "../../support/firefox/reload-and-watch.ts";
import { OBSERVED } from "../../support/observed.ts";
import { expect, test } from "./fixtures.ts";

test("a watched site is in the list, and taken off it gets no script any more", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/");
  await reloadAndWatch(firefox, page);
  expect(await page.evaluate(OBSERVED)).toBe(true);
  const popup = await firefox.openPopup(page);
  await popup.click("Stop watching this site");
  await popup.waitFor(() => !document.body.textContent.includes("Stop watching this site"));
  await page.reload();
  expect(await page.evaluate(OBSERVED)).toBe(false);
  const other = await firefox.openPage("https://other.test/raw.html");
  expect(await other.evaluate(OBSERVED)).toBe(false);
});
