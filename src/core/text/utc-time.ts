/** Latest moment that `Date` supports, in milliseconds. */
const LATEST = 8.64e15;

/**
 * A moment as `2026-11-25 18:28:32 UTC`.
 * @param time Unix milliseconds
 * @returns null outside the range of `Date`
 */
export function utcTime(time: number): string | null {
  if (!(Math.abs(time) <= LATEST)) return null;
  const [date, clock = ""] = new Date(time).toISOString().split("T");
  return `${date} ${clock.slice(0, 8)} UTC`;
}
