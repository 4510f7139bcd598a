/** Latest moment that `Date` knows, in milliseconds. */
const LATEST = 8.64e15;

/**
 * A moment as `2026-11-25 18:28:32 UTC`.
 * @param time Unix milliseconds; out of the range of `Date` it says so
 */
export function utcTime(time: number): string {
  if (!(Math.abs(time) <= LATEST)) return "a time out of range";
  const [date, clock = ""] = new Date(time).toISOString().split("T");
  return `${date} ${clock.slice(0, 8)} UTC`;
}
