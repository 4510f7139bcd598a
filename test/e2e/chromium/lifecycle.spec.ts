import { placeCall } from "../../support/chromium/place-call.ts";
import { expect, test } from "./fixtures.ts";

test("what was seen is kept while the tab signs in on another origin", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  await (await chromium.openPopup(page)).close();
  const token = await placeCall(page, edge);
  await expect.poll(() => chromium.stored()).toContain(token);
  await page.goto("https://other.test/raw.html");
  await page.goto("https://softphone.test/raw.html");
  const popup = await chromium.openPopup(page);
  expect(await popup.row("identity")).toBe("alice");
  expect((await chromium.button(page)).badge).not.toBe("");
});

test("Clear forgets the tab, and the button with it", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  const popup = await chromium.openPopup(page);
  const token = await placeCall(page, edge);
  await page.evaluate("document.querySelector('#hang-up').click()");
  await page.locator("body[data-state=ready]").waitFor();
  await popup.waitForText("Copy token");
  await popup.click("Clear");
  await popup.waitForText("Watching. No token seen yet.");
  expect(await chromium.stored()).not.toContain(token);
  await expect
    .poll(() => chromium.button(page))
    .toEqual({
      badge: "",
      title: "Token Lens: nothing seen on this page yet",
    });
});

test("closing the tab forgets it", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  await (await chromium.openPopup(page)).close();
  const token = await placeCall(page, edge);
  await expect.poll(() => chromium.stored()).toContain(token);
  await page.close();
  await expect.poll(() => chromium.stored()).toBe("{}");
});

test("the button shows the verdict in a glyph and in words, and follows the active tab", async ({
  edge,
  chromium,
}) => {
  const good = await chromium.openPage("https://softphone.test/");
  await (await chromium.openPopup(good)).close();
  await placeCall(good, edge);
  const expired = await chromium.openPage("https://softphone.test/raw.html");
  await (await chromium.openPopup(expired)).close();
  await expired.evaluate(async () => {
    const { token } = await (await fetch("/token?variant=expired")).json();
    await window.sendRequest({ url: "https://eventgw.us1.twilio.com/v4/EndpointEvents", token });
  });
  const nothing = await chromium.openPage("https://softphone.test/");

  await expect.poll(() => chromium.button(good)).toMatchObject({ badge: "✓" });
  expect((await chromium.button(good)).title).toMatch(/^Token Lens: .{10}/);
  await expect.poll(() => chromium.button(expired)).toMatchObject({ badge: "exp" });
  expect((await chromium.button(nothing)).badge).toBe("");
});

test("a token that expires while the popup is open is shown as expired, live", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/?ttl=12");
  const popup = await chromium.openPopup(page);
  await placeCall(page, edge);
  await popup.waitFor("document.querySelector('[data-claim=expires] dd')?.innerText.startsWith('in ')");
  // A call that goes on would post with the expired token, and Twilio's refusal is another story.
  await page.evaluate("document.querySelector('#hang-up').click()");
  await page.locator("body[data-state=ready]").waitFor();
  await popup.waitFor("document.querySelector('[data-claim=expires] dd')?.innerText.includes(' ago')");
  // Within a minute of the expiry the clocks may disagree, so it is no more than a warning yet.
  expect(await popup.evaluate("document.querySelector('[data-verdict]').dataset.verdict")).toBe("warning");
});
