import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoBrowser } from "./gecko.ts";

interface Navigables {
  readonly NavigableManager: { getIdForBrowser(browser: GeckoBrowser): string };
}

/** Runs in Firefox. */
async function open({ window, ChromeUtils }: Gecko): Promise<string> {
  const opened = window.OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener("load", resolve, { once: true }));
  await opened.delayedStartupPromise;
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  return NavigableManager.getIdForBrowser(opened.gBrowser.selectedBrowser);
}

/**
 * Opens a private window.
 * @returns the WebDriver id of its tab
 */
export function openPrivateWindow(chrome: ChromeScope): Promise<string> {
  return chrome.run(open);
}
