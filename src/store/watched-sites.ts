import type { StorageArea } from "./storage-area.ts";
import { StorageItem } from "./storage-item.ts";

function parse(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) ? stored.filter((site) => typeof site === "string") : null;
}

/**
 * Match patterns of the sites whose sign-ins are watched, as the user chose them. Kept in `storage.local`, since they
 * must outlast the browser's session, like the permissions that they stand for. They hold no token and no path.
 */
export class WatchedSites {
  readonly #item: StorageItem<readonly string[]>;

  constructor(area: StorageArea) {
    this.#item = new StorageItem(area, "watchedSites", parse);
  }

  /** The patterns, in the order in which they were chosen. */
  async read(): Promise<readonly string[]> {
    return (await this.#item.get()) ?? [];
  }

  /** Stores the patterns in place of all earlier ones. */
  write(patterns: readonly string[]): Promise<void> {
    return this.#item.set([...patterns]);
  }

  /** Calls back after each change of the list. @returns ends the subscription */
  follow(onChange: () => void): () => void {
    return this.#item.follow(onChange);
  }
}
