import type { SessionArea } from "./session-area.ts";

/**
 * What the user was about to allow. Chrome's prompt closes the popup the moment it opens, so the popup leaves this
 * behind: the background acts on it when the grant arrives, and a popup opened later can say that it was denied.
 */
export interface PermissionIntent {
  readonly tabId: number;
  /** Origin of the page or frame to watch. */
  readonly origin: string;
  /** Match pattern that was asked for. */
  readonly pattern: string;
  /** Load the page anew after the grant, so that its sign-in is seen. */
  readonly reload: boolean;
}

const KEY = "intent";

export function writeIntent(area: SessionArea, intent: PermissionIntent): Promise<void> {
  return area.set({ [KEY]: intent });
}

export async function readIntent(area: SessionArea): Promise<PermissionIntent | null> {
  const stored = await area.get(KEY);
  return (stored[KEY] as PermissionIntent | undefined) ?? null;
}

export function clearIntent(area: SessionArea): Promise<void> {
  return area.remove(KEY);
}
