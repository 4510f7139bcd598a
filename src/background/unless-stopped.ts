/**
 * Lets work run on its own. Its failure is thrown as usual, except if Chrome stops the worker midway: whatever it then
 * asks of the browser ends in "No SW", and the next worker does the work again.
 */
export function unlessStopped(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!String(error).includes("No SW")) throw error;
  });
}
