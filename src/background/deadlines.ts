import browser from "webextension-polyfill";
import { readExpiry } from "../core/read-expiry.ts";
import { forgetExpired, type Keeping, nextDeadline } from "../core/session/retention.ts";
import type { SessionChange, SessionStore } from "../store/session-store.ts";
import type { SettingsStore } from "../store/settings-store.ts";
import { paintAll, paintChanges } from "./toolbar.ts";

const ALARM = "deadline";

async function keeping(settings: SettingsStore): Promise<Keeping> {
  const { keepMinutes } = (await settings.read()).settings;
  return { keepMinutes, readExpiry };
}

/** Sets the alarm to the next moment at which a token expires or is to be forgotten. */
async function setAlarm(now: number, { after }: Pick<SessionChange, "after">, keep: Keeping): Promise<void> {
  const when = nextDeadline(after, now, keep);
  try {
    if (when === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when });
  } catch {
    // Only for a worker that is stopped under our hands ("No SW" in Chrome); the next change sets the alarm again.
  }
}

/** Moves the alarm after an update, where the update moved the next deadline. */
export async function followDeadlines(change: SessionChange, settings: SettingsStore): Promise<void> {
  const keep = await keeping(settings);
  const now = Date.now();
  if (nextDeadline(change.before, now, keep) !== nextDeadline(change.after, now, keep))
    await setAlarm(now, change, keep);
}

/**
 * Forgets what is past its time, when the alarm rings and when the setting of how long tokens are kept changes; then
 * paints every button anew, since a token may have expired.
 */
export function keepDeadlines(store: SessionStore, settings: SettingsStore): void {
  const look = async (): Promise<void> => {
    const keep = await keeping(settings);
    const change = await store.update((sessions) => forgetExpired(sessions, Date.now(), keep));
    await paintChanges(change);
    await paintAll(change.after);
    await setAlarm(Date.now(), change, keep);
  };
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? look() : undefined));
  settings.follow(() => void look());
}
