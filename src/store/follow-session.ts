import type { TabSession } from "../core/session/tab-session.ts";
import type { SessionArea } from "./session-area.ts";
import { tabKey } from "./tab-key.ts";

/**
 * Calls back with a tab's session, now and after every change; null where there is none.
 * @returns ends the subscription
 */
export function followSession(
  area: SessionArea,
  tabId: number,
  onSession: (session: TabSession | null) => void,
): () => void {
  const key = tabKey(tabId);
  const tell = (value: unknown): void => onSession((value as TabSession | undefined) ?? null);
  let changed = false;
  const onChange = (changes: Record<string, { newValue?: unknown }>): void => {
    if (!(key in changes)) return;
    changed = true;
    tell(changes[key]?.newValue);
  };
  // Listen first, read second, and believe the change where both happen at once: it is newer than what was read.
  area.onChanged.addListener(onChange);
  void area.get(key).then((stored) => {
    if (!changed) tell(stored[key]);
  });
  return () => area.onChanged.removeListener(onChange);
}
