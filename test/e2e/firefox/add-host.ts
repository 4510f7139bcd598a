import type { FirefoxSession } from "../../support/firefox/firefox-session.ts";
import { OWN_PAGES } from "../../support/own-pages.ts";

/** Opens the settings page and adds a gateway host, as users do; Firefox then asks for the access to it. */
export async function addHost(firefox: FirefoxSession, host: string): Promise<void> {
  const settings = await firefox.openOwnPage(OWN_PAGES.settings);
  await settings.evaluate(() => document.querySelector<HTMLInputElement>("#host")?.focus());
  await settings.type(host);
  await settings.waitFor((typed) => document.querySelector<HTMLInputElement>("#host")?.value === typed, host);
  await settings.click("Add and allow access");
}
