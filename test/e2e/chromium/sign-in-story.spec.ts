import type { Page } from "@playwright/test";
import type { ChromiumSession } from "../../support/chromium/launch-chromium.ts";
import { observePage } from "../../support/chromium/observe-page.ts";
import type { Popup } from "../../support/chromium/popup.ts";
import { expect, test } from "./fixtures.ts";

/** Opens the softphone, watches its sign-in from now on, and signs it in. */
async function signIn(chromium: ChromiumSession, query: string): Promise<{ page: Page; popup: Popup }> {
  const page = await chromium.openPage(`https://softphone.test/?${query}`);
  await page.locator("body[data-loaded=yes]").waitFor();
  const popup = await observePage(chromium, page);
  await page.evaluate("document.querySelector('#sign-in').click()");
  return { page, popup };
}

test("a token refreshed in place is the newest, and the story of the old one says so", async ({
  chromium,
}) => {
  const { page, popup } = await signIn(chromium, "");
  await page.locator("body[data-state=ready]").waitFor();
  await page.evaluate("document.querySelector('#refresh').click()");
  await page.locator("body[data-refreshes='1']").waitFor();
  await popup.waitFor("document.querySelectorAll('.tokens li').length === 2");
  await popup.evaluate("document.querySelectorAll('.tokens button')[1].click()");
  await popup.waitForText("A newer token was seen");
  expect(await chromium.errors()).toEqual([]);
});

test("a good sign-in and the call after it are one story of one token", async ({ edge, chromium }) => {
  const { page, popup } = await signIn(chromium, "");
  await page.locator("body[data-state=ready]").waitFor();
  await page.evaluate("document.querySelector('#call').click()");
  await edge.requestLike(({ method, path }) => method === "POST" && path.endsWith("/EndpointEvents"));
  await popup.waitForText("accepted by the event gateway (HTTP 200)");
  await popup.waitForText("Call placed");
  const text = await popup.text();
  expect(text.indexOf("Accepted by Twilio:")).toBeLessThan(text.indexOf("Call placed"));
  expect(await popup.evaluate("document.querySelectorAll('.tokens li').length")).toBe(0);
  expect(await chromium.errors()).toEqual([]);
});

test("Twilio's clock is read from the life that it says the token has left", async ({ edge, chromium }) => {
  edge.setClockOffset(600_000);
  const { popup } = await signIn(chromium, "ttl=3600");
  // Twilio may round the life that is left down by a second.
  await popup.waitFor("/is (10 min|9 min 59 sec) behind Twilio's/.test(document.body.innerText)");
});

test("the code that a 403 of the event gateway names is told", async ({ edge, chromium }) => {
  edge.answerGatewayWith(403, { code: 20103, message: "Invalid Access Token issuer/subject" });
  const { page, popup } = await signIn(chromium, "");
  await page.locator("body[data-state=ready]").waitFor();
  await page.evaluate("document.querySelector('#call').click()");
  await popup.waitForText("(HTTP 403) gives 20103");
  const named = JSON.stringify('20103, "Invalid Access Token issuer/subject", HTTP 403');
  await popup.waitFor(`document.querySelector("[data-verdict] h1").innerText.includes(${named})`);
  expect(await chromium.errors()).toEqual([]);
});

test("while the verdict counts the seconds, the buttons under it stay where they are", async ({
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/");
  await page.locator("body[data-loaded=yes]").waitFor();
  const popup = await observePage(chromium, page);
  // From the very frame in which the answer is shown.
  await popup.evaluate(`void (globalThis.tops = new Set(), globalThis.look = () => {
    const verdict = document.querySelector("[data-verdict] h1")?.innerText ?? "";
    const button = document.querySelector("[data-copy=token]");
    if (verdict.includes("accepted by Twilio")) globalThis.tops.add(button.getBoundingClientRect().top + scrollY);
    requestAnimationFrame(globalThis.look);
  }, globalThis.look())`);
  await page.evaluate("document.querySelector('#sign-in').click()");
  await popup.waitFor("/accepted by Twilio 1[01] sec ago/.test(document.body.innerText)");
  expect(await popup.evaluate("globalThis.tops.size")).toBe(1);
});
