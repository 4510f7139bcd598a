import type { Page } from "puppeteer-core";
import { OBSERVED } from "../observed.ts";
import type { FirefoxSession } from "./firefox-session.ts";

/**
 * Watches the sign-in of a page's site from its start, as users do: the popup's button, "Allow" in Firefox's prompt;
 * the extension then reloads the page. Returns once the page is loaded with the observer in it.
 */
export async function reloadAndWatch(firefox: FirefoxSession, page: Page): Promise<void> {
  const popup = await firefox.openPopup(page);
  await popup.click("Reload and watch sign-in");
  await firefox.prompt.allow();
  await page.waitForFunction(`document.body?.dataset.loaded === "yes" && ${OBSERVED}`);
}
