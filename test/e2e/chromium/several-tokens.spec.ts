import { placeCall } from "../../support/chromium/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("two tabs with different tokens do not mix", async ({ edge, chromium }) => {
  const alice = await chromium.openPage("https://softphone.test/?identity=alice");
  await (await chromium.openPopup(alice)).close();
  await placeCall(alice, edge);
  const bob = await chromium.openPage("https://softphone.test/?identity=bob");
  await (await chromium.openPopup(bob)).close();
  await placeCall(bob, edge);

  for (const [page, identity] of [
    [alice, "alice"],
    [bob, "bob"],
  ] as const) {
    const popup = await chromium.openPopup(page);
    expect(await popup.row("identity")).toBe(identity);
    expect(await popup.evaluate("document.querySelectorAll('.tokens li').length")).toBe(0);
    await popup.close();
  }
});

test("a token refreshed by device.updateToken is shown as the newest, the old one stays to choose", async ({
  edge,
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/?identity=alice&refresh=incoming-only");
  const popup = await chromium.openPopup(page);
  const old = await placeCall(page, edge);
  await popup.waitForText("Copy token");
  await page.evaluate("document.querySelector('#refresh').click()");
  await page.locator("body[data-refreshes='1']").waitFor();
  const fresh = await page.evaluate<string>("window.softphone.token");
  expect(fresh).not.toBe(old);
  await page.evaluate("document.querySelector('#hang-up').click()");

  await popup.waitForText("2 tokens in this tab");
  expect(await popup.row("outgoing")).toBe("not allowed");
  await popup.evaluate("document.querySelectorAll('.tokens button')[1].click()");
  await popup.waitFor(`document.querySelector('[data-claim="outgoing"] dd').innerText === "allowed"`);
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await chromium.clipboard()).toBe(old);
});

test("a page on http://localhost is captured", async ({ edge, chromium }) => {
  const page = await chromium.openPage(`http://localhost:${edge.httpPort}/`);
  await (await chromium.openPopup(page)).close();
  const token = await placeCall(page, edge);
  const popup = await chromium.openPopup(page);
  expect(await popup.row("seen_on")).toContain(`http://localhost:${edge.httpPort}`);
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await chromium.clipboard()).toBe(token);
});
