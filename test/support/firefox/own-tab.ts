import type { Gecko, GeckoBrowser } from "./gecko.ts";

interface Navigables {
  readonly NavigableManager: {
    getBrowserById(id: string): GeckoBrowser | null;
    getIdForBrowser(browser: GeckoBrowser): string;
  };
}

/** Runs in Firefox: opens an address in a new tab in front, even one that pages may not open. */
export function openTab({ window }: Gecko, url: string): void {
  window.gBrowser.addTrustedTab(url, { inBackground: false });
}

/** Runs in Firefox: the WebDriver ID of the tab that shows an address, or null; Puppeteer lists no such tabs. */
export function findTab({ window, ChromeUtils }: Gecko, url: string): string | null {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const shows = ({ currentURI, webProgress }: GeckoBrowser): boolean =>
    currentURI.spec === url && !webProgress.isLoadingDocument;
  const found = window.gBrowser.browsers.find(shows);
  return found === undefined ? null : NavigableManager.getIdForBrowser(found);
}

/** Runs in Firefox: closes all tabs whose address begins with a text. */
export function closeTabs({ window }: Gecko, start: string): void {
  const { gBrowser } = window;
  const ours = gBrowser.browsers.filter(({ currentURI }) => currentURI.spec.startsWith(start));
  for (const each of ours) gBrowser.removeTab(gBrowser.getTabForBrowser(each));
}

/** Runs in Firefox: closes a tab. */
export function closeTab({ window, ChromeUtils }: Gecko, id: string): void {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const found = NavigableManager.getBrowserById(id);
  if (found) window.gBrowser.removeTab(window.gBrowser.getTabForBrowser(found));
}
