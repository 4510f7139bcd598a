import type { RecordedOrder } from "./sighting.ts";

/** When something happened, and where it is in a recording. */
interface Placed {
  /** Unix milliseconds; null if it isn't known. */
  readonly at: number | null;
  readonly order?: RecordedOrder | undefined;
}

/**
 * Puts things in the order in which they happened: by their times if all have one, else by their places in the
 * recording, because an unknown time says nothing. Equal ones keep their order.
 */
export function inOrder<Thing extends Placed>(things: readonly Thing[]): Thing[] {
  const timed = things.every(({ at }) => at !== null);
  const byPlace = (a: Thing, b: Thing): number => (a.order ?? 0) - (b.order ?? 0);
  return things.toSorted((a, b) => (timed ? (a.at ?? 0) - (b.at ?? 0) : 0) || byPlace(a, b));
}
