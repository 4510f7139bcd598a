import { watchSite } from "../../support/firefox/watch-site.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { expect, test } from "./fixtures.ts";

/** The Return key, as WebDriver names it. */
const RETURN = "\uE007";

test("the menu of the button has its entries, each once, also after Firefox stopped the event page", async ({
  firefox,
}) => {
  await firefox.openPage("https://softphone.test/raw.html");
  await firefox.eventPage.stop();
  expect(await firefox.menu.entries()).toEqual([
    "Copy ticket text",
    "Copy token",
    "Clear this tab",
    "Settings",
  ]);
});

// Firefox lets a page copy only within a click or a key press in that page.
test("Copy token opens the popup with that button in focus, also with the event page stopped", async ({
  edge,
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const { token } = edge.mint.mint("good");
  await sendRequest(page, { token });
  await expect.poll(() => firefox.state.stored()).toContain(token);
  await firefox.eventPage.stop();
  await firefox.menu.choose("Copy token");
  const popup = await firefox.popup(page);
  await popup.waitFor(() => document.activeElement?.matches("[data-copy=token]"));
  await popup.type(RETURN);
  await popup.waitForText("Token copied");
  expect(await firefox.clipboard()).toBe(token);
  expect(await firefox.state.stored()).not.toContain("copyWish");
});
