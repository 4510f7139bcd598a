import browser from "webextension-polyfill";
import type { Sessions } from "../core/session/tab-session.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { SessionChange, SessionStore } from "../store/session-store.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import { browserWords } from "../words/browser-words.ts";
import { findAccessProblem, seesTwilio } from "./access-problem.ts";
import { Latest } from "./latest.ts";
import { emptyState, type ToolbarState, toolbarState } from "./toolbar-state.ts";
import { unlessStopped } from "./unless-stopped.ts";

/** Sets what the button shows in a tab; without a tab, in all tabs that have nothing of their own. */
async function show({ glyph, title, colour }: ToolbarState, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeText({ ...tab, text: glyph }),
    browser.action.setBadgeBackgroundColor({ ...tab, color: colour }),
    browser.action.setTitle({ ...tab, title }),
  ]);
}

const paints = new Latest<number>();

async function paint(tabId: number, sessions: Sessions, { maskValues }: Settings): Promise<void> {
  const session = sessions.get(tabId);
  const endsLatest = paints.begin(tabId);
  try {
    const accessProblem = await findAccessProblem(tabId, session?.watch ?? null);
    if (!endsLatest()) return;
    await show(toolbarState(session, accessProblem, browserWords(), Date.now(), maskValues), tabId);
  } catch {
    // The tab was closed in the meantime; there is nothing left to paint.
  }
}

/** Tabs of which something is or was kept. */
function tabsOf({ before, after }: SessionChange): readonly number[] {
  return [...new Set([...before.keys(), ...after.keys()])];
}

/** Paints the button of every tab whose session an update changed. */
export async function paintChanges(change: SessionChange, settings: Settings): Promise<void> {
  const { before, after } = change;
  const changed = tabsOf(change).filter((tabId) => before.get(tabId) !== after.get(tabId));
  await Promise.all(changed.map((tabId) => paint(tabId, after, settings)));
}

/** Also paints the button of every tab that an update left as it was: the clock may have changed what it shows. */
export async function paintAll(change: SessionChange, settings: Settings): Promise<void> {
  await Promise.all(tabsOf(change).map((tabId) => paint(tabId, change.after, settings)));
}

/** Paints the default, for every tab of which nothing is kept. */
async function paintDefault(): Promise<void> {
  await show(emptyState((await seesTwilio()) ? null : { kind: "no-twilio" }, browserWords()));
}

/** Keeps the buttons right as tabs navigate and as the user grants or revokes access. */
export function keepPainted(store: SessionStore, settings: SettingsStore): void {
  const repaint = async (tabId: number): Promise<void> => {
    const sessions = await store.read();
    if (sessions.has(tabId)) await paint(tabId, sessions, (await settings.read()).settings);
  };
  browser.tabs.onUpdated.addListener((tabId, change) => {
    // Browsers clear a tab's button when it navigates, while the session stays.
    if (change.status !== undefined) unlessStopped(repaint(tabId));
  });
  const paintEverything = async (): Promise<void> => {
    const [sessions, tabs, { settings: chosen }] = await Promise.all([
      store.read(),
      browser.tabs.query({}),
      settings.read(),
      paintDefault(),
    ]);
    // All tabs: a tab that was cleared also shows something of its own.
    await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : paint(id, sessions, chosen))));
  };
  browser.permissions.onAdded.addListener(() => unlessStopped(paintEverything()));
  browser.permissions.onRemoved.addListener(() => unlessStopped(paintEverything()));
  browser.runtime.onInstalled.addListener(() => unlessStopped(paintDefault()));
  browser.runtime.onStartup.addListener(() => unlessStopped(paintDefault()));
}
