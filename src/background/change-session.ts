import browser from "webextension-polyfill";
import { newTabSession, type Sessions, type TabSession } from "../core/session/tab-session.ts";

/** The session of a tab, a new one if there is none yet; null if the tab is gone. */
async function sessionOf(sessions: Sessions, tabId: number): Promise<TabSession | null> {
  const known = sessions.get(tabId);
  if (known !== undefined) return known;
  try {
    const { incognito } = await browser.tabs.get(tabId);
    return newTabSession(tabId, incognito);
  } catch {
    return null;
  }
}

/** Changes one tab's session. A tab that was closed in the meantime stays forgotten. */
export async function changeSession(
  sessions: Sessions,
  tabId: number,
  change: (session: TabSession) => TabSession,
): Promise<Sessions> {
  const session = await sessionOf(sessions, tabId);
  return session === null ? sessions : new Map([...sessions, [tabId, change(session)]]);
}
