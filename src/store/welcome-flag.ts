import type { StorageArea } from "./storage-area.ts";
import { StorageItem } from "./storage-item.ts";

function flagIn(area: StorageArea, key: string): StorageItem<true> {
  return new StorageItem(area, key, (stored) => (stored === true ? true : null));
}

const wasShown = (local: StorageArea): StorageItem<true> => flagIn(local, "welcomed");
const isOpening = (session: StorageArea): StorageItem<true> => flagIn(session, "welcoming");

/**
 * Whether the page with the first steps is still to be opened. `storage.local` notes that it was shown, since that
 * happens only once; until then `storage.session` notes that it was opened, so that a page that fails to load is not
 * opened again and again.
 */
export async function isToWelcome(local: StorageArea, session: StorageArea): Promise<boolean> {
  const [shown, opening] = await Promise.all([wasShown(local).get(), isOpening(session).get()]);
  return shown === null && opening === null;
}

/** Notes that the first steps are being opened. */
export function noteWelcoming(session: StorageArea): Promise<void> {
  return isOpening(session).set(true);
}

/** Notes that the first steps were shown. */
export async function noteWelcomed(local: StorageArea, session: StorageArea): Promise<void> {
  await wasShown(local).set(true);
  await isOpening(session).remove();
}
