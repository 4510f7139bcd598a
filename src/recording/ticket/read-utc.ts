/** A moment as tickets write it, for use in patterns. */
export const UTC = String.raw`[+-]?\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d UTC`;

const WHOLE = new RegExp(`^${UTC}$`);

/** Reads a moment such as `2026-11-18 11:05:40 UTC`. @returns Unix milliseconds, or null */
export function readUtc(text: string | undefined): number | null {
  if (text === undefined || !WHOLE.test(text)) return null;
  const time = Date.parse(`${text.slice(0, -" UTC".length).replace(" ", "T")}Z`);
  return Number.isNaN(time) ? null : time;
}
