/**
 * Tells whether a slow look at a thing is still the latest one, so that an earlier look that ends later does not
 * overwrite what the later one found. It holds only looks under way; a worker that is stopped loses both.
 */
export class Latest<Key> {
  readonly #begun = new Map<Key, symbol>();

  /**
   * Begins a look.
   * @returns ends it: true if no other look at the same thing began after it
   */
  begin(key: Key): () => boolean {
    const own = Symbol();
    this.#begun.set(key, own);
    return () => this.#begun.get(key) === own && this.#begun.delete(key);
  }
}
