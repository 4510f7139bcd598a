import type { Gecko, GeckoBrowser } from "./gecko.ts";

interface Navigables {
  readonly NavigableManager: {
    getBrowserById(id: string): GeckoBrowser | null;
    getIdForBrowser(browser: GeckoBrowser): string;
  };
}

/**
 * Runs in Firefox's parent process: lets WebDriver find extensions' popups as it finds tabs, so that its scripts, mouse
 * and screenshots work in them. Firefox excludes them:
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1755014
 */
export function makePopupsReachable({ Services, ChromeUtils }: Gecko): void {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const tabs = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) => {
    const popups = [...Services.wm.getEnumerator("navigator:browser")].flatMap((window) => [
      ...window.document.querySelectorAll<GeckoBrowser>("browser.webextension-popup-browser"),
    ]);
    return (
      tabs(id) ??
      popups.find((popup) => popup.permanentKey && NavigableManager.getIdForBrowser(popup) === id) ??
      null
    );
  };
}
