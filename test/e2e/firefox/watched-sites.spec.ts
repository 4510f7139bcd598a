import { watchSite } from "../../support/firefox/watch-site.ts";
import { OWN_PAGES } from "../../support/own-pages.ts";
import { expect, test } from "./fixtures.ts";

test("a watched site can be removed on the settings page", async ({ firefox }) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const settings = await firefox.openOwnPage(OWN_PAGES.settings);
  await settings.click("Remove https://softphone.test");
  await settings.waitForText("None yet.");
  await expect.poll(() => firefox.state.grants()).not.toContain("https://softphone.test/*");
});
