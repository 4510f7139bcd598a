import type { StorageArea } from "./storage-area.ts";

/**
 * One value under one key of a storage area. A wrong value counts as not stored: another version of the extension may
 * have written it, or the user by hand.
 */
export class StorageItem<Value> {
  readonly #area: StorageArea;
  readonly #key: string;
  readonly #parse: (stored: unknown) => Value | null;

  /** @param parse turns what is stored (undefined if nothing is) into the value; null if it is not such a value */
  constructor(area: StorageArea, key: string, parse: (stored: unknown) => Value | null) {
    this.#area = area;
    this.#key = key;
    this.#parse = parse;
  }

  /** The value; null if none is stored. */
  async get(): Promise<Value | null> {
    const stored = await this.#area.get(this.#key);
    return this.#parse(stored[this.#key]);
  }

  /** Stores a value in place of any earlier one. */
  set(value: Value): Promise<void> {
    return this.#area.set({ [this.#key]: value });
  }

  /** Removes what is stored, even a wrong value. */
  remove(): Promise<void> {
    return this.#area.remove(this.#key);
  }

  /** Calls back after each change of what is stored. @returns ends the subscription */
  follow(onChange: () => void): () => void {
    const onAny = (changes: Readonly<Record<string, unknown>>): void => {
      if (this.#key in changes) onChange();
    };
    this.#area.onChanged.addListener(onAny);
    return () => this.#area.onChanged.removeListener(onAny);
  }
}
