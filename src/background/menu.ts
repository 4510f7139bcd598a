import browser, { type Tabs } from "webextension-polyfill";
import { browserWords } from "../i18n/browser-words.ts";
import type { MessageKey } from "../i18n/message-key.ts";
import { type CopyWish, writeCopyWish } from "../store/copy-wish.ts";
import type { SessionArea } from "../store/session-area.ts";
import { unlessStopped } from "./unless-stopped.ts";

/** The entries of the toolbar button's menu, in their order: id, and the message that names it. */
const ENTRIES = {
  "copy-ticket": "menu_copy_ticket",
  "copy-token": "menu_copy_token",
  clear: "menu_clear",
  settings: "menu_settings",
} as const satisfies Record<string, MessageKey>;

/** Makes the entries, which the browser keeps; those of an earlier version or another language go first. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const words = browserWords();
  for (const [id, message] of Object.entries(ENTRIES)) {
    browser.contextMenus.create({ id, title: words.say(message), contexts: ["action"] });
  }
}

/** Asks the popup to copy. Opened in the same turn as the click, since Firefox allows it no later. */
function copy(area: SessionArea, tab: Tabs.Tab, what: CopyWish["what"]): void {
  if (tab.id === undefined) return;
  const wish = { tabId: tab.id, what, at: Date.now() };
  unlessStopped(writeCopyWish(area, wish));
  // Where the browser cannot open it, the wish waits for the user to do so.
  browser.action.openPopup?.().catch(() => undefined);
}

/**
 * Offers a menu on the toolbar button.
 * @param clear forgets a tab
 */
export function offerMenu(area: SessionArea, clear: (tabId: number) => Promise<void>): void {
  // One after the other: entries made twice are an error.
  let queue = Promise.resolve();
  const make = (): void => {
    queue = queue.then(makeMenu, makeMenu);
    unlessStopped(queue);
  };
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === "settings") unlessStopped(browser.runtime.openOptionsPage());
    if (tab === undefined) return;
    if (menuItemId === "copy-ticket") copy(area, tab, "ticket");
    if (menuItemId === "copy-token") copy(area, tab, "token");
    if (menuItemId === "clear" && tab.id !== undefined) unlessStopped(clear(tab.id));
  });
}
