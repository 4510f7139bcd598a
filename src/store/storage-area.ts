import type { Storage } from "webextension-polyfill";

/** The part of a storage area that the stores use; tests pass a fake. */
export type StorageArea = Pick<Storage.StorageArea, "get" | "set" | "remove" | "onChanged">;
