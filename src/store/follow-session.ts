import type { TabSession } from "../core/session/tab-session.ts";
import type { StorageArea } from "./storage-area.ts";
import { tabKey } from "./tab-key.ts";

/**
 * Calls back with a tab's session, now and after every change; null if there is none.
 * @returns ends the subscription; resolves after the first callback. Rejects if the session cannot be read.
 */
export function followSession(
  area: StorageArea,
  tabId: number,
  onSession: (session: TabSession | null) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const key = tabKey(tabId);
    const stop = (): void => area.onChanged.removeListener(onChange);
    const tell = (value: unknown): void => {
      onSession((value as TabSession | undefined) ?? null);
      resolve(stop);
    };
    let changed = false;
    const onChange = (changes: Readonly<Record<string, { newValue?: unknown }>>): void => {
      if (!(key in changes)) return;
      changed = true;
      tell(changes[key]?.newValue);
    };
    // Listen first, read second, and believe the change if both happen at once: it is newer than what was read.
    area.onChanged.addListener(onChange);
    area
      .get(key)
      .then((stored) => {
        if (!changed) tell(stored[key]);
      })
      .catch((error: unknown) => {
        // A change that came first has already delivered what could not be read.
        if (changed) return;
        stop();
        reject(error);
      });
  });
}
