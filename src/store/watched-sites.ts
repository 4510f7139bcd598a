import type { Storage } from "webextension-polyfill";

/**
 * Match patterns of the sites whose sign-ins are watched, as the user chose them. Kept in `storage.local`, since they
 * have to outlast the browser's session, like the permissions that they stand for. No token and no path is in it.
 */
export class WatchedSites {
  readonly #area: Pick<Storage.StorageArea, "get" | "set">;

  constructor(area: Pick<Storage.StorageArea, "get" | "set">) {
    this.#area = area;
  }

  /** The patterns, in the order in which they were chosen. */
  async read(): Promise<readonly string[]> {
    const { watchedSites } = await this.#area.get("watchedSites");
    return Array.isArray(watchedSites) ? watchedSites.filter((site) => typeof site === "string") : [];
  }

  async write(patterns: readonly string[]): Promise<void> {
    await this.#area.set({ watchedSites: [...patterns] });
  }
}
