import browser from "webextension-polyfill";
import { dropTabs } from "../core/session/drop-tabs.ts";
import type { SessionStore } from "../store/session-store.ts";
import { unlessStopped } from "./unless-stopped.ts";

/** Forgets a tab's session when the tab closes, and what is left of private windows when the last of them closes. */
export function forgetClosedTabs(store: SessionStore): void {
  const forgetPrivate = async (): Promise<void> => {
    const windows = await browser.windows.getAll();
    if (windows.some(({ incognito }) => incognito)) return;
    await store.update((sessions) => dropTabs(sessions, (session) => session.inPrivateWindow));
  };
  browser.tabs.onRemoved.addListener((tabId) => {
    unlessStopped(store.update((sessions) => dropTabs(sessions, (session) => session.tabId === tabId)));
  });
  browser.windows.onRemoved.addListener(() => unlessStopped(forgetPrivate()));
}
