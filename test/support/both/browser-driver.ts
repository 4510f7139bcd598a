import type { MenuEntry } from "./menu-entry.ts";
import type { PageDriver } from "./page-driver.ts";
import type { PopupDriver } from "./popup-driver.ts";
import type { TabDriver } from "./tab-driver.ts";

/** A real browser with the built extension, with what tests can do the same way in every browser. */
export interface BrowserDriver {
  readonly name: "Chromium" | "Firefox";
  /** Opens a page in a new tab. */
  openPage(url: string): Promise<PageDriver>;
  /**
   * Lets the extension watch a page's site, as users do: in Chrome one press of the toolbar button is enough; Firefox
   * asks once for each site. Leaves the popup open.
   */
  watch(page: PageDriver): Promise<PopupDriver>;
  /** Watches the sign-in on a page from before it begins, as users do. Leaves the popup open. */
  watchSignIn(page: PageDriver): Promise<PopupDriver>;
  /** Presses the toolbar button for the tab of a page, and waits until the popup is drawn. */
  openPopup(page: PageDriver): Promise<PopupDriver>;
  /** Chooses an entry in the menu of the toolbar button while a page is in front. */
  chooseInMenu(page: PageDriver, entry: MenuEntry): Promise<void>;
  /** What the toolbar button shows for the tab of a page. */
  button(page: PageDriver): Promise<{ badge: string; title: string }>;
  /** Opens a page of the extension in a new tab, and waits until it is drawn. */
  openOwnPage(path: string): Promise<TabDriver>;
  /** Waits until a page of the extension is open in a tab, and drawn. */
  ownPage(path: string): Promise<TabDriver>;
  /** Stops the extension's background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Everything in session storage, as text. */
  stored(): Promise<string>;
  /** Match patterns of the hosts that the extension may access. */
  grants(): Promise<string[]>;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;
  /** What the browser logged about the extension: errors and warnings. */
  errors(): Promise<string[]>;
}
