/**
 * Tells whether a slow look is still the latest at its thing, so that an earlier one that ends later does not overwrite
 * what the later one found. It holds only what is under way; a worker that is stopped loses that together with it.
 */
export class Latest<Key> {
  readonly #begun = new Map<Key, symbol>();

  /**
   * Begins a look.
   * @returns ends it: true where no other at the same thing began after it
   */
  begin(key: Key): () => boolean {
    const own = Symbol();
    this.#begun.set(key, own);
    return () => this.#begun.get(key) === own && this.#begun.delete(key);
  }
}
