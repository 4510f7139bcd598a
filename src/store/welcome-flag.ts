import type { Storage } from "webextension-polyfill";

type Area = Pick<Storage.StorageArea, "get" | "set" | "remove">;

/**
 * Whether the page with the first steps is still to be opened. That it was shown is in `storage.local`, since that
 * happens once in all; that it was opened is in `storage.session` until then, so that one that fails to load is not
 * opened again and again.
 */
export async function isToWelcome(local: Area, session: Area): Promise<boolean> {
  const [{ welcomed }, { welcoming }] = await Promise.all([local.get("welcomed"), session.get("welcoming")]);
  return welcomed !== true && welcoming !== true;
}

/** Notes that the first steps are being opened. */
export function noteWelcoming(session: Area): Promise<void> {
  return session.set({ welcoming: true });
}

/** Notes that the first steps were shown. */
export async function noteWelcomed(local: Area, session: Area): Promise<void> {
  await local.set({ welcomed: true });
  await session.remove("welcoming");
}
