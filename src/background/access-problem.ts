import browser from "webextension-polyfill";
import type { Watch } from "../core/session/tab-session.ts";
import { siteOf } from "../core/settings/site.ts";
import { TWILIO_PATTERN } from "../core/twilio/hosts.ts";

/** Why a tab cannot be watched after the user revoked an access: to Twilio's hosts, or to the tab's own site. */
export type AccessProblem =
  | { readonly kind: "no-twilio" }
  | { readonly kind: "no-site"; readonly origin: string };

/** Whether the browser shows requests to Twilio's hosts at all. */
export function seesTwilio(): Promise<boolean> {
  return browser.permissions.contains({ origins: [TWILIO_PATTERN] });
}

/** Origin of the page in a tab, if the extension may know it. */
async function originIn(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId);
  return siteOf(url)?.origin;
}

/**
 * Finds what keeps a tab from being watched; null if nothing does. Rejects if the tab is gone.
 * @param watch how it was watched so far
 */
export async function findAccessProblem(tabId: number, watch: Watch | null): Promise<AccessProblem | null> {
  if (!(await seesTwilio())) {
    // Chrome: a tab that was clicked is still seen there, until it leaves the site.
    const isClicked = __CLICK_GRANTS_CAPTURE__ && watch?.by === "click";
    return isClicked && (await originIn(tabId)) === watch.origin ? null : { kind: "no-twilio" };
  }
  const site = watch?.by === "grant" ? siteOf(watch.origin) : null;
  if (site === null || (await browser.permissions.contains({ origins: [site.pattern] }))) return null;
  const origin = await originIn(tabId);
  // If the origin can be read without the grant, the tab was clicked; or it shows another page by now.
  const isElsewhere = origin !== undefined && origin !== site.origin;
  const isClicked = __CLICK_GRANTS_CAPTURE__ && origin === site.origin;
  return isElsewhere || isClicked ? null : { kind: "no-site", origin: site.origin };
}
