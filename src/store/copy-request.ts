import { isRecord } from "./is-record.ts";
import type { StorageArea } from "./storage-area.ts";
import { StorageItem } from "./storage-item.ts";

/**
 * What the user chose to copy in the menu of the toolbar button. The background has no clipboard, so it stores this and
 * opens the popup, which copies.
 */
export interface CopyRequest {
  readonly tabId: number;
  readonly what: "ticket" | "token";
  /** Unix milliseconds, local clock. */
  readonly at: number;
}

/** Milliseconds after which the user has surely turned to something else. */
const LONGEST_WAIT = 10_000;

function parse(stored: unknown): CopyRequest | null {
  if (!isRecord(stored)) return null;
  const { tabId, what, at } = stored;
  if (typeof tabId !== "number" || typeof at !== "number") return null;
  return what === "ticket" || what === "token" ? { tabId, what, at } : null;
}

function itemIn(area: StorageArea): StorageItem<CopyRequest> {
  return new StorageItem(area, "copyRequest", parse);
}

/** Stores a request for the next popup; it replaces an earlier one. */
export function writeCopyRequest(area: StorageArea, request: CopyRequest): Promise<void> {
  return itemIn(area).set(request);
}

/**
 * Takes the request out of storage, so that it is carried out once.
 * @param now Unix milliseconds
 * @returns null if there is none, or if it is too old to be still wanted
 */
export async function takeCopyRequest(area: StorageArea, now: number): Promise<CopyRequest | null> {
  const item = itemIn(area);
  const request = await item.get();
  if (request === null) return null;
  await item.remove();
  return now - request.at <= LONGEST_WAIT ? request : null;
}
