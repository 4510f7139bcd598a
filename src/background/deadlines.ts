import browser from "webextension-polyfill";
import { readExpiry } from "../core/read-expiry.ts";
import { readTurns } from "../core/read-turns.ts";
import { forgetExpired, type Keeping, nextDeadline } from "../core/session/retention.ts";
import type { Sessions } from "../core/session/tab-session.ts";
import type { SessionChange, SessionStore } from "../store/session-store.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import { paintAll, paintChanges } from "./toolbar.ts";
import { unlessStopped } from "./unless-stopped.ts";

const ALARM = "deadline";

async function keeping(settings: SettingsStore): Promise<Keeping> {
  const { keepMinutes } = (await settings.read()).settings;
  return { keepMinutes, readExpiry, readTurns };
}

/** Sets the alarm to the next moment at which something changes by itself, unless it is set to that already. */
async function setAlarm(sessions: Sessions, keep: Keeping): Promise<void> {
  const when = nextDeadline(sessions, Date.now(), keep);
  try {
    if (when === null) await browser.alarms.clear(ALARM);
    else if ((await browser.alarms.get(ALARM))?.scheduledTime !== when)
      await browser.alarms.create(ALARM, { when });
  } catch {
    // Only for a worker that is stopped under our hands ("No SW" in Chrome); the next one sets the alarm when it starts.
  }
}

/** Moves the alarm after an update, where the update moved the next deadline. */
export async function followDeadlines(
  { before, after }: SessionChange,
  settings: SettingsStore,
): Promise<void> {
  if (before !== after) await setAlarm(after, await keeping(settings));
}

/**
 * Forgets what is past its time, when the alarm rings and when the setting of how long tokens are kept changes; then
 * paints every button anew, since a token may have expired.
 */
export function keepDeadlines(store: SessionStore, settings: SettingsStore): void {
  const look = async (): Promise<void> => {
    const keep = await keeping(settings);
    const change = await store.update((sessions) => forgetExpired(sessions, Date.now(), keep));
    await paintChanges(change, settings);
    await paintAll(change.after, settings);
    await setAlarm(change.after, keep);
  };
  // A worker that was stopped between a change and its alarm would forget too late.
  const begin = async (): Promise<void> => setAlarm(await store.read(), await keeping(settings));
  unlessStopped(begin());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) unlessStopped(look());
  });
  settings.follow(() => unlessStopped(look()));
}
