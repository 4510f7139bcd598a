import { placeCall } from "../../support/firefox/place-call.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { expect, test } from "./fixtures.ts";

test("two tabs with different tokens do not mix", async ({ edge, firefox }) => {
  const alice = await firefox.openPage("https://softphone.test/?identity=alice");
  await watchSite(firefox, alice);
  await placeCall(alice, edge);
  const bob = await firefox.openPage("https://softphone.test/?identity=bob");
  await placeCall(bob, edge);
  for (const [page, identity] of [
    [alice, "alice"],
    [bob, "bob"],
  ] as const) {
    const popup = await firefox.openPopup(page);
    expect(await popup.row("identity")).toBe(identity);
    expect(await popup.text()).not.toContain("tokens in this tab");
  }
});

test("a token refreshed by device.updateToken is shown as the newest, the old one stays to choose", async ({
  edge,
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/?refresh=incoming-only");
  await watchSite(firefox, page);
  const old = await placeCall(page, edge);
  await page.click("#refresh");
  await page.waitForSelector("body[data-refreshes='1']");
  await page.click("#hang-up");

  const popup = await firefox.openPopup(page);
  await popup.waitForText("2 tokens in this tab");
  expect(await popup.row("outgoing")).toBe("not allowed");
  await popup.evaluate(() => document.querySelectorAll<HTMLElement>(".tokens button")[1]?.click());
  await popup.waitFor(() => document.querySelector('[data-claim="outgoing"] dd')?.textContent === "allowed");
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await firefox.clipboard()).toBe(old);
});

test("a page on http://localhost is captured", async ({ edge, firefox }) => {
  const page = await firefox.openPage(`http://localhost:${edge.httpPort}/`);
  await watchSite(firefox, page);
  const token = await placeCall(page, edge);
  const popup = await firefox.openPopup(page);
  expect(await popup.row("seen_on")).toContain(`http://localhost:${edge.httpPort}`);
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await firefox.clipboard()).toBe(token);
});
