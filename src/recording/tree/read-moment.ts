import type { Json } from "../../core/json/json.ts";

/** A moment with its time zone; without one nobody knows which moment is meant. */
const ZONED = /(?:Z|[+-]\d\d:?\d\d|\b(?:GMT|UTC))\)?\s*$/i;

/** A moment in any tool's unit and form, as Unix milliseconds; null where it is none, or names no time zone. */
export function readMoment(value: Json | undefined): number | null {
  if (typeof value === "string") {
    if (value.length > 60 || !ZONED.test(value)) return null;
    const parsed = Date.parse(value);
    return Number.isNaN(parsed) ? null : parsed;
  }
  // Below 1e8 it counts from some start of the tool's own, such as CDP's monotonic clock.
  if (typeof value !== "number" || value < 1e8) return null;
  if (value < 1e11) return value * 1000;
  return value < 1e14 ? value : value / 1000;
}
