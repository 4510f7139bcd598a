import browser, { type Tabs } from "webextension-polyfill";
import { type CopyRequest, writeCopyRequest } from "../store/copy-request.ts";
import { SerialQueue } from "../store/serial-queue.ts";
import type { StorageArea } from "../store/storage-area.ts";
import { browserWords } from "../words/browser-words.ts";
import type { MessageKey } from "../words/message-key.ts";
import { unlessStopped } from "./unless-stopped.ts";

/** The entries of the toolbar button's menu, in their order: id, and the message that names it. */
const ENTRIES = {
  "copy-ticket": "menu_copy_ticket",
  "copy-token": "menu_copy_token",
  clear: "menu_clear",
  settings: "menu_settings",
} as const satisfies Record<string, MessageKey>;

/** Creates the entries, which the browser keeps; first removes those of an earlier version or another language. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const words = browserWords();
  for (const [id, message] of Object.entries(ENTRIES)) {
    browser.contextMenus.create({ id, title: words.say(message), contexts: ["action"] });
  }
}

/** Asks the popup to copy. Opens it in the same turn as the click, since Firefox allows it no later. */
function copy(area: StorageArea, tab: Tabs.Tab, what: CopyRequest["what"]): void {
  if (tab.id === undefined) return;
  const request = { tabId: tab.id, what, at: Date.now() };
  unlessStopped(writeCopyRequest(area, request));
  // If the browser cannot open it, the request waits for the user to do so.
  browser.action.openPopup?.().catch(() => undefined);
}

/**
 * Offers a menu on the toolbar button.
 * @param clear forgets a tab
 */
export function offerMenu(area: StorageArea, clear: (tabId: number) => Promise<void>): void {
  // One after the other: creating an entry twice is an error.
  const queue = new SerialQueue();
  const make = (): void => unlessStopped(queue.run(makeMenu));
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
