import browser from "webextension-polyfill";
import { readExpiry } from "../core/read-expiry.ts";
import { forgetExpired, nextDeadline } from "../core/session/retention.ts";
import type { SessionChange, SessionStore } from "../store/session-store.ts";
import { paintAll, paintChanges } from "./toolbar.ts";

const ALARM = "deadline";

/** Sets the alarm to the next moment at which a token expires or is to be forgotten. */
async function setAlarm(now: number, { after }: Pick<SessionChange, "after">): Promise<void> {
  const when = nextDeadline(after, now, readExpiry);
  try {
    if (when === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when });
  } catch {
    // Only for a worker that is stopped under our hands ("No SW" in Chrome); the next change sets the alarm again.
  }
}

/** Moves the alarm after an update, where the update moved the next deadline. */
export async function followDeadlines(change: SessionChange): Promise<void> {
  const now = Date.now();
  const moved = nextDeadline(change.before, now, readExpiry) !== nextDeadline(change.after, now, readExpiry);
  if (moved) await setAlarm(now, change);
}

/** On the alarm: forgets what is past its time, and paints every button anew, since a token may have expired. */
export function keepDeadlines(store: SessionStore): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name !== ALARM) return;
    const change = await store.update((sessions) => forgetExpired(sessions, Date.now(), readExpiry));
    await paintChanges(change);
    await paintAll(change.after);
    await setAlarm(Date.now(), change);
  });
}
