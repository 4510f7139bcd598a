import browser from "webextension-polyfill";
import { forgetExpired, type Keeping, nextDeadline } from "../core/session/retention.ts";
import type { Sessions } from "../core/session/tab-session.ts";
import type { Settings } from "../core/settings/settings.ts";
import { readExpiry } from "../core/token/read-expiry.ts";
import { readTurns } from "../core/verdict/read-turns.ts";
import type { SessionStore } from "../store/session-store.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import { paintAll } from "./toolbar.ts";
import { unlessStopped } from "./unless-stopped.ts";

const ALARM = "deadline";

function keeping({ keepMinutes }: Settings): Keeping {
  return { keepMinutes, readExpiry, readTurns };
}

/** Sets the alarm to the next moment at which something changes by itself, unless it is already set to that. */
export async function followDeadlines(sessions: Sessions, settings: Settings): Promise<void> {
  const when = nextDeadline(sessions, Date.now(), keeping(settings));
  try {
    if (when === null) await browser.alarms.clear(ALARM);
    else if ((await browser.alarms.get(ALARM))?.scheduledTime !== when)
      await browser.alarms.create(ALARM, { when });
  } catch {
    // Only for a worker that is stopped while this runs ("No SW" in Chrome); the next one sets the alarm at its start.
  }
}

/**
 * Forgets what is past its time, both when the alarm rings and when the setting for how long tokens are kept changes;
 * then repaints every button, since a token may have expired.
 */
export function keepDeadlines(store: SessionStore, settings: SettingsStore): void {
  const look = async (): Promise<void> => {
    const { settings: chosen } = await settings.read();
    const change = await store.update((sessions) => forgetExpired(sessions, Date.now(), keeping(chosen)));
    await paintAll(change, chosen);
    await followDeadlines(change.after, chosen);
  };
  // A worker that was stopped between a change and its alarm would forget too late.
  const begin = async (): Promise<void> =>
    followDeadlines(await store.read(), (await settings.read()).settings);
  unlessStopped(begin());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) unlessStopped(look());
  });
  settings.follow(() => unlessStopped(look()));
}
