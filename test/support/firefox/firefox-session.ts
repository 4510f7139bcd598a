import type { Browser, Page } from "puppeteer-core";
import type { Bidi } from "./bidi.ts";
import { ButtonMenu } from "./button-menu.ts";
import type { ChromeScope } from "./chrome-scope.ts";
import { closePopups } from "./close-popups.ts";
import { contextId } from "./context-id.ts";
import type { ErrorLog } from "./error-log.ts";
import { EventPage } from "./event-page.ts";
import { ExtensionPopup } from "./extension-popup.ts";
import { ExtensionState } from "./extension-state.ts";
import { letIntoPrivateWindows } from "./let-into-private-windows.ts";
import { openPrivateWindow } from "./open-private-window.ts";
import { closeTab, closeTabs, findTab, openTab } from "./own-tab.ts";
import { PermissionPrompt } from "./permission-prompt.ts";
import { readClipboard } from "./read-clipboard.ts";
import { ToolbarButton } from "./toolbar-button.ts";
import { until } from "./until.ts";

interface Parts {
  readonly browser: Browser;
  readonly bidi: Bidi;
  readonly chrome: ChromeScope;
  readonly log: ErrorLog;
  readonly extensionId: string;
  /** Host of the extension's pages, moz-extension://… */
  readonly uuid: string;
}

/** The built extension, freshly installed in real Firefox. */
export class FirefoxSession {
  readonly extensionId: string;
  readonly eventPage: EventPage;
  /** The menu of the toolbar button; works on the tab in front. */
  readonly menu: ButtonMenu;
  readonly prompt: PermissionPrompt;
  readonly state: ExtensionState;
  readonly #browser: Browser;
  readonly #bidi: Bidi;
  readonly #chrome: ChromeScope;
  readonly #log: ErrorLog;
  readonly #button: ToolbarButton;
  readonly #uuid: string;

  constructor({ browser, bidi, chrome, log, extensionId, uuid }: Parts) {
    this.extensionId = extensionId;
    this.eventPage = new EventPage(chrome, extensionId);
    this.menu = new ButtonMenu(chrome, extensionId);
    this.prompt = new PermissionPrompt(chrome);
    this.state = new ExtensionState(chrome, extensionId);
    this.#browser = browser;
    this.#bidi = bidi;
    this.#chrome = chrome;
    this.#log = log;
    this.#uuid = uuid;
    this.#button = new ToolbarButton(chrome, extensionId);
  }

  /** Opens a page in a new tab. */
  async openPage(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension in a new tab, and waits until it is drawn. */
  async openOwnPage(path: string): Promise<ExtensionPopup> {
    await this.#chrome.run(openTab, `moz-extension://${this.#uuid}/${path}`);
    return this.ownPage(path);
  }

  /** Waits until a page of the extension is open in a tab, and drawn. */
  async ownPage(path: string): Promise<ExtensionPopup> {
    const url = `moz-extension://${this.#uuid}/${path}`;
    const tab = await until(`${path} is open`, () => this.#chrome.run(findTab, url));
    const page = new ExtensionPopup(this.#bidi, tab, () => this.#chrome.run(closeTab, tab));
    await page.waitFor(() => document.querySelector("#app")?.ariaBusy === "false");
    // Repeated until it works: Firefox may move the focus to the address bar of a newly opened tab.
    await until(`${path} has the focus`, async () => {
      await this.#bidi.send("browsingContext.activate", { context: tab });
      return (await page.evaluate(() => document.hasFocus())) || null;
    });
    return page;
  }

  /** Allows the extension in private windows, as the user can in about:addons; Firefox restarts it for that. */
  letIntoPrivateWindows(): Promise<void> {
    return this.#chrome.run(letIntoPrivateWindows, this.extensionId);
  }

  /** Opens a page in a new private window; closing the page closes the window. */
  async openPrivatePage(url: string): Promise<Page> {
    const tab = await openPrivateWindow(this.#chrome);
    const page = await until("the private window's tab is known", async () =>
      (await this.#browser.pages()).find((each) => contextId(each) === tab),
    );
    await page.goto(url);
    return page;
  }

  /** Brings a page to the front, presses the extension's toolbar button, and waits until its popup is drawn. */
  async openPopup(page: Page): Promise<ExtensionPopup> {
    const tab = contextId(page);
    await closePopups(this.#chrome);
    await this.#bidi.send("browsingContext.activate", { context: tab });
    await this.#button.press(tab);
    return this.popup(page);
  }

  /** Waits until the popup is open in a page's window, and drawn. */
  async popup(page: Page): Promise<ExtensionPopup> {
    const context = await until("the popup is open", () => this.#button.popup(contextId(page)));
    const popup = new ExtensionPopup(this.#bidi, context, () => closePopups(this.#chrome));
    // Complete, since reading the page earlier makes Firefox warn about a layout forced too early.
    await popup.waitFor(
      () => document.readyState === "complete" && document.querySelector("#app")?.ariaBusy === "false",
    );
    return popup;
  }

  /** Whether the popup is open in a page's window. */
  async isPopupOpen(page: Page): Promise<boolean> {
    return (await this.#button.popup(contextId(page))) !== null;
  }

  /** What the toolbar button shows while a page is in front. */
  async button(page: Page): Promise<{ badge: string; title: string }> {
    const tab = contextId(page);
    await this.#bidi.send("browsingContext.activate", { context: tab });
    return this.#button.read(tab);
  }

  /** The text on the clipboard. */
  clipboard(): Promise<string> {
    return this.#chrome.run(readClipboard);
  }

  /** What Firefox logged about the extension since the last call: errors, warnings, its calls of `console`. */
  errors(): Promise<string[]> {
    return this.#log.take(this.extensionId, this.#uuid);
  }

  /** Closes all pages and removes the extension, with everything that it stored and was granted. */
  async end(): Promise<void> {
    await closePopups(this.#chrome);
    // Before the extension is removed: its pages would call what is no longer there.
    await this.#chrome.run(closeTabs, `moz-extension://${this.#uuid}/`);
    const [, ...pages] = await this.#browser.pages();
    await Promise.all(pages.map((page) => page.close()));
    await this.#browser.uninstallExtension(this.extensionId);
  }
}
