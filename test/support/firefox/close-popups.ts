import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoElement } from "./gecko.ts";
import { until } from "./until.ts";

/** Runs in Firefox: closes the panels that hold popups of extensions; tells how many are not closed yet. */
function hide({ Services }: Gecko): number {
  const popups = [...Services.wm.getEnumerator("navigator:browser")].flatMap((window) => [
    ...window.document.querySelectorAll("browser.webextension-popup-browser"),
  ]);
  for (const popup of popups) popup.closest<GeckoElement>("panel")?.hidePopup?.();
  return popups.length;
}

/** Closes every popup of an extension, as a click beside it does, and waits until its document is gone. */
export async function closePopups(chrome: ChromeScope): Promise<void> {
  await until("all popups are closed", async () => (await chrome.run(hide)) === 0 || null);
}
