import browser from "webextension-polyfill";
import type { SettingsStore } from "../store/settings-store.ts";
import type { StorageArea } from "../store/storage-area.ts";
import { isToWelcome, noteWelcoming } from "../store/welcome-flag.ts";

/**
 * Opens the page with the first steps if it was never shown, unless the organization turned it off. Not by
 * `onInstalled`: Firefox restarts an add-on that is allowed in private windows as it is installed, and the event is
 * lost with the first start. The page itself notes that it was shown.
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
