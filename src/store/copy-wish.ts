import type { SessionArea } from "./session-area.ts";

/**
 * What the user chose to copy in the menu of the toolbar button. The background has no clipboard, so it leaves this
 * behind and opens the popup, which copies.
 */
export interface CopyWish {
  readonly tabId: number;
  readonly what: "ticket" | "token";
  /** Unix milliseconds, local clock. */
  readonly at: number;
}

const KEY = "copyWish";
/** Milliseconds after which the user has surely turned to something else. */
const LIFETIME = 10_000;

/** Leaves a wish for the next popup; an earlier one is forgotten. */
export function writeCopyWish(area: SessionArea, wish: CopyWish): Promise<void> {
  return area.set({ [KEY]: wish });
}

/**
 * Takes the wish, so that it is carried out once.
 * @param now Unix milliseconds
 * @returns null where there is none, or one too old to be still wanted
 */
export async function takeCopyWish(area: SessionArea, now: number): Promise<CopyWish | null> {
  const stored = await area.get(KEY);
  const wish = stored[KEY] as CopyWish | undefined;
  if (wish === undefined) return null;
  await area.remove(KEY);
  return now - wish.at <= LIFETIME ? wish : null;
}
