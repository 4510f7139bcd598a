import type { Storage } from "webextension-polyfill";

type Area = Pick<Storage.StorageArea, "get" | "set">;

/** Whether the page with the first steps was shown; in `storage.local`, since that happens once in all. */
export async function isWelcomed(area: Area): Promise<boolean> {
  const { welcomed } = await area.get("welcomed");
  return welcomed === true;
}

/** Notes that the first steps were shown. */
export function noteWelcomed(area: Area): Promise<void> {
  return area.set({ welcomed: true });
}
