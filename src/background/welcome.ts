import browser from "webextension-polyfill";
import type { SettingsStore } from "../store/settings-store.ts";
import type { StorageArea } from "../store/storage-area.ts";
import { isToWelcome, noteWelcoming } from "../store/welcome-flag.ts";

/**
 * Opens the page with the first steps where it was never shown, unless the organization does without it. Not by
 * `onInstalled`: Firefox starts an add-on anew that is let into private windows as it is installed, and the event is
 * gone with the first start. The page itself notes that it was shown.
 */
export async function welcomeOnce(
  local: StorageArea,
  session: StorageArea,
  settings: SettingsStore,
): Promise<void> {
  if (!(await isToWelcome(local, session))) return;
  if (!(await settings.read()).settings.showWelcome) return;
  await noteWelcoming(session);
  await browser.tabs.create({ url: browser.runtime.getURL("src/welcome/index.html") });
}
