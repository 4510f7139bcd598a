const PREFIX = "tab:";

/** Storage key of a tab's session. */
export function tabKey(tabId: number): string {
  return `${PREFIX}${tabId}`;
}

/** Whether a storage key belongs to a tab's session. */
export function isTabKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
