import { setTimeout as pause } from "node:timers/promises";

/** How long a state may take before a test gives up on it. */
export const DEADLINE = 15_000;

/**
 * Waits until something is there; checks every 20 ms.
 * @param what names the state in the error
 * @param look returns the value, or null or undefined while it is not there
 */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | null | undefined>,
): Promise<Value> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const value = await look();
    if (value !== null && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Not reached within ${DEADLINE / 1000} s: ${what}.`);
    await pause(20);
  }
}
