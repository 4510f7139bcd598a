import type { StorageArea } from "./storage-area.ts";

/**
 * One value under one key of a storage area. What is stored wrongly counts as not stored: another version of the
 * extension may have written it, or the user by hand.
 */
export class StorageItem<Value> {
  readonly #area: StorageArea;
  readonly #key: string;
  readonly #parse: (stored: unknown) => Value | null;

  /** @param parse makes the value of what is stored, undefined where nothing is; null where it is no such value */
  constructor(area: StorageArea, key: string, parse: (stored: unknown) => Value | null) {
    this.#area = area;
    this.#key = key;
    this.#parse = parse;
  }

  /** The value; null where none is stored. */
  async get(): Promise<Value | null> {
    const stored = await this.#area.get(this.#key);
    return this.#parse(stored[this.#key]);
  }

  /** Stores a value in the place of an earlier one. */
  set(value: Value): Promise<void> {
    return this.#area.set({ [this.#key]: value });
  }

  /** Leaves nothing stored, not even a wrong value. */
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
