import { isRecord } from "./is-record.ts";
import type { StorageArea } from "./storage-area.ts";
import { StorageItem } from "./storage-item.ts";

/**
 * What the user was about to allow. Chrome's prompt closes the popup the moment it opens, so the popup stores this: the
 * background acts on it when the grant arrives, and a popup opened later can say that it was denied.
 */
export interface PermissionIntent {
  readonly tabId: number;
  /** Origin of the page or frame to watch. */
  readonly origin: string;
  /** Match pattern that was asked for. */
  readonly pattern: string;
  /** Reload the page after the grant, so that its sign-in is seen. */
  readonly reload: boolean;
}

function parse(stored: unknown): PermissionIntent | null {
  if (!isRecord(stored)) return null;
  const { tabId, origin, pattern, reload } = stored;
  if (typeof tabId !== "number" || typeof reload !== "boolean") return null;
  if (typeof origin !== "string" || typeof pattern !== "string") return null;
  return { tabId, origin, pattern, reload };
}

/** The intent that waits in an area, if there is one. */
export function permissionIntent(area: StorageArea): StorageItem<PermissionIntent> {
  return new StorageItem(area, "intent", parse);
}
