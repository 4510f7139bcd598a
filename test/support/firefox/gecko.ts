/** An element of Firefox's own window; XUL adds a few members to HTML's. */
export interface GeckoElement extends Element {
  /** State of the nearest panel, for panels only. */
  readonly state?: "closed" | "showing" | "open" | "hiding";
  hidePopup?(): void;
}

/** A `<browser>` of Firefox's own window: the frame that holds a tab's or a popup's document. */
export interface GeckoBrowser extends GeckoElement {
  /** Key under which WebDriver knows it; tabs have one from the start. */
  permanentKey?: object;
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
}

/** One of Firefox's own windows, `chrome://browser/content/browser.xhtml`. */
export interface GeckoWindow extends Window {
  readonly gBrowser: {
    selectedTab: object;
    readonly selectedBrowser: GeckoBrowser;
    readonly browsers: readonly GeckoBrowser[];
    addTrustedTab(url: string, options: { inBackground: boolean }): object;
    removeTab(tab: object): void;
    getTabForBrowser(browser: GeckoBrowser): object;
  };
  readonly delayedStartupPromise: Promise<void>;
  readonly PrivateBrowsingUtils: { isWindowPrivate(window: GeckoWindow): boolean };
  OpenBrowserWindow(options: { private: boolean }): GeckoWindow;
  synthesizeMouseEvent(
    type: string,
    left: number,
    top: number,
    event: { button: number; buttons: number; clickCount: number },
    options: { isDOMEventSynthesized: boolean },
  ): void;
}

/** An add-on as Firefox's parent process knows it. */
export interface GeckoExtension {
  readonly id: string;
  readonly backgroundState: "starting" | "running" | "suspending" | "stopped";
  terminateBackground(): Promise<void>;
}

/** The entry of an observer or a listener of Firefox's consoles. */
export interface GeckoScriptError {
  readonly errorMessage?: string;
  readonly sourceName?: string;
  readonly lineNumber?: number;
  readonly category?: string;
  readonly message?: string;
}

/** A channel for messages to one child process, or to all. */
export interface GeckoMessageManager {
  readonly remoteType: string | null;
  readonly childCount: number;
  getChildAt(index: number): GeckoMessageManager;
  loadProcessScript(url: string, alsoInLaterProcesses: boolean): void;
  sendAsyncMessage(name: string, data?: unknown): void;
  addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
}

/**
 * The first argument of functions that run inside Firefox's parent process. Mozilla publishes no types; these are the
 * members that the harness uses. https://searchfox.org/mozilla-release
 */
export interface Gecko {
  readonly window: GeckoWindow;
  readonly Services: {
    readonly wm: { getEnumerator(type: string): Iterable<GeckoWindow> };
    readonly ppmm: GeckoMessageManager;
    readonly console: { registerListener(listener: { observe(message: object): void }): void };
  };
  readonly ChromeUtils: { importESModule<Module>(url: string): Module };
  readonly Cc: Record<string, { createInstance(type: unknown): unknown }>;
  readonly Ci: Record<string, unknown>;
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly mozExtensionHostname: string;
      readonly extension: GeckoExtension;
      readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
    } | null;
  };
}
