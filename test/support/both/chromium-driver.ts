import type { Page } from "@playwright/test";
import type { ChromiumSession } from "../chromium/launch-chromium.ts";
import { observePage } from "../chromium/observe-page.ts";
import { OwnTab } from "../chromium/own-tab.ts";
import { pageThatOpens } from "../chromium/page-that-opens.ts";
import type { Popup } from "../chromium/popup.ts";
import type { BrowserDriver } from "./browser-driver.ts";
import type { MenuEntry } from "./menu-entry.ts";

const MENU_IDS: Readonly<Record<MenuEntry, string>> = {
  "Copy ticket text": "copy-ticket",
  "Copy token": "copy-token",
  "Clear this tab": "clear",
  Settings: "settings",
};

/** Chromium, driven as the specs for both browsers do. */
export class ChromiumDriver implements BrowserDriver {
  readonly name = "Chromium";
  readonly #session: ChromiumSession;

  constructor(session: ChromiumSession) {
    this.#session = session;
  }

  openPage(url: string): Promise<Page> {
    return this.#session.openPage(url);
  }

  watch(page: Page): Promise<Popup> {
    return this.#session.openPopup(page);
  }

  async watchSignIn(page: Page): Promise<Popup> {
    await page.waitForSelector("body[data-loaded=yes]");
    return observePage(this.#session, page);
  }

  openPopup(page: Page): Promise<Popup> {
    return this.#session.openPopup(page);
  }

  chooseInMenu(page: Page, entry: MenuEntry): Promise<void> {
    return this.#session.chooseInMenu(page, MENU_IDS[entry]);
  }

  button(page: Page): Promise<{ badge: string; title: string }> {
    return this.#session.button(page);
  }

  async openOwnPage(path: string): Promise<OwnTab> {
    return OwnTab.of(await this.#session.openPage(this.#address(path)));
  }

  async ownPage(path: string): Promise<OwnTab> {
    return OwnTab.of(await pageThatOpens(this.#session.context, this.#address(path)));
  }

  stopBackground(): Promise<void> {
    return this.#session.worker.stop();
  }

  stored(): Promise<string> {
    return this.#session.stored();
  }

  grants(): Promise<string[]> {
    return this.#session.grants();
  }

  clipboard(): Promise<string> {
    return this.#session.clipboard();
  }

  errors(): Promise<string[]> {
    return this.#session.errors();
  }

  #address(path: string): string {
    return `chrome-extension://${this.#session.extensionId}/${path}`;
  }
}
