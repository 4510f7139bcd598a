import type { ChromeScope } from "./chrome-scope.ts";
import type { Gecko, GeckoBrowser, GeckoElement } from "./gecko.ts";
import { type WidgetIds, widgetIds } from "./widget-ids.ts";

interface Navigables {
  readonly NavigableManager: {
    getBrowserById(id: string): GeckoBrowser | null;
    getIdForBrowser(browser: GeckoBrowser): string;
  };
}

/** Runs in Firefox: moves the mouse to the button in the window of a tab, and presses it. */
function press({ ChromeUtils }: Gecko, { button }: WidgetIds, tab: string): void {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const document = NavigableManager.getBrowserById(tab)?.ownerDocument;
  const window = document?.defaultView as Gecko["window"] | undefined;
  const box = document?.getElementById(button)?.getBoundingClientRect();
  if (!window || !box?.width) throw new Error("The toolbar of the tab's window has no such button.");
  for (const type of ["mousemove", "mousedown", "mouseup"]) {
    const buttons = type === "mousedown" ? 1 : 0;
    window.synthesizeMouseEvent(
      type,
      box.x + box.width / 2,
      box.y + box.height / 2,
      { button: 0, buttons, clickCount: 1 },
      { isDOMEventSynthesized: true },
    );
  }
}

/** Runs in Firefox: the WebDriver ID of the popup that is open in the window of a tab, or null. */
function openPopup({ ChromeUtils }: Gecko, tab: string): string | null {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const document = NavigableManager.getBrowserById(tab)?.ownerDocument;
  const popups = document?.querySelectorAll<GeckoBrowser>("browser.webextension-popup-browser") ?? [];
  const popup = [...popups].find((each) => each.closest<GeckoElement>("panel")?.state === "open");
  if (!popup) return null;
  popup.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(popup);
}

/** Runs in Firefox: what the button shows while a tab is in front. */
function read({ ChromeUtils }: Gecko, { button }: WidgetIds, tab: string): { badge: string; title: string } {
  const { NavigableManager } = ChromeUtils.importESModule<Navigables>(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const element = NavigableManager.getBrowserById(tab)?.ownerDocument.getElementById(button);
  return {
    badge: element?.getAttribute("badge") ?? "",
    title: element?.getAttribute("tooltiptext") ?? "",
  };
}

/** The extension's button in Firefox's toolbar. Tabs are named by their WebDriver ID and must be in front. */
export class ToolbarButton {
  readonly #chrome: ChromeScope;
  readonly #ids: WidgetIds;

  constructor(chrome: ChromeScope, extensionId: string) {
    this.#chrome = chrome;
    this.#ids = widgetIds(extensionId);
  }

  /** Presses the button with the mouse, which opens the popup. */
  press(tab: string): Promise<void> {
    return this.#chrome.run(press, this.#ids, tab);
  }

  /** The browsing context of the popup that is open in a tab's window, or null. */
  popup(tab: string): Promise<string | null> {
    return this.#chrome.run(openPopup, tab);
  }

  /** What the button shows. */
  read(tab: string): Promise<{ badge: string; title: string }> {
    return this.#chrome.run(read, this.#ids, tab);
  }
}
