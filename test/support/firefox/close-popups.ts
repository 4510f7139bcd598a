import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoElement } from "./gecko.ts";
import { until } from "./until.ts";

/** Runs in Firefox: closes the panels that hold extensions' popups; returns how many are not gone yet. */
function hide({ Services }: Gecko): number {
  const panels = [...Services.wm.getEnumerator("navigator:browser")]
    .flatMap(({ document }) => [...document.querySelectorAll("browser.webextension-popup-browser")])
    .map((popup) => popup.closest<GeckoElement>("panel"))
    // When the mouse is over the button, Firefox preloads a popup into a hidden panel; that one was never open.
    .filter((panel) => panel?.id !== "webextension-remote-preload-panel");
  for (const panel of panels) panel?.hidePopup?.();
  return panels.length;
}

/** Closes every popup of an extension, as a click outside it does, and waits until its document is gone. */
export async function closePopups(chrome: ChromeScope): Promise<void> {
  await until("all popups are closed", async () => (await chrome.run(hide)) === 0 || null);
}
