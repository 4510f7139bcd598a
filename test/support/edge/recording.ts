/** A growing list that a test can wait on: for states, never for times. */
export class Recording<Entry> {
  readonly entries: Entry[] = [];
  readonly #waiting = new Set<(entry: Entry) => void>();

  /** Adds an entry and wakes whoever waits for it. */
  add(entry: Entry): void {
    this.entries.push(entry);
    for (const check of [...this.#waiting]) check(entry);
  }

  /**
   * The first entry, past or to come, that fulfills a condition. It has no time limit of its own; the test's limit is
   * enough.
   */
  first(fulfils: (entry: Entry) => boolean): Promise<Entry> {
    const there = this.entries.find(fulfils);
    if (there !== undefined) return Promise.resolve(there);
    return new Promise((resolve) => {
      const check = (entry: Entry) => {
        if (!fulfils(entry)) return;
        this.#waiting.delete(check);
        resolve(entry);
      };
      this.#waiting.add(check);
    });
  }
}
