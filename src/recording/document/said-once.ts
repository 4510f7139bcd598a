/** Tells what a recording says again without anything new, as logs do by the thousand. */
export class SaidOnce {
  readonly #last = new Map<string | null, string>();
  readonly #known = new Set<string>();

  /** True if just this was said last about a token. @param about the token; null where it isn't known */
  isAgain(about: string | null, said: string): boolean {
    if (this.#last.get(about) === said) return true;
    this.#last.set(about, said);
    return false;
  }

  /** True if just this was said at any time before. */
  isKnown(said: string): boolean {
    if (this.#known.has(said)) return true;
    this.#known.add(said);
    return false;
  }
}
