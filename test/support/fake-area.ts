import type { StorageArea } from "../../src/store/storage-area.ts";

type Listener = Parameters<StorageArea["onChanged"]["addListener"]>[0];

/** A storage area in memory that behaves like `storage.session`: copies in, copies out, reports changes. */
export class FakeArea implements StorageArea {
  readonly data = new Map<string, unknown>();
  readonly writes: string[][] = [];
  /** Number of `set` calls that will fail, as if the area were full. */
  failures = 0;
  readonly #listeners = new Set<Listener>();

  readonly onChanged: StorageArea["onChanged"] = {
    addListener: (listener) => void this.#listeners.add(listener),
    removeListener: (listener) => void this.#listeners.delete(listener),
    hasListener: (listener) => this.#listeners.has(listener),
  };

  async get(keys?: null | string | string[] | Record<string, unknown>): Promise<Record<string, unknown>> {
    const wanted = keys == null ? [...this.data.keys()] : [keys].flat().map(String);
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => this.data.has(key)).map((key) => [key, this.data.get(key)])),
    );
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("QUOTA_BYTES quota exceeded");
    }
    this.writes.push(Object.keys(items));
    for (const [key, value] of Object.entries(items)) {
      const newValue = structuredClone(value);
      this.data.set(key, newValue);
      this.#tell({ [key]: { newValue: structuredClone(newValue) } });
    }
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) {
      this.data.delete(key);
      this.#tell({ [key]: {} });
    }
  }

  #tell(changes: Parameters<Listener>[0]): void {
    for (const listener of this.#listeners) listener(changes);
  }
}
