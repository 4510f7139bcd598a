import { reloadAndWatch } from "../../support/firefox/reload-and-watch.ts";
import { OBSERVED } from "../../support/observed.ts";
import { REFUSALS, SIGN_IN_SDKS } from "../../support/sign-ins.ts";
import { expect, test } from "./fixtures.ts";

for (const [name, sdk] of SIGN_IN_SDKS) {
  test(`${name}: a good token is accepted by Twilio before any call`, async ({ edge, firefox }) => {
    const posts = edge.gatewayPosts().length;
    const page = await firefox.openPage(`https://softphone.test/?sdk=${sdk}`);
    await reloadAndWatch(firefox, page);
    await page.click("#sign-in");
    const popup = await firefox.openPopup(page);
    await popup.waitForText("accepted by Twilio");
    expect(await popup.text()).toContain("as the page reports");
    expect(await popup.row("identity")).toBe("alice");
    await popup.click("Copy token");
    await popup.waitForText("Token copied");
    expect(await firefox.clipboard()).toBe(edge.mint.minted.at(-1)?.token);
    expect(edge.gatewayPosts().length).toBe(posts);
  });

  for (const { what, variant, code, shown, cause } of REFUSALS) {
    test(`${name}: ${what} is refused, with Twilio's code and the cause`, async ({ firefox }) => {
      const page = await firefox.openPage(`https://softphone.test/?sdk=${sdk}&variant=${variant}`);
      await reloadAndWatch(firefox, page);
      await page.click("#sign-in");
      const popup = await firefox.openPopup(page);
      await popup.waitForText(`Refused by Twilio: ${code}`);
      expect(await popup.evaluate(() => document.querySelector("[data-verdict] h1")?.textContent)).toMatch(
        cause,
      );
      await page.waitForSelector("body[data-error-code]");
      const told = await page.evaluate(() => document.body.dataset.errorCode);
      expect(told).toBe(String(sdk === "1.15" ? code : shown));
    });
  }
}

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
