import type { Page } from "puppeteer-core";
import type { ExtensionPopup } from "../firefox/extension-popup.ts";
import type { FirefoxSession } from "../firefox/firefox-session.ts";
import { reloadAndWatch } from "../firefox/reload-and-watch.ts";
import { sitePattern } from "../firefox/site-pattern.ts";
import { watchSite } from "../firefox/watch-site.ts";
import type { BrowserDriver } from "./browser-driver.ts";
import type { MenuEntry } from "./menu-entry.ts";

/** Firefox, driven as the specs for both browsers do. */
export class FirefoxDriver implements BrowserDriver {
  readonly name = "Firefox";
  readonly #session: FirefoxSession;

  constructor(session: FirefoxSession) {
    this.#session = session;
  }

  openPage(url: string): Promise<Page> {
    return this.#session.openPage(url);
  }

  async watch(page: Page): Promise<ExtensionPopup> {
    const isGranted = (await this.grants()).includes(sitePattern(page.url()));
    if (!isGranted) await watchSite(this.#session, page);
    return this.openPopup(page);
  }

  async watchSignIn(page: Page): Promise<ExtensionPopup> {
    await reloadAndWatch(this.#session, page);
    return this.openPopup(page);
  }

  openPopup(page: Page): Promise<ExtensionPopup> {
    return this.#session.openPopup(page);
  }

  async chooseInMenu(page: Page, entry: MenuEntry): Promise<void> {
    await page.bringToFront();
    await this.#session.menu.choose(entry);
  }

  button(page: Page): Promise<{ badge: string; title: string }> {
    return this.#session.button(page);
  }

  openOwnPage(path: string): Promise<ExtensionPopup> {
    return this.#session.openOwnPage(path);
  }

  ownPage(path: string): Promise<ExtensionPopup> {
    return this.#session.ownPage(path);
  }

  stopBackground(): Promise<void> {
    return this.#session.eventPage.stop();
  }

  stored(): Promise<string> {
    return this.#session.state.stored();
  }

  grants(): Promise<string[]> {
    return this.#session.state.grants();
  }

  clipboard(): Promise<string> {
    return this.#session.clipboard();
  }

  errors(): Promise<string[]> {
    return this.#session.errors();
  }
}
