import type { Page } from "@playwright/test";
import type { ChromiumSession } from "./launch-chromium.ts";
import type { Popup } from "./popup.ts";

/** Watches the sign-in on a page from now on, as users do without a grant; the popup stays open. */
export async function observePage(chromium: ChromiumSession, page: Page): Promise<Popup> {
  const popup = await chromium.openPopup(page);
  await popup.click("Watch sign-in on this page");
  // The offer disappears once the observer is in the page.
  await popup.waitFor("!document.body.innerText.includes('Watch sign-in on this page')");
  return popup;
}
