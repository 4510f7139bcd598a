import type { Page } from "puppeteer-core";
import type { FirefoxSession } from "./firefox-session.ts";
import { sitePattern } from "./site-pattern.ts";
import { until } from "./until.ts";

/** Lets the extension watch a page's site, as users do: the popup's button, then "Allow" in Firefox's prompt. */
export async function watchSite(firefox: FirefoxSession, page: Page): Promise<void> {
  const popup = await firefox.openPopup(page);
  await popup.click("Watch this site");
  await firefox.prompt.allow();
  await until(
    "the site is granted",
    async () => (await firefox.state.grants()).includes(sitePattern(page.url())) || null,
  );
  await until(
    "the background has acted on the grant",
    async () => !(await firefox.state.stored()).includes('"intent"') || null,
  );
}
