import type { Page } from "@playwright/test";
import type { ChromiumSession } from "../support/chromium/launch-chromium.ts";
import type { Popup } from "../support/chromium/popup.ts";
import { expect, test } from "./fixtures.ts";

/** Opens the softphone, watches its sign-in from now on, and signs it in. */
async function signIn(
  chromium: ChromiumSession,
  query: string,
  button = "#sign-in",
): Promise<{ page: Page; popup: Popup }> {
  const page = await chromium.openPage(`https://softphone.test/?${query}`);
  await page.locator("body[data-loaded=yes]").waitFor();
  const popup = await chromium.openPopup(page);
  await popup.click("Watch sign-in on this page");
  await popup.waitForText("Sign in or place a call");
  await page.evaluate(`document.querySelector("${button}").click()`);
  return { page, popup };
}

test("a good token is accepted by Twilio before any call", async ({ edge, chromium }) => {
  const { popup, page } = await signIn(chromium, "");
  await popup.waitForText("accepted by Twilio");
  expect(await popup.text()).toContain("as the page reports");
  expect(await popup.row("Identity")).toBe("alice");
  expect(edge.gatewayPosts().filter(({ token }) => token === edge.mint.minted.at(-1)?.token)).toEqual([]);
  expect(await page.evaluate("window.softphone.token")).toBe(edge.mint.minted.at(-1)?.token);
  expect(await chromium.errors()).toEqual([]);
});

test("a token signed with a wrong secret: code, cause and what the SDK shows", async ({ chromium }) => {
  const { popup } = await signIn(chromium, "", "#sign-in-badly");
  await popup.waitForText("31202");
  expect(await popup.text()).toContain("53000");
  await popup.screenshot("/tmp/x/refused.png");
  expect(await chromium.errors()).toEqual([]);
});
