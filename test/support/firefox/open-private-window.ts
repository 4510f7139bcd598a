import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoBrowser } from "./gecko.ts";

interface Navigables {
  readonly NavigableManager: { getIdForBrowser(browser: GeckoBrowser): string };
}

/** Runs in Firefox: opens the window and waits until its first page is there, or navigating would race with it. */
async function open({ window, ChromeUtils }: Gecko): Promise<string> {
  const opened = window.OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener("load", resolve, { once: true }));
  await opened.delayedStartupPromise;
  const loaded = () => {
    const { currentURI, webProgress } = opened.gBrowser.selectedBrowser;
    return currentURI.spec === "about:privatebrowsing" && !webProgress.isLoadingDocument;
  };
  while (!loaded()) await new Promise((resolve) => opened.setTimeout(resolve, 20));
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  return NavigableManager.getIdForBrowser(opened.gBrowser.selectedBrowser);
}

/**
 * Opens a private window.
 * @returns the WebDriver ID of its tab
 */
export function openPrivateWindow(chrome: ChromeScope): Promise<string> {
  return chrome.run(open);
}
