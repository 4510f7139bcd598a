import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../../tools/setup/find-chromium.ts";
import { ChildSession } from "./child-session.ts";
import { ErrorLog } from "./error-log.ts";
import { pageThatOpens } from "./page-that-opens.ts";
import { Popup } from "./popup.ts";
import { WorkerControl } from "./worker-control.ts";

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Folders of additional extensions to load. */
  readonly otherExtensions?: readonly string[];
  /** Additional flags, e.g. those of the stand-in for Twilio's edge. */
  readonly args: readonly string[];
  /** With a display; only then does the permission prompt show. */
  readonly headed?: boolean;
  /** Leaves the page with the first steps open, which opens after the installation. */
  readonly keepWelcome?: boolean;
  /** True if the extension opens no such page. */
  readonly noWelcome?: boolean;
}

/** Real Chromium with the built extension, in its own profile. */
export class ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly worker: WorkerControl;
  readonly #browser: CDPSession;
  readonly #log: ErrorLog;
  readonly #inside: Page;

  constructor(parts: {
    context: BrowserContext;
    browser: CDPSession;
    worker: WorkerControl;
    log: ErrorLog;
    inside: Page;
  }) {
    this.context = parts.context;
    this.worker = parts.worker;
    this.extensionId = parts.worker.extensionId;
    this.#browser = parts.browser;
    this.#log = parts.log;
    this.#inside = parts.inside;
  }

  /** Presses the extension's toolbar button for the tab of a page, and waits for its popup to be drawn. */
  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    const targetId = await this.#tabTarget(page);
    return this.popupAfter(() =>
      this.#browser.send("Extensions.triggerAction" as never, { id: this.extensionId, targetId } as never),
    );
  }

  /** Does something that opens the popup, and waits for it to be drawn. */
  async popupAfter(act: () => Promise<unknown>): Promise<Popup> {
    const before = await this.#popupTargets();
    await act();
    let targetId: string | undefined;
    while (targetId === undefined) {
      targetId = (await this.#popupTargets()).find((id) => !before.includes(id));
    }
    const session = await ChildSession.attach(this.#browser, targetId);
    const opened = targetId;
    const popup = new Popup(session, async () => {
      await this.#browser.send("Target.closeTarget", { targetId: opened });
    });
    await popup.waitFor('document.querySelector("#app")?.ariaBusy === "false"');
    return popup;
  }

  /**
   * Tells the worker that an entry was chosen in the menu of the toolbar button while a page is in front. The menu
   * itself belongs to the operating system, so no test can press it.
   */
  async chooseInMenu(page: Page, menuItemId: string): Promise<void> {
    await page.bringToFront();
    const worker = this.context.serviceWorkers().find((each) => each.url().includes(this.extensionId));
    await worker?.evaluate(async (id) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: id }, tab);
    }, menuItemId);
  }

  /** Opens a page in a new tab. */
  async openPage(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** The text on the clipboard, read from a separate page. */
  async clipboard(): Promise<string> {
    await this.context.grantPermissions(["clipboard-read"], { origin: "https://other.test" });
    const page = await this.openPage("https://other.test/raw.html");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await page.close();
    return text;
  }

  /** What the toolbar button shows for the tab of a page. */
  async button(page: Page): Promise<{ badge: string; title: string }> {
    await page.bringToFront();
    return this.#inside.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const tabId = tab?.id ?? -1;
      const [badge, title] = await Promise.all([
        chrome.action.getBadgeText({ tabId }),
        chrome.action.getTitle({ tabId }),
      ]);
      return { badge, title };
    });
  }

  /** Match patterns of the hosts that the extension may access. */
  async grants(): Promise<string[]> {
    return this.#inside.evaluate(async () => (await chrome.permissions.getAll()).origins);
  }

  /** Restores the access to all hosts of the manifest. */
  giveHosts(): Promise<void> {
    return this.#log.giveHosts();
  }

  /** Revokes all host access until the user clicks, as the menu of the toolbar button does. */
  withholdHosts(): Promise<void> {
    return this.#log.withholdHosts();
  }

  /** Opens the settings page in a tab, and waits until it is drawn. */
  async openSettings(): Promise<Page> {
    const page = await this.openPage(`chrome-extension://${this.extensionId}/src/settings/index.html`);
    await page.locator("#app[aria-busy=false]").waitFor();
    return page;
  }

  /** Stores the user's choices, as the settings page does. */
  async choose(settings: object): Promise<void> {
    await this.#inside.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  }

  /** What is in `storage.local`. */
  kept(): Promise<Record<string, unknown>> {
    return this.#inside.evaluate(() => chrome.storage.local.get(null));
  }

  /** Everything in session storage, as text. */
  async stored(): Promise<string> {
    return this.#inside.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  }

  /** Makes the background worker throw, to prove that its errors are found. */
  async throwInWorker(message: string): Promise<void> {
    const worker = this.context.serviceWorkers().find((each) => each.url().includes(this.extensionId));
    const source = `chrome-extension://${this.extensionId}/made-up.js`;
    await worker?.evaluate(
      `void setTimeout(() => { throw new Error("${message}") })\n//# sourceURL=${source}`,
    );
  }

  /** What Chromium's own error log says about the extension: errors and warnings of the worker and the pages. */
  errors(): Promise<string[]> {
    return this.#log.read();
  }

  /** Restores the state after the installation: closes the pages and removes grants, what was seen, and errors. */
  async reset(): Promise<void> {
    const own = [this.#inside, this.#log.page];
    await Promise.all(this.context.pages().map((page) => (own.includes(page) ? undefined : page.close())));
    await this.#log.reset();
    await this.#inside.evaluate(async () => {
      const { host_permissions: hosts } = chrome.runtime.getManifest();
      const { origins } = await chrome.permissions.getAll();
      await chrome.permissions.remove({ origins: origins.filter((origin) => !hosts.includes(origin)) });
    });
    await this.#inside.evaluate(() => chrome.storage.local.remove("settings"));
    while ((await this.stored()) !== "{}")
      await this.#inside.evaluate(() => chrome.storage.session.remove(["intent", "copyRequest"]));
  }

  /** Closes the pages that only tests need; the session cannot be used after that. */
  async closeOwnPages(): Promise<void> {
    await Promise.all([this.#inside.close(), this.#log.page.close()]);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #popupTargets(): Promise<string[]> {
    const { targetInfos } = await this.#browser.send("Target.getTargets");
    const popup = `chrome-extension://${this.extensionId}/src/popup/`;
    return targetInfos.filter(({ url }) => url.startsWith(popup)).map(({ targetId }) => targetId);
  }

  /** The toolbar button belongs to a tab target; it is the active one once the page is in front. */
  async #tabTarget(page: Page): Promise<string> {
    const filter = [{ type: "tab" }];
    for (;;) {
      const { targetInfos } = await this.#browser.send("Target.getTargets", { filter });
      const tab = targetInfos.find(({ url, embedderData }) => url === page.url() && isActive(embedderData));
      if (tab) return tab.targetId;
    }
  }
}

/** The extension APIs that the tests use. */
declare const chrome: {
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object | undefined): void } };
  readonly tabs: { query(filter: object): Promise<{ id: number }[]> };
  readonly action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    getTitle(details: { tabId: number }): Promise<string>;
  };
  readonly permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  readonly runtime: { getManifest(): { host_permissions: string[] } };
  readonly storage: {
    readonly session: { get(keys: null): Promise<object>; remove(keys: string[]): Promise<void> };
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

function isActive(embedderData: unknown): boolean {
  return (embedderData as { tabActive?: boolean } | undefined)?.tabActive === true;
}

/** Starts Chromium with the extension and waits for its background worker. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const { extensionDir, otherExtensions = [], args, headed = false } = options;
  const { keepWelcome = false, noWelcome = false } = options;
  const folders = [extensionDir, ...otherExtensions].join(",");
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("There is no Chromium here: run `npm test`, which installs it.");
  const context = await chromium.launchPersistentContext("", {
    executablePath,
    headless: !headed,
    viewport: null,
    args: [
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
      // `Extensions.triggerAction` requires this flag.
      "--enable-unsafe-extension-debugging",
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...args,
    ],
  });
  // Waits, since a page that comes to the front later would replace the page of a test.
  const welcome = noWelcome ? null : await pageThatOpens(context, "**/src/welcome/index.html");
  // The page notes that it was shown; if closed before that, it would open again.
  await welcome?.locator("#app[aria-busy=false]").waitFor();
  // Not the first page: with a display, Chromium may still be loading its own start page into it.
  const page = await context.newPage();
  const kept = [page, ...(keepWelcome ? [welcome] : [])];
  await Promise.all(context.pages().map((other) => (kept.includes(other) ? undefined : other.close())));
  const log = await ErrorLog.of(page, extensionDir);
  const { extensionId } = log;
  const worker = await WorkerControl.of(page, extensionId);
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error("Playwright gave no browser for the context.");
  // Any document of the extension's origin may use its APIs; this one runs none of its scripts.
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${extensionId}/manifest.json`);
  return new ChromiumSession({ context, browser, worker, log, inside });
}
