import { PermissionPrompt } from "../../support/chromium/permission-prompt.ts";
import { OBSERVED } from "../../support/observed.ts";
import { placeCall } from "../../support/softphone/place-call.ts";
import { expect, test } from "../chromium/fixtures.ts";

// Chrome shows its permission prompt only with a display.
test.use({ headed: true });

test("a site allowed for good is watched in later tabs without any click", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  const first = await chromium.openPopup(page);
  const prompt = await PermissionPrompt.expected();
  await first.click("Always watch this site");
  await prompt.allow();
  await expect.poll(() => chromium.grants()).toContain("https://softphone.test/*");
  await page.close();

  const later = await chromium.openPage("https://softphone.test/");
  const token = await placeCall(later, edge);
  await expect.poll(() => chromium.button(later)).toMatchObject({ badge: "✓" });
  const popup = await chromium.openPopup(later);
  await popup.waitForText("This site is always watched.");
  await popup.click("Copy token");
  await popup.waitForText("Token copied");
  expect(await chromium.clipboard()).toBe(token);
  expect(await chromium.errors()).toEqual([]);
});

test("a site not allowed stays unwatched, and the popup says so", async ({ edge, chromium }) => {
  const page = await chromium.openPage("https://softphone.test/");
  const first = await chromium.openPopup(page);
  const prompt = await PermissionPrompt.expected();
  await first.click("Always watch this site");
  await prompt.deny();
  const second = await chromium.openPopup(page);
  await second.waitForText("You didn't allow access to https://softphone.test");
  expect(await chromium.grants()).not.toContain("https://softphone.test/*");
  await page.close();

  const later = await chromium.openPage("https://softphone.test/");
  const token = await placeCall(later, edge);
  expect(await chromium.stored()).not.toContain(token);
  expect(await chromium.errors()).toEqual([]);
});

test("reload and watch sign-in: a refused sign-in is seen from the start, until the site is taken off the list", async ({
  chromium,
}) => {
  const page = await chromium.openPage("https://softphone.test/?auto=sign-in&variant=wrong-secret");
  await page.locator("body[data-state=error]").waitFor();
  const first = await chromium.openPopup(page);
  const prompt = await PermissionPrompt.expected();
  await first.click("Reload and watch sign-in");
  await prompt.allow();
  await expect.poll(() => chromium.grants()).toContain("https://softphone.test/*");
  await expect.poll(() => chromium.button(page)).toMatchObject({ badge: "✕" });
  const popup = await chromium.openPopup(page);
  await popup.waitForText("Refused by Twilio: 31202");
  await popup.click("Stop watching this site");
  await popup.waitFor("!document.body.textContent.includes('Stop watching this site')");
  expect(await chromium.grants()).not.toContain("https://softphone.test/*");
  await page.reload();
  expect(await page.evaluate(OBSERVED)).toBe(false);
  expect(await chromium.errors()).toEqual([]);
});
