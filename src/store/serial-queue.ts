/** Runs tasks one after the other, in the order in which you ask for them. A failed task does not stop the next one. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Runs a task when its turn comes.
   * @returns what the task returns; rejects with what it throws
   */
  run<Result>(task: () => Result | Promise<Result>): Promise<Result> {
    const turn = this.#last.then(task);
    // Only the caller gets the failure, not those who wait.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
