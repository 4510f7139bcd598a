import browser from "webextension-polyfill";
import type { Sessions } from "../core/session/tab-session.ts";
import type { SessionChange, SessionStore } from "../store/session-store.ts";
import { toolbarState } from "./toolbar-state.ts";

async function paint(tabId: number, sessions: Sessions): Promise<void> {
  const { glyph, title, colour } = toolbarState(sessions.get(tabId), Date.now());
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: glyph }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed in the meantime; there is nothing left to paint.
  }
}

/** Paints the button of every tab whose session an update changed. */
export async function paintChanges({ before, after }: SessionChange): Promise<void> {
  const tabIds = new Set([...before.keys(), ...after.keys()]);
  const changed = [...tabIds].filter((tabId) => before.get(tabId) !== after.get(tabId));
  await Promise.all(changed.map((tabId) => paint(tabId, after)));
}

/** Paints the button of every tab that has a session: the clock may have changed what it shows. */
export async function paintAll(sessions: Sessions): Promise<void> {
  await Promise.all([...sessions.keys()].map((tabId) => paint(tabId, sessions)));
}

/** Browsers clear a tab's button when it navigates, while the session stays: paint it again. */
export function repaintOnNavigation(store: SessionStore): void {
  browser.tabs.onUpdated.addListener(async (tabId, change) => {
    if (change.status === undefined) return;
    const sessions = await store.read();
    if (sessions.has(tabId)) await paint(tabId, sessions);
  });
}
