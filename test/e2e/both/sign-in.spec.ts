import { expect } from "@playwright/test";
import { REFUSALS, SIGN_IN_SDKS } from "../../support/sign-ins.ts";
import { press } from "../../support/softphone/press.ts";
import { inBothBrowsers } from "./in-both-browsers.ts";

inBothBrowsers((test) => {
  for (const [name, sdk] of SIGN_IN_SDKS) {
    test(`${name}: a good token is accepted by Twilio before any call`, async ({ edge, driver }) => {
      const posts = edge.gatewayPosts().length;
      const page = await driver.openPage(`https://softphone.test/?sdk=${sdk}`);
      const popup = await driver.watchSignIn(page);
      await press(page, "#sign-in");
      await popup.waitForText("accepted by Twilio");
      expect(await popup.text()).toContain("as the page reports");
      expect(await popup.text()).toContain("Accepted by Twilio: as alice");
      expect(await popup.row("identity")).toBe("alice");
      expect(await popup.row("sdk")).toMatch(/^\d+\.\d+\.\d+/);
      await popup.click("Copy token");
      await popup.waitForText("Token copied");
      expect(await driver.clipboard()).toBe(edge.mint.minted.at(-1)?.token);
      expect(edge.gatewayPosts().length).toBe(posts);
    });

    for (const { what, variant, code, shown, cause } of REFUSALS) {
      test(`${name}: ${what} is refused, with Twilio's code and the cause`, async ({ driver }) => {
        const page = await driver.openPage(`https://softphone.test/?sdk=${sdk}&variant=${variant}`);
        const popup = await driver.watchSignIn(page);
        await press(page, "#sign-in");
        await popup.waitForText(`Refused by Twilio: ${code}`);
        const { verdict, headline } = await popup.evaluate(() => ({
          verdict: document.querySelector<HTMLElement>("[data-verdict]")?.dataset.verdict,
          // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
          headline: document.querySelector<HTMLElement>("[data-verdict] h1")?.innerText,
        }));
        expect(headline).toMatch(cause);
        expect(verdict).toMatch(/^(invalid|not-a-token)$/);
        // What the app was told, by the SDK itself; 1.x tells the raw code.
        await page.waitForSelector("body[data-error-code]");
        const told = await page.evaluate("document.body.dataset.errorCode");
        expect(told).toBe(String(sdk === "1.15" ? code : shown));
        if (sdk !== "1.15") expect(await popup.text()).toContain(`the SDK shows ${told}`);
      });
    }
  }
});
